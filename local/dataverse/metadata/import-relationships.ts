import type { DeleteRule, Target } from './model';
import { attributeOf, childAt, childrenOf, textOf, type Element } from './xml';

/** Lookup targets by `table.column`, both in lower case. */
export type TargetsByColumn = Map<string, Target[]>;

/** Reads `<EntityRelationships>`: every one-to-many becomes a target of the lookup that carries it. */
export function importRelationships(root: Element): TargetsByColumn {
  const targets: TargetsByColumn = new Map();
  for (const element of childrenOf(childAt(root, 'EntityRelationships'), 'EntityRelationship')) {
    if (textOf(element, 'EntityRelationshipType') !== 'OneToMany') continue;
    const { column, target } = importOne(element);
    targets.set(column, [...(targets.get(column) ?? []), target]);
  }
  return targets;
}

function importOne(element: Element): { column: string; target: Target } {
  const relationship = attributeOf(element, 'Name') ?? '';
  const attribute = textOf(element, 'ReferencingAttributeName') ?? '';
  const roles = childrenOf(childAt(element, 'EntityRelationshipRoles'), 'EntityRelationshipRole');
  const navigationOf = (roleType: string) =>
    roles
      .filter((role) => textOf(role, 'RelationshipRoleType') === roleType)
      .map((role) => textOf(role, 'NavigationPropertyName'))[0];
  return {
    column: `${textOf(element, 'ReferencingEntityName') ?? ''}.${attribute}`.toLowerCase(),
    target: {
      table: (textOf(element, 'ReferencedEntityName') ?? '').toLowerCase(),
      navigation: navigationOf('1') ?? attribute,
      collection: navigationOf('0') ?? relationship,
      relationship,
      onDelete: deleteRule(textOf(element, 'CascadeDelete')),
    },
  };
}

function deleteRule(text: string | undefined): DeleteRule {
  switch (text) {
    case 'Restrict':
    case 'Cascade':
    case 'RemoveLink':
      return text;
    default:
      return 'NoCascade';
  }
}
