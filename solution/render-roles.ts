import { readSource, textOf, type SourceFile } from './source';
import { all, parseXml } from './xml-tree';

/** The role of the application user, by its file. */
const integrationRole = 'Roles/Nod Integration.xml';

/**
 * The whole of roles.generated.ts: what the role of the application user gives, so that the set-up check can tell what
 * an environment lacks of it.
 * @param files the solution's own files if left out
 * @throws Error if the solution has no such role
 */
export function renderRoles(files: SourceFile[] = readSource()): string {
  const file = files.find(({ path }) => path === integrationRole);
  if (file === undefined) throw new Error(`The solution has no ${integrationRole}.`);
  const privileges = all(parseXml(textOf(file)), 'RolePrivileges/RolePrivilege').map(
    ({ attributes: { name = '', level = '' } }) => `  ${name}: '${level}',`,
  );
  return [
    '// Generated from solution/src by `npx tsx solution/generate.ts`. Change the XML, not this file.',
    `/** What the role Nod Integration gives, and how far it reaches. */\nexport const integrationPrivileges = {\n${privileges.join('\n')}\n} as const satisfies Readonly<Record<string, 'Basic' | 'Local' | 'Deep' | 'Global'>>;`,
    '',
  ].join('\n\n');
}
