import { parsePhone } from '@nod/consent/phone';
import type { Dataverse, Query } from '../../ports/dataverse';
import { textOf } from '@nod/solution/rows/text';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { ConsentRequest } from '../../rows/consent-request';
import { primaryId } from '@nod/solution/rows/lookup';
import { recordTypeOf } from '../../rows/record';
import type { Identity } from '../../workspace/numbers-in-hand';
import { readOne } from '../../workspace/read-rows';
import { readNumbers } from './read-numbers';

/** Whose consent a request is about. */
export interface Target {
  configuration: Configuration;
  identity: Identity;
}

/**
 * Finds whose consent a request is about: by the number row, by the number, or by the record.
 * @returns a sentence for the person who asked if that cannot be said.
 * @throws as `Dataverse.read`.
 */
export async function findTarget(
  dataverse: Dataverse,
  request: ConsentRequest,
  configurations: Configuration[],
): Promise<Target | string> {
  const target =
    request.numberId === undefined
      ? await byNumberOrRecord(dataverse, request, configurations)
      : await byRow(dataverse, request.numberId, configurations);
  if (typeof target === 'string' || (request.action !== 'Grant' && request.action !== 'Deny')) return target;
  return (await whyNoField(dataverse, target.configuration, request)) ?? target;
}

async function byRow(
  dataverse: Dataverse,
  id: string,
  configurations: Configuration[],
): Promise<Target | string> {
  const row = await readOne(dataverse, numberQuery(id));
  // A row of a user id may have become one with that of the number.
  const mergedInto = textOf(row?._nod_mergedintoid_value);
  if (mergedInto !== undefined) return byRow(dataverse, mergedInto, configurations);
  const configuration = configurations.find((c) => c.id === row?._nod_configurationid_value);
  if (row === undefined || configuration === undefined)
    return 'The Opt-In / Opt-Out Number does not exist any more.';
  return {
    configuration,
    identity: { digits: textOf(row.nod_phonenumber), userId: textOf(row.nod_userid) },
  };
}

async function byNumberOrRecord(
  dataverse: Dataverse,
  { record, configurationId, phone }: ConsentRequest,
  configurations: Configuration[],
): Promise<Target | string> {
  const candidates = configurations.filter((c) =>
    configurationId !== undefined
      ? c.id === configurationId
      : record === undefined || recordTypeOf(c, record.table) !== undefined,
  );
  if (candidates.length !== 1)
    return 'Choose the WhatsApp Configuration: without it, it is not clear which number of the business is meant.';
  const configuration = candidates[0]!;
  const numbers = record === undefined ? [] : await readNumbers(dataverse, configuration, record);
  if (phone !== undefined) {
    // A chat gives one of the record's as it is stored, with a country and no plus: it is not to be read as one of here.
    const digits =
      numbers.find((one) => one === phone.trim()) ?? parsePhone(phone, configuration.defaultCountry);
    if (digits === undefined) return 'The phone number cannot be read. Enter it with its country code.';
    return { configuration, identity: { digits } };
  }
  if (record === undefined) return 'Say which number or record it is about.';
  if (recordTypeOf(configuration, record.table) === undefined)
    return 'The table of this record is not registered as a Record Type.';
  const digits = numbers[0];
  return digits === undefined
    ? 'The record has no phone number that a consent could belong to.'
    : { configuration, identity: { digits } };
}

/** A Compliance Field belongs to a record that exists, of a table that has one. */
async function whyNoField(
  dataverse: Dataverse,
  configuration: Configuration,
  { record }: ConsentRequest,
): Promise<string | undefined> {
  if (record === undefined) return 'Say which record it is about: a Compliance Field belongs to a record.';
  const column = recordTypeOf(configuration, record.table)?.complianceColumn;
  if (column === undefined)
    return 'The table of this record has no Compliance Field under this WhatsApp Configuration.';
  const where = [{ column: primaryId(record.table), is: record.id }];
  const row = await readOne(dataverse, { table: record.table, select: [column], where });
  return row === undefined ? 'The record does not exist any more.' : undefined;
}

function numberQuery(id: string): Query {
  return {
    table: 'nod_optinoutnumber',
    select: ['nod_phonenumber', 'nod_userid', '_nod_mergedintoid_value', '_nod_configurationid_value'],
    where: [{ column: 'nod_optinoutnumberid', is: id }],
  };
}
