import { variablesOf } from '@nod/consent/render';
import { MarketingStatus } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { instantOf } from '@nod/solution/rows/date';
import { primaryId, recordColumns, recordOf, customerTables } from '@nod/solution/rows/lookup';
import { type RecordType, relatedLookup } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import { componentsOf, variableColumns } from '@nod/solution/rows/template';
import { textOf } from '@nod/solution/rows/text';
import { NUMBER_TABLE, recordTypeOf } from '../kit/configurations';
import { readByIds, readByTexts } from '../kit/read-rows';
import type { Chosen } from '../kit/selection';
import { type Candidate, missingIn } from './candidate';
import type { Offer } from './read-offers';

/** Canonical digits of contacts, leads and accounts, in order of preference; the app keeps them. */
const OWN_NUMBER = 'nod_whatsappnumber';

const NUMBER_COLUMNS = [
  'nod_phonenumber',
  'nod_userid',
  'nod_status',
  'nod_isblocked',
  'nod_isstoppedatwhatsapp',
  'nod_askcount',
  'nod_lastaskedon',
  '_nod_configurationid_value',
] as const;

/**
 * Reads what is known of the selected records before they are asked.
 * @throws as Xrm.WebApi.
 */
export async function readCandidates(chosen: readonly Chosen[], offer: Offer): Promise<Candidate[]> {
  const table = chosen[0]?.table ?? '';
  if (table === NUMBER_TABLE) return ofNumbers(chosen, offer);
  const type = recordTypeOf(offer.configuration, table);
  return type === undefined ? [] : ofRecords(chosen, offer, type);
}

async function ofNumbers(chosen: readonly Chosen[], offer: Offer): Promise<Candidate[]> {
  const rows = await readByIds(NUMBER_TABLE, {
    id: primaryId(NUMBER_TABLE),
    ids: chosen.map(({ id }) => id),
    select: [...NUMBER_COLUMNS, ...recordColumns.filter((column) => !column.startsWith('nod_record'))],
  });
  const names = variablesIn(offer);
  return chosen.map((one) => {
    const row = rows.find((candidate) => candidate[primaryId(NUMBER_TABLE)] === one.id) ?? {};
    const to = { digits: textOf(row['nod_phonenumber']), userId: textOf(row['nod_userid']) };
    return {
      chosen: one,
      record: recordOf(row),
      to,
      missing: names,
      isElsewhere: row['_nod_configurationid_value'] !== offer.configuration.id,
      reachable: to.digits !== undefined || to.userId !== undefined,
      number: numberFrom(row),
    };
  });
}

async function ofRecords(chosen: readonly Chosen[], offer: Offer, type: RecordType): Promise<Candidate[]> {
  const { table } = type;
  const isCustomer = customerTables.includes(table);
  const variables = variableColumns(offer.template);
  const related = type.relatedTable === undefined ? undefined : relatedLookup(type).column;
  const select = [
    ...(related === undefined ? type.phoneColumns : [related]),
    ...(isCustomer && related === undefined ? [OWN_NUMBER] : []),
    ...(type.complianceColumn === undefined ? [] : [type.complianceColumn]),
    ...Object.values(variables),
  ];
  const id = primaryId(table);
  const rows = await readByIds(table, { id, ids: chosen.map((one) => one.id), select: [...new Set(select)] });
  const digits = rows.flatMap((row) => textOf(row[OWN_NUMBER]) ?? []);
  const numbers = await readByTexts(NUMBER_TABLE, {
    column: 'nod_phonenumber',
    texts: [...new Set(digits)],
    select: NUMBER_COLUMNS,
    and: `_nod_configurationid_value eq ${offer.configuration.id}`,
  });
  const names = variablesIn(offer);
  return chosen.map((one) => {
    const row = rows.find((candidate) => candidate[id] === one.id) ?? {};
    const own = textOf(row[OWN_NUMBER]);
    const number = own === undefined ? undefined : numbers.find((each) => each['nod_phonenumber'] === own);
    return {
      chosen: one,
      record: { table, id: one.id },
      missing: missingIn(row, variables, names),
      isElsewhere: false,
      // Elsewhere than on a customer's record, only the app can tell whether what stands there is a number.
      reachable:
        isCustomer && related === undefined
          ? own !== undefined
          : (related === undefined ? type.phoneColumns : [related]).some((column) => textOf(row[column])),
      number: number && numberFrom(number),
      granted: type.complianceColumn === undefined ? undefined : row[type.complianceColumn] === true,
    };
  });
}

function numberFrom(row: Row): NonNullable<Candidate['number']> {
  return {
    status: labelOf(MarketingStatus, row['nod_status']),
    blocked: row['nod_isblocked'] === true,
    stoppedAtWhatsApp: row['nod_isstoppedatwhatsapp'] === true,
    askCount: typeof row['nod_askcount'] === 'number' ? row['nod_askcount'] : 0,
    lastAskedOn: instantOf(row['nod_lastaskedon']),
  };
}

function variablesIn({ template }: Offer): string[] {
  return [...new Set(componentsOf(template).flatMap(({ text }) => variablesOf(text ?? '')))];
}
