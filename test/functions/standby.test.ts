import { expect, it } from 'vitest';
import { World, customer, noon, phoneNumberId, webhook } from './world';

it('a STOP that comes in only on standby, while Meta’s Business Agent answers, counts like any other', async () => {
  const world = new World();
  const metadata = { display_phone_number: '15550783881', phone_number_id: phoneNumberId };
  const messages = [
    { id: 'wamid.s', from: customer, timestamp: String(noon / 1000), type: 'text', text: { body: 'STOP' } },
  ];
  const [outcome] = await world.receive(webhook({ standby: { metadata, messages } }, 'standby'));
  expect(outcome).toMatchObject({ kind: 'message', meaning: 'opt-out', outcome: 'applied' });
  expect(world.status()).toBe('Opted-Out');
});
