import { Direction, MessageStatus, MessageType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { World, customer, ids, message, noon } from './world';

/** A row that says a customer wrote, made by a person in CRM: they cannot write its status. */
function forged(world: World, more: Record<string, string> = {}): void {
  world.dataverse.seed('nod_message', {
    nod_messageid: '00000000-0000-4000-8000-00000000f001',
    nod_direction: Direction.Inbound,
    nod_phonenumber: customer,
    nod_body: 'JOIN',
    nod_occurredon: new Date(noon).toISOString(),
    _nod_configurationid_value: ids.configuration,
    ...more,
  });
}

describe('an inbound row that a person in CRM has made', () => {
  it('opens no window for free text', async () => {
    const world = new World();
    forged(world);
    await world.dataverse.write([
      { kind: 'update', table: 'contact', id: ids.contact, values: { nod_whatsappconsent: true } },
    ]);
    const id = world.outbound('00000000-0000-4000-8000-00000000f002', {
      nod_type: MessageType.Text,
      nod_body: 'Hello',
    });
    expect(await world.worker().sender.send(id)).toBe('refused');
    expect(world.dataverse.row('nod_message', id)).toMatchObject({
      nod_status: MessageStatus.Refused,
      nod_refusal: 'window-closed',
    });
  });

  it('joins no business-scoped user id to a number', async () => {
    const world = new World();
    forged(world, { nod_userid: 'US.4711' });
    await world.receive(message({ id: 'a', at: 60, from: '', userId: 'US.4711', text: 'START' }));
    expect(world.number()).toBeUndefined();
    expect(world.status('US.4711')).toBe('Single Opt-In');
  });
});
