import type { Table } from '../metadata/model';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import { findRow, notFound } from '../query/find-row';
import { readQueryOptions } from '../query/options';
import type { RowAddress } from '../query/resource-path';
import { readPreferences } from '../wire/prefer';
import { createRow, type Written } from '../write/create-row';
import { deleteRow } from '../write/delete-row';
import { readBody } from '../write/payload';
import { standingColumns } from '../write/update-row';
import { requireVersion, upsertRow, type Conditions } from '../write/upsert';
import { emptyAnswer, jsonAnswer, type Outcome } from './outcome';
import { applied, rowBody } from './read-routes';

/** POST of an entity set. */
export function postRow(call: Call, operation: Operation, table: Table): Outcome {
  const body = readBody(operation.body);
  const written = createRow(call, { table, body, references: operation.references });
  return answerWritten(call, operation, { written, url: idUrl(call, written) });
}

/** PATCH of a row: [V] named by an alternate key, the answer repeats that key and not the id. */
export function patchRow(call: Call, operation: Operation, address: RowAddress): Outcome {
  const written = upsertRow(call, {
    address,
    body: readBody(operation.body),
    conditions: readConditions(operation),
    references: operation.references,
  });
  const url =
    address.key.kind === 'id' ? idUrl(call, written) : `${call.organization.baseUrl}/${operation.path}`;
  return answerWritten(call, operation, { written, url });
}

/** DELETE of a row. */
export function removeRow(call: Call, operation: Operation, address: RowAddress): Outcome {
  call.principal.requireTable('Delete', address.table);
  const row = findRow(call.organization.store, address, standingColumns(address.table));
  if (!row) throw notFound(address);
  requireVersion(row, readConditions(operation).ifMatch);
  return { answer: emptyAnswer(), events: deleteRow(call, address.table, row) };
}

/** Clients send `If-None-Match: null` by habit: it means nothing. */
function readConditions(operation: Operation): Conditions {
  const meaningful = (value: string | undefined) =>
    value === undefined || value === 'null' ? undefined : value;
  return {
    ifMatch: meaningful(operation.headers['if-match']),
    ifNoneMatch: meaningful(operation.headers['if-none-match']),
  };
}

const idUrl = (call: Call, written: Written) =>
  `${call.organization.baseUrl}/${written.table.setName}(${written.id})`;

function answerWritten(call: Call, operation: Operation, given: { written: Written; url: string }): Outcome {
  const { written, url } = given;
  const preferences = readPreferences(operation.headers.prefer);
  const headers = { Location: url, 'OData-EntityId': url, ETag: `W/"${written.version}"` };
  const row = { table: written.table, id: written.id };
  const events = [written.event];
  if (!preferences.representation) return { answer: { ...emptyAnswer(headers), row }, events };
  const body = rowBody(call, {
    address: { table: written.table, key: { kind: 'id', id: written.id } },
    options: readQueryOptions(operation.query),
    prefer: operation.headers.prefer,
  });
  const status = written.event.message === 'Create' ? 201 : 200;
  return {
    answer: { ...jsonAnswer(status, body, { ...headers, ...applied(preferences.applied) }), row },
    events,
  };
}
