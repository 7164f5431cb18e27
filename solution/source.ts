import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the unpacked solution. */
export const sourceFolder = fileURLToPath(new URL('./src', import.meta.url));

/** One file of the unpacked solution: its path from the source folder, with forward slashes, and its bytes. */
export interface SourceFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * Reads every file of the unpacked solution, ordered by path so that what is made of it never depends on
 * the file system's order.
 */
export function readSource(folder: string = sourceFolder): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(file) }))
    .sort(byPath);
}

/** Orders files by path, by code unit rather than by the language of the machine. */
export function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1;
}

/** The text of a file, without the byte order mark that exports carry. */
export function textOf(file: SourceFile): string {
  return new TextDecoder('utf-8').decode(file.bytes);
}
