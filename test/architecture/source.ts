import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';

/** The root of the repository. */
const root = join(import.meta.dirname, '../..');

/** One import or re-export of a file. */
export interface Import {
  /** As it is written. */
  specifier: string;
  /** The path from the root without extension, for a file or package of this repository; else the specifier. */
  target: string;
  /** Whether nothing of it is left at run time. */
  isTypeOnly: boolean;
}

/** One source file, parsed. */
export interface Source {
  /** From the root, with slashes. */
  path: string;
  lines: number;
  tree: ts.SourceFile;
  imports: Import[];
}

/** Every TypeScript file of a folder and the folders in it. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'out', 'generated'].includes(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [parse(path, readFileSync(join(root, path), 'utf8'))] : [];
  });
}

/** Parses a text as if it stood at this path. */
export function parse(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lines = text.replace(/\n$/, '').split('\n').length;
  return { path, lines, tree, imports: nodesOf(tree).flatMap((node) => importOf(node, path)) };
}

/** All nodes of a tree. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return [node, ...children.flatMap(nodesOf)];
}

function importOf(node: ts.Node, path: string): Import[] {
  const found = specifierOf(node);
  if (found === undefined || !ts.isStringLiteralLike(found)) return [];
  const specifier = found.text;
  return [{ specifier, target: targetOf(specifier, path), isTypeOnly: isTypeOnly(node) }];
}

/** Of `import`, `export … from`, `import()`, `require()`, `import x = require()` and `import('…').Type`. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === 'require';
  return loads ? node.arguments[0] : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function targetOf(specifier: string, path: string): string {
  if (specifier.startsWith('@nod/')) return specifier.slice('@nod/'.length);
  if (!specifier.startsWith('.')) return specifier;
  const target = relative(root, normalize(join(root, dirname(path), specifier)));
  return target.split(sep).join('/');
}
