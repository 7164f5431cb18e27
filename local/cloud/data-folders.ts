import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives each part its folder in the data folder, made if need be; nothing without a data folder. */
export async function foldersIn(
  dataDir: string | undefined,
): Promise<(part: string) => { dataDir?: string }> {
  if (dataDir === undefined) return () => ({});
  for (const part of ['storage', 'dataverse']) await mkdir(join(dataDir, part), { recursive: true });
  return (part) => ({ dataDir: join(dataDir, part) });
}
