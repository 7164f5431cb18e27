import { afterAll, beforeAll, describe } from 'vitest';
import { atomicWritesOfDataverse } from './dataverse-atomic.contract';
import { columnsOfDataverse } from './dataverse-columns.contract';
import { conditionsOfDataverse } from './dataverse-conditions.contract';
import { readsOfDataverse } from './dataverse-reads.contract';
import { type DataverseUnderTest, dataverseSuite } from './dataverse-suite';
import { laterWritesOfDataverse } from './dataverse-then.contract';
import { writesOfDataverse } from './dataverse-writes.contract';

/** What every Dataverse port must do. */
export function dataverseContract(name: string, make: () => Promise<DataverseUnderTest>): void {
  describe(`the Dataverse port, ${name}`, () => {
    let under: DataverseUnderTest;
    const suite = dataverseSuite(name, () => under);
    beforeAll(async () => {
      under = await make();
      await (under.admin ?? under.dataverse).write([
        {
          kind: 'create',
          table: 'nod_configuration',
          id: suite.configurationId,
          values: { nod_name: 'Main', nod_phonenumberid: '106540352242922' },
        },
      ]);
    });
    afterAll(() => under?.close?.());

    readsOfDataverse(suite);
    conditionsOfDataverse(suite);
    columnsOfDataverse(suite);
    writesOfDataverse(suite);
    atomicWritesOfDataverse(suite);
    laterWritesOfDataverse(suite);
  });
}
