import { randomUUID } from 'node:crypto';
import { MarketingStatus } from '@nod/solution';
import type { Dataverse, Row } from '../../functions/ports/dataverse';

/** What goes wrong with the next write: the connection breaks, and the changes were made or not. */
export type LostAnswer = 'before-commit' | 'after-commit';

export interface DataverseUnderTest {
  dataverse: Dataverse;
  /** The same environment with the rights of an administrator, where there are any. */
  admin?: Dataverse;
  /** Requests sent so far. */
  requests: () => number;
  /** Makes the next write lose its answer. */
  loseNextWrite: (when: LostAnswer) => Promise<void> | void;
  close?: () => Promise<void>;
}

/** What the tests of the contract share. `under` gives the port once it is made. */
export function dataverseSuite(name: string, under: () => DataverseUnderTest) {
  const configurationId = randomUUID();
  let serial = 0;
  const dataverse: Dataverse = {
    read: (queries) => under().dataverse.read(queries),
    columns: (tables) => under().dataverse.columns(tables),
    write: (changes, more) => under().dataverse.write(changes, more),
  };
  /** Digits that no other test uses. */
  const digits = () => `1650555${String(++serial).padStart(4, '0')}`;

  const numberValues = (phone: string, more: Row = {}): Row => ({
    nod_name: `+${phone}`,
    nod_phonenumber: phone,
    'nod_configurationid@odata.bind': `/nod_configurations(${configurationId})`,
    nod_status: MarketingStatus.Pending,
    ...more,
  });

  const createNumber = async (more: Row = {}, phone = digits()) => {
    const id = randomUUID();
    await dataverse.write([
      { kind: 'create', table: 'nod_optinoutnumber', id, values: numberValues(phone, more) },
    ]);
    return { id, phone };
  };

  const readNumber = async (id: string): Promise<Row | undefined> => {
    const [rows] = await dataverse.read([
      {
        table: 'nod_optinoutnumber',
        select: [
          'nod_phonenumber',
          'nod_status',
          'nod_askcount',
          'nod_userid',
          'nod_isblocked',
          '_nod_configurationid_value',
          '_nod_contactid_value',
          'nod_pendinguntil',
        ],
        where: [{ column: 'nod_optinoutnumberid', is: id }],
      },
    ]);
    return rows?.[0];
  };

  return {
    name,
    dataverse,
    requests: () => under().requests(),
    loseNextWrite: (when: LostAnswer) => under().loseNextWrite(when),
    configurationId,
    digits,
    numberValues,
    createNumber,
    readNumber,
  };
}

export type DataverseSuite = ReturnType<typeof dataverseSuite>;
