import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Store } from '../storage/store';
import { importSolution, IMPORTED_FILES } from './import-solution';
import { organizationFrom, organizationText } from './keep-organization';
import type { Organization } from './model';

/**
 * The shape that an organization has when it starts: the one that is kept beside its rows, with the solution imported
 * over it unless it is the one that was imported last.
 */
export function shapeAtStart(store: Store, zip: Uint8Array): Organization {
  const kept = store.kept('shape');
  if (kept === undefined) return importSolution(zip);
  const shape = organizationFrom(kept);
  return store.kept('solution') === digestOf(zip) ? shape : importSolution(zip, shape);
}

/** Keeps the shape, and which solution was imported last. */
export function keepShape(store: Store, shape: Organization, zip?: Uint8Array): void {
  if (!store.outlives) return;
  store.keep('shape', organizationText(shape));
  if (zip) store.keep('solution', digestOf(zip));
}

/** Of what the import reads, not of the zip: its files carry the time at which they were packed. */
function digestOf(zip: Uint8Array): string {
  const hash = createHash('sha256');
  const files = unzipSync(zip, { filter: (file) => IMPORTED_FILES.test(file.name) });
  for (const name of Object.keys(files).sort())
    hash.update(name).update('\0').update(files[name]!).update('\0');
  return hash.digest('hex');
}
