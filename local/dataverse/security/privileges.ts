import type { AccessLevel, Role } from '../metadata/model';

export const VERBS = ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign', 'Share'] as const;
export type Verb = (typeof VERBS)[number];

/** This role may do everything and sees every column. */
export const SYSTEM_ADMINISTRATOR = 'System Administrator';

const RANK: Readonly<Record<AccessLevel, number>> = { Basic: 1, Local: 2, Deep: 3, Global: 4 };

/** The widest level that any of the roles gives, by privilege name in lower case. */
export function mergePrivileges(roles: readonly Role[]): Map<string, AccessLevel> {
  const merged = new Map<string, AccessLevel>();
  for (const role of roles)
    for (const [name, level] of role.privileges) {
      const known = merged.get(name);
      if (!known || RANK[level] > RANK[known]) merged.set(name, level);
    }
  return merged;
}
