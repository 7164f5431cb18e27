import { ConflictError } from '../../errors';
import type { Dataverse, Row } from '../../ports/dataverse';
import { unknownOutcomeColumns } from '../../rows/unknown-outcome';

/**
 * Parks a send whose outcome nobody knows. It is shown, not repeated; a delivery status may still resolve it.
 * @throws as `Dataverse.write`, but for a conflict: then someone has moved it on, which is what was hoped for.
 */
export async function park(dataverse: Dataverse, row: Row): Promise<void> {
  const values = unknownOutcomeColumns(
    'The send was interrupted. It may or may not have reached WhatsApp, so it was not repeated.',
  );
  const id = row.nod_messageid as string;
  await dataverse
    .write([{ kind: 'update', table: 'nod_message', id, values, etag: row['@odata.etag'] as string }])
    .catch((error: unknown) => {
      if (!(error instanceof ConflictError)) throw error;
    });
}
