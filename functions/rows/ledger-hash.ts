import { createHash } from 'node:crypto';
import type { Row, Value } from '../ports/dataverse';

const plain = [
  'nod_scope',
  'nod_action',
  'nod_source',
  'nod_previousstatus',
  'nod_newstatus',
  'nod_applied',
  'nod_reason',
  'nod_prompttype',
  'nod_identity',
  'nod_wording',
  'nod_response',
  'nod_templateversion',
  'nod_templatelanguage',
  'nod_howreceived',
  'nod_evidence',
  'nod_recordtable',
  'nod_recordid',
  'nod_sequence',
] as const;
const dates = ['nod_occurredon', 'nod_recordedon', 'nod_pendinguntil'] as const;
const lookups = [
  'nod_numberid',
  'nod_messageid',
  'nod_replytoid',
  'nod_promptid',
  'nod_templateid',
  'nod_actorid',
] as const;

/** The columns of a ledger row that its hash covers: with them a reader can recompute it. */
export const hashedColumns: readonly string[] = [...plain, ...dates, ...lookups.map((c) => `_${c}_value`)];

/**
 * The hash of a ledger entry: SHA-256 over the hash before it and all that the entry says. Whoever changes or
 * removes an entry would have to change every one after it. The row may be as it is written or as it is read back.
 */
export function hashOf(entry: { id: string; row: Row; previousHash: string }): string {
  const { id, row, previousHash } = entry;
  const said = [
    ...plain.map((c) => asStored(row[c])),
    // Dataverse keeps dates to the second and writes them back in a form of its own.
    ...dates.map((c) => (typeof row[c] === 'string' ? Math.floor(Date.parse(row[c]) / 1000) : null)),
    ...lookups.map((c) => lookupId(row, c)),
  ];
  return createHash('sha256')
    .update(JSON.stringify([previousHash, id.toLowerCase(), said]))
    .digest('hex');
}

/** Whether Dataverse keeps line ends and white space at the ends as they were is not documented: they do not count. */
function asStored(value: Value): Value {
  if (typeof value !== 'string') return value ?? null;
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

function lookupId(row: Row, column: string): string | null {
  const written = row[`${column}@odata.bind`];
  const id = typeof written === 'string' ? /\(([^)]+)\)$/.exec(written)?.[1] : row[`_${column}_value`];
  return typeof id === 'string' ? id.toLowerCase() : null;
}

/** What is wrong at an entry: its row is not as it was written, or the one before it is not there. */
export interface ChainFault {
  id: string;
  fault: 'changed' | 'missing before';
}

/**
 * Checks the chain of one number's ledger: rows with `hashedColumns`, `nod_hash` and `nod_previoushash`.
 * @returns what is wrong, in order of sequence; empty if every entry is as it was written and none is missing
 * between the first and the last. `head` and `count` of the number row tell whether the end is whole.
 */
export function verifyChain(rows: readonly Row[], end: { head: string; count: number }): ChainFault[] {
  const inOrder = [...rows].sort((a, b) => Number(a.nod_sequence) - Number(b.nod_sequence));
  const faults: ChainFault[] = [];
  let previousHash = '';
  for (const row of inOrder) {
    const id = String(row.nod_consenteventid);
    const claimed = typeof row.nod_previoushash === 'string' ? row.nod_previoushash : '';
    if (claimed !== previousHash) faults.push({ id, fault: 'missing before' });
    if (hashOf({ id, row, previousHash: claimed }) !== row.nod_hash) faults.push({ id, fault: 'changed' });
    previousHash = String(row.nod_hash);
  }
  if (previousHash !== end.head || inOrder.length !== end.count)
    faults.push({ id: 'end', fault: 'missing before' });
  return faults;
}
