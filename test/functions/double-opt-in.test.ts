import { HowReceived, MessageStatus, RequestAction } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { World, customer, ids, message } from './world';

const doubleOptIn = { nod_doubleoptin: true, nod_doubleoptindays: 7 };
const request = '00000000-0000-4000-8000-00000000dddd';

async function optInByPhone(world: World): Promise<void> {
  world.dataverse.seed('nod_consentrequest', {
    nod_consentrequestid: request,
    nod_action: RequestAction['Opt-In'],
    nod_phonenumber: `+${customer}`,
    nod_reason: 'Asked for offers on the phone.',
    nod_howreceived: HowReceived.Phone,
    _nod_configurationid_value: ids.configuration,
    _createdby_value: ids.agent,
  });
  await world
    .worker()
    .events.handle({ message: 'Create', table: 'nod_consentrequest', id: request, written: new Map() });
}

describe('Double Opt-In', () => {
  it('asks the customer to confirm what a person in CRM has entered, and sends no offer before', async () => {
    const world = new World({ configuration: doubleOptIn });
    await optInByPhone(world);
    expect(world.status()).toBe('Pending');
    await world.sendQueued();
    expect(world.whatsapp.sent.map((m) => m.content)).toMatchObject([{ type: 'template', name: 'confirm' }]);

    const offer = world.outbound('00000000-0000-4000-8000-00000000dd01', {
      _nod_templateid_value: ids.offer,
      nod_origin: 726000001,
    });
    await world.worker().sender.send(offer);
    expect(world.dataverse.row('nod_message', offer)).toMatchObject({
      nod_status: MessageStatus.Refused,
      nod_refusal: 'pending',
    });

    await world.receive(
      message({ id: 'a', at: 60, tap: { label: 'Confirm', on: world.whatsapp.sent[0]!.wamid } }),
    );
    expect(world.status()).toBe('Double Opt-In');
  });

  it('asks even where confirmations are switched off, and once for a request that is delivered twice', async () => {
    const world = new World({ configuration: { ...doubleOptIn, nod_sendconfirmations: false } });
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    await world.sendQueued();
    expect(world.whatsapp.sent).toHaveLength(1);
  });

  it('counts a confirmation only in its time', async () => {
    const world = new World({ configuration: doubleOptIn });
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    await world.sendQueued();
    await world.receive(
      message({ id: 'b', at: 8 * 86_400, tap: { label: 'Confirm', on: world.whatsapp.sent[0]!.wamid } }),
    );
    expect(world.status()).toBe('Pending');
    expect(world.ledger().at(-1)).toMatchObject({ action: 'Confirm', applied: false });
  });
});
