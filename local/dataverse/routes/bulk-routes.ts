import { badPayload, DataverseError, methodNotAllowed, notImplemented } from '../errors';
import type { Table } from '../metadata/model';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import { createRow, type Written } from '../write/create-row';
import { readBody, type Body } from '../write/payload';
import { readReference } from '../write/row-reference';
import { NO_CONDITIONS, upsertRow } from '../write/upsert';
import { emptyAnswer, jsonAnswer, type Outcome } from './outcome';

/**
 * POST `set/Microsoft.Dynamics.CRM.CreateMultiple` and its siblings: on standard tables all rows or none.
 * @throws DataverseError what the single writes throw, 501 for other bound actions
 */
export function bulkWrite(
  call: Call,
  operation: Operation,
  given: { table: Table; action: string },
): Outcome {
  if (operation.method !== 'POST') throw methodNotAllowed(operation.method);
  const { table } = given;
  switch (given.action) {
    case 'Microsoft.Dynamics.CRM.CreateMultiple': {
      const written = targetsOf(operation, table).map((body) => createRow(call, { table, body }));
      const context = `${call.organization.baseUrl}/$metadata#Microsoft.Dynamics.CRM.CreateMultipleResponse`;
      return {
        answer: jsonAnswer(200, { '@odata.context': context, Ids: written.map((one) => one.id) }),
        events: written.map((one) => one.event),
      };
    }
    case 'Microsoft.Dynamics.CRM.UpdateMultiple':
      return silent(targetsOf(operation, table).map((body) => updateOne(call, table, body)));
    case 'Microsoft.Dynamics.CRM.UpsertMultiple':
      return silent(targetsOf(operation, table).map((body) => upsertOne(call, table, body)));
    default:
      throw notImplemented(`the action ${given.action}`);
  }
}

const silent = (written: readonly Written[]): Outcome => ({
  answer: emptyAnswer(),
  events: written.map((one) => one.event),
});

function targetsOf(operation: Operation, table: Table): Body[] {
  const targets = readBody(operation.body).Targets;
  if (!Array.isArray(targets) || targets.length === 0) throw badPayload('Targets must be a list of rows.');
  const type = `Microsoft.Dynamics.CRM.${table.name}`;
  for (const target of targets as Body[])
    if (String(target['@odata.type']).replace('#', '') !== type)
      throw badPayload(`Microsoft.OData.ODataException: every target needs "@odata.type": "${type}".`);
  return targets as Body[];
}

function updateOne(call: Call, table: Table, body: Body): Written {
  const id = body[table.primaryId];
  if (typeof id !== 'string') throw badPayload(`Every target of UpdateMultiple needs ${table.primaryId}.`);
  const { [table.primaryId]: _, ...rest } = body;
  const address = readReference(call.organization.schema, `${table.setName}(${id})`);
  return upsertRow(call, { address, body: rest, conditions: { ...NO_CONDITIONS, ifMatch: '*' } });
}

/** [P] Key columns repeated in the body are refused when the row is to be created. */
function upsertOne(call: Call, table: Table, body: Body): Written {
  const reference =
    body['@odata.id'] ?? (body[table.primaryId] && `${table.setName}(${String(body[table.primaryId])})`);
  if (typeof reference !== 'string') throw badPayload('Every target of UpsertMultiple needs "@odata.id".');
  const address = readReference(call.organization.schema, reference);
  const repeated =
    address.key.kind === 'alternate' && address.key.key.columns.some((column) => column in body);
  const { [table.primaryId]: _, ...rest } = body;
  const written = upsertRow(call, { address, body: rest, conditions: NO_CONDITIONS });
  if (repeated && written.event.message === 'Create')
    throw new DataverseError(
      400,
      '0x80040216',
      'An unexpected error occurred: a key column stands in the body too.',
    );
  return written;
}
