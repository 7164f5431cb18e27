import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alarm, Alarms } from '../../functions/ports/alarm';

export interface AlarmsUnderTest {
  alarms: Alarms;
  /** What reached whoever is on duty. */
  told: () => Promise<Alarm[]> | Alarm[];
  /** Makes the next alarm impossible to deliver; absent where nothing can go wrong. */
  failNext?: () => Promise<void> | void;
  close?: () => Promise<void>;
}

const alarm: Alarm = {
  code: 'poison-queue',
  message: '3 messages wait in whatsapp-inbound-poison. None is lost.',
};

/** What every Alarms port must do. */
export function alarmsContract(name: string, make: () => Promise<AlarmsUnderTest>): void {
  describe(`the Alarms port, ${name}`, () => {
    let under: AlarmsUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under?.close?.());

    it('tells what is wrong, every time', async () => {
      await under.alarms.raise(alarm);
      await under.alarms.raise({ ...alarm, code: 'other' });

      expect(await under.told()).toEqual([alarm, { ...alarm, code: 'other' }]);
    });

    it('never throws', async () => {
      await under.failNext?.();
      await expect(under.alarms.raise(alarm)).resolves.toBeUndefined();
    });
  });
}
