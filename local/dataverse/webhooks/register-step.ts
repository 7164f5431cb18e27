import { badPayload, notImplemented } from '../errors';
import type { Table } from '../metadata/model';
import type { Call } from '../organization';
import type { SqlValue } from '../storage/store';

type Values = Record<string, SqlValue>;

const WEBHOOK = 8;
/** Webhook key in the query, HTTP headers, query string: how a webhook may authenticate. */
const AUTH_TYPES: readonly SqlValue[] = [4, 5, 6];

/** Checks and completes the rows that webhooks are registered with. @throws DataverseError 400 or 501 */
export function beforeCreate(call: Call, table: Table, values: Values): void {
  switch (table.name) {
    case 'serviceendpoint':
      values.isauthvalueset = values.authvalue == null ? 0 : 1;
      checkEndpoint(values);
      break;
    case 'sdkmessageprocessingstep':
      checkStep(values);
      checkMessage(call, values);
      break;
  }
}

/** As `beforeCreate`, over the row as the update leaves it. */
export function beforeUpdate(call: Call, table: Table, id: string, values: Values): void {
  if (table.name !== 'serviceendpoint' && table.name !== 'sdkmessageprocessingstep') return;
  const stored = call.organization.store.get(
    `SELECT * FROM "${table.name}" WHERE "${table.primaryId}" = ?`,
    id,
  );
  const merged: Values = { ...stored, ...values };
  if (table.name === 'serviceendpoint') {
    if (values.authvalue !== undefined) values.isauthvalueset = values.authvalue === null ? 0 : 1;
    checkEndpoint(merged);
  } else {
    checkStep(merged);
    checkMessage(call, merged);
  }
}

function checkEndpoint(values: Values): void {
  if (values.contract !== WEBHOOK) throw notImplemented('service endpoints other than webhooks (contract 8)');
  if (!AUTH_TYPES.includes(values.authtype ?? null)) throw badPayload('A webhook needs authtype 4, 5 or 6.');
  if (!/^(https?:\/)?\/\S+$/.test(String(values.url ?? '')))
    throw badPayload('A webhook needs an absolute url.');
}

function checkStep(values: Values): void {
  if (values.mode === 0) throw notImplemented('synchronous webhook steps');
  if (values.stage !== 40) throw badPayload('An asynchronous step runs in stage 40 only.');
}

function checkMessage(call: Call, values: Values): void {
  if (values.sdkmessagefilterid == null) throw notImplemented('steps without a message filter');
  const filter = call.organization.store.get(
    'SELECT "sdkmessageid" AS message FROM "sdkmessagefilter" WHERE "sdkmessagefilterid" = ?',
    values.sdkmessagefilterid,
  );
  if (filter?.message !== values.sdkmessageid)
    throw badPayload('The message filter of the step belongs to another message.');
}
