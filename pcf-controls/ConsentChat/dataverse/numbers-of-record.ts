import { canonicalDigits } from '@nod/consent';
import { customerTables } from '@nod/solution/rows/lookup';
import type { RecordType } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import type { RecordNumber } from '../conversation/conversation';

/** Where contacts, leads and accounts have the canonical digits of their phone columns, in order of preference. */
export const canonicalColumns = ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'] as const;

/** The columns of a table that tell the numbers of its rows. */
export function numberColumnsOf(type: RecordType): string[] {
  return [...type.phoneColumns, ...(customerTables.includes(type.table) ? canonicalColumns : [])];
}

/** The numbers of a record, each once, in order of preference. */
export function numbersOfRecord(row: Row, type: RecordType): RecordNumber[] {
  const written = type.phoneColumns.flatMap((column) => {
    const text = textOf(row[column]);
    return text === undefined ? [] : [{ column, text }];
  });
  if (!customerTables.includes(type.table)) {
    return once(
      written.flatMap(({ column, text }) => {
        const digits = digitsIn(text);
        return digits === undefined ? [] : numberOf(digits, column, text);
      }),
    );
  }
  const digits = canonicalColumns.flatMap((column) => textOf(row[column]) ?? []);
  return once(
    digits.map((one) => {
      // National or foreign forms differ at their beginning only.
      const found = written.find(({ text }) => text.replace(/\D/g, '').endsWith(one.slice(-7)));
      return numberOf(one, found?.column, found?.text);
    }),
  );
}

function numberOf(digits: string, column?: string, written?: string): RecordNumber {
  return { key: digits, digits, written: written ?? `+${digits}`, column };
}

function once(numbers: RecordNumber[]): RecordNumber[] {
  return numbers.filter((n, i) => numbers.findIndex((m) => m.key === n.key) === i);
}

/**
 * Of tables whose numbers Nod does not keep: what is written with its country, for only that is sure here. Of several
 * in one column the first is meant, as the app takes it (`parsePhone`).
 */
function digitsIn(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (!/^\(?(?:\+|00)/.test(typed)) return undefined;
  return canonicalDigits(typed) ?? canonicalDigits(typed.split(/[;,|\n]|\s\/\s/, 1)[0]!);
}
