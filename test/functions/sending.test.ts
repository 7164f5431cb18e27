import './always';
import {
  MessageOrigin,
  MessageStatus,
  MessageTemplateStatusCode,
  MessageType,
  SessionType,
} from '@nod/solution';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/ports/dataverse';
import { World, customer, ids, message, noon, phoneNumberId, preference } from './world';

const row = '00000000-0000-4000-8000-00000000eeee';
const chat = { nod_type: MessageType.Text, nod_body: 'Your parcel is here' };
const agreed: Row = { nod_whatsappconsent: true };

/** A chat row with all that lets it leave, but for what the test changes. */
async function send(
  values: Row,
  of: {
    contact?: Row;
    configuration?: Row;
    template?: [string, Row];
    before?: (w: World) => unknown;
    wrote?: boolean;
  } = {},
) {
  const world = new World({ configuration: of.configuration });
  if (of.wrote ?? true) await world.receive(message({ id: 'hello', at: -60, text: 'Hello there' }));
  await world.dataverse.write([
    { kind: 'update', table: 'contact', id: ids.contact, values: of.contact ?? agreed },
  ]);
  if (of.template) {
    const [id, changed] = of.template;
    await world.dataverse.write([{ kind: 'update', table: 'nod_messagetemplate', id, values: changed }]);
  }
  await of.before?.(world);
  world.outbound(row, values);
  const outcome = await world.worker().sender.send(row);
  return { world, outcome, stored: world.dataverse.row('nod_message', row)! };
}

async function refusal(values: Row, of: Parameters<typeof send>[1] = {}): Promise<string> {
  const { world, outcome, stored } = await send(values, of);
  expect(outcome).toBe('refused');
  expect(world.whatsapp.attempts).toBe(0);
  expect(stored.nod_status).toBe(MessageStatus.Refused);
  expect(stored.nod_remedy).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
  return stored.nod_refusal as string;
}

describe('what an agent sends from the chat', () => {
  it('leaves while the Compliance Field is true and the window is open', async () => {
    const { outcome, world, stored } = await send(chat);
    expect(outcome).toBe('sent');
    expect(world.whatsapp.sent[0]).toMatchObject({
      phoneNumberId,
      callbackData: row,
      content: { type: 'text', body: 'Your parcel is here' },
    });
    expect(stored).toMatchObject({
      nod_status: MessageStatus.Sent,
      nod_wording: 'Your parcel is here',
      nod_wamid: world.whatsapp.sent[0]!.wamid,
    });
  });

  it.each([
    ['false', { nod_whatsappconsent: false }],
    ['unset', { nod_whatsappconsent: null }],
  ])('is refused while the Compliance Field is %s (invariant 5)', async (_, contact) => {
    expect(await refusal(chat, { contact })).toBe('compliance-not-given');
    expect(await refusal({ _nod_templateid_value: ids.order }, { contact })).toBe('compliance-not-given');
  });

  it('is refused while the Record Type has no Compliance Field, or the record is gone', async () => {
    const none = (world: World) =>
      world.dataverse.write([
        {
          kind: 'update',
          table: 'nod_recordtype',
          id: '00000000-0000-4000-8000-000000000201',
          values: { nod_compliancecolumn: null },
        },
      ]);
    expect(await refusal(chat, { before: none })).toBe('compliance-not-given');
    expect(await refusal(chat, { before: (world) => world.dataverse.remove('contact', ids.contact) })).toBe(
      'number-not-of-record',
    );
  });

  it('is refused when it is about no record', async () => {
    expect(await refusal({ ...chat, _nod_contactid_value: null })).toBe('compliance-not-given');
  });

  it('is refused when it claims to be of the system: only the app can write an origin, and a new row of a person has none', async () => {
    expect(await refusal({ ...chat, nod_origin: null }, { contact: { nod_whatsappconsent: false } })).toBe(
      'compliance-not-given',
    );
  });

  it('lets a Consent Template leave while the Compliance Field is not true', async () => {
    expect(
      (await send({ _nod_templateid_value: ids.consent }, { contact: { nod_whatsappconsent: false } }))
        .outcome,
    ).toBe('sent');
  });

  it('does not let a Consent Template ask about a record that it does not name, to any number, as often as one likes', async () => {
    const nobody = {
      _nod_templateid_value: ids.consent,
      _nod_contactid_value: null,
      nod_phonenumber: '16505559999',
      nod_parameters: '{"1":"you"}',
    };
    expect(await refusal(nobody)).toBe('number-not-of-record');
  });

  it('is refused to a number that is not of the record', async () => {
    expect(await refusal({ ...chat, nod_phonenumber: '16505559999' })).toBe('number-not-of-record');
  });

  it('goes to a number of the record whatever else stands on the row as the id to write to', async () => {
    const { world } = await send({ ...chat, nod_waid: '16505559999' });
    expect(world.whatsapp.sent.map((m) => m.to.waId)).toEqual([customer]);
    const { world: other } = await send({ ...chat, nod_phonenumber: null, nod_waid: '16505559999' });
    expect(other.whatsapp.sent.map((m) => m.to.waId)).toEqual([customer]);
  });

  it('goes to the second number of the record too, and without a number to the first', async () => {
    const contact = { ...agreed, telephone1: '(650) 555-4321' };
    const { world } = await send(
      { _nod_templateid_value: ids.order, nod_phonenumber: '16505554321' },
      { contact },
    );
    expect(world.whatsapp.sent[0]!.to.waId).toBe('16505554321');
    const { world: first, stored } = await send({ ...chat, nod_phonenumber: null }, { contact });
    expect(first.whatsapp.sent[0]!.to.waId).toBe(customer);
    expect(stored.nod_phonenumber).toBe(customer);
  });

  it('is refused when the record has no number', async () => {
    expect(
      await refusal({ ...chat, nod_phonenumber: null }, { contact: { ...agreed, mobilephone: null } }),
    ).toBe('no-number');
  });

  it('is refused when the window is closed, and after exactly 24 hours', async () => {
    expect(await refusal(chat, { wrote: false })).toBe('window-closed');
    expect(await refusal(chat, { before: (world) => (world.now = noon - 60_000 + 86_400_000) })).toBe(
      'window-closed',
    );
    expect((await send(chat, { before: (world) => (world.now = noon - 61_000 + 86_400_000) })).outcome).toBe(
      'sent',
    );
  });

  it('is refused when it is neither text nor template', async () => {
    expect(await refusal({ ...chat, nod_type: MessageType.Image })).toBe('unsupported-type');
  });

  it('is refused while the number is blocked, whatever it is', async () => {
    const block = (world: World) =>
      world.request('00000000-0000-4000-8000-00000000bb01', {
        nod_action: 726000004,
        nod_phonenumber: customer,
      });
    expect(await refusal(chat, { before: block })).toBe('blocked');
    expect(
      await refusal(
        { _nod_templateid_value: ids.order, nod_origin: MessageOrigin.System },
        { before: block },
      ),
    ).toBe('blocked');
    expect(await refusal({ _nod_templateid_value: ids.consent }, { before: block })).toBe('blocked');
  });

  it('is refused without a configuration that it could go out under', async () => {
    expect(
      await refusal({ ...chat, _nod_configurationid_value: '00000000-0000-4000-8000-0000000000ee' }),
    ).toBe('no-configuration');
    expect((await send({ ...chat, _nod_configurationid_value: null })).outcome).toBe('sent');
  });

  it.each([
    ['template-unpublished', ids.order, { statuscode: MessageTemplateStatusCode.Draft }],
    ['template-not-approved', ids.order, { nod_metastatus: 'PAUSED' }],
    ['template-not-approved', ids.order, { nod_metastatus: null }],
    [
      'parameters-missing',
      ids.order,
      { nod_components: JSON.stringify([{ type: 'BODY', text: 'Order {{1}}' }]) },
    ],
    ['parameters-missing', ids.consent, { nod_variables: '{"1":"middlename"}' }],
    ['parameters-missing', ids.consent, { nod_variables: 'not JSON' }],
  ])('is refused as %s when the template is not as it must be', async (code, id, template) => {
    expect(await refusal({ _nod_templateid_value: id }, { template: [id, template] })).toBe(code);
  });

  it('is refused as facts-unreadable when Dataverse cannot tell them, so that it does not stay queued for ever', async () => {
    const { outcome, stored } = await send(
      { _nod_templateid_value: ids.order },
      {
        template: [ids.order, { nod_variables: '{"1":"no such column"}' }],
        before: (world) => world.failReadsOf('no such column'),
      },
    );
    expect(outcome).toBe('refused');
    expect(stored).toMatchObject({ nod_status: MessageStatus.Refused, nod_refusal: 'facts-unreadable' });
  });

  it('fills variables from the record, and from what the agent typed before that', async () => {
    const template: [string, Row] = [
      ids.order,
      {
        nod_components: JSON.stringify([{ type: 'BODY', text: 'Hi {{1}}, order {{2}}' }]),
        nod_variables: '{"1":"firstname"}',
      },
    ];
    const { stored } = await send(
      { _nod_templateid_value: ids.order, nod_parameters: '{"2":"4711"}' },
      { template },
    );
    expect(stored.nod_wording).toBe('Hi Sheena, order 4711');
    const { stored: typed } = await send(
      { _nod_templateid_value: ids.order, nod_parameters: '{"1":"Ms Nelson","2":"4711"}' },
      { template },
    );
    expect(typed.nod_wording).toBe('Hi Ms Nelson, order 4711');
  });

  it.each([
    MessageStatus.Sent,
    MessageStatus.Failed,
    MessageStatus.Refused,
    MessageStatus.Unknown,
    MessageStatus.Sending,
    MessageStatus.Received,
  ])('is left alone once it has the status %i', async (status) => {
    const { world, outcome, stored } = await send({ ...chat, nod_status: status });
    expect(outcome).toBe('nothing to do');
    expect(stored.nod_status).toBe(status);
    expect(world.whatsapp.attempts).toBe(0);
  });

  it('is left alone when it is inbound, or gone', async () => {
    expect((await send({ ...chat, nod_direction: 726000000 })).outcome).toBe('nothing to do');
    expect(await new World().worker().sender.send(row)).toBe('nothing to do');
  });
});

describe('a marketing template of a campaign', () => {
  const offer = {
    _nod_templateid_value: ids.offer,
    nod_sessiontype: SessionType.Marketing,
    nod_origin: MessageOrigin.Campaign,
  };
  const say =
    (...texts: string[]) =>
    async (world: World) => {
      for (const [i, text] of texts.entries()) await world.receive(message({ id: `s${i}`, at: i, text }));
    };

  it('is refused to someone who has not opted in, whatever the Compliance Field says', async () => {
    expect(await refusal(offer)).toBe('not-opted-in');
  });

  it('is refused while an answer is awaited', async () => {
    const ask = async (world: World) => {
      const id = world.outbound('00000000-0000-4000-8000-00000000bb02', {
        _nod_templateid_value: ids.consent,
        nod_sessiontype: SessionType.Marketing,
      });
      await world.worker().sender.send(id);
      world.whatsapp.attempts = 0;
    };
    expect(await refusal(offer, { before: ask })).toBe('pending');
  });

  it('is refused to someone who has opted out, and who has stopped at WhatsApp (invariant 4)', async () => {
    expect(await refusal(offer, { before: say('START', 'STOP') })).toBe('opted-out');
    const stopped = async (world: World) => {
      await say('START')(world);
      await world.receive(preference({ at: 10, value: 'stop' }));
    };
    expect(await refusal(offer, { before: stopped })).toBe('stopped-at-whatsapp');
  });

  it('leaves to someone who has opted in, and not when marketing is switched off', async () => {
    expect((await send(offer, { before: say('START') })).outcome).toBe('sent');
    expect(
      await refusal(offer, { before: say('START'), configuration: { nod_marketingenabled: false } }),
    ).toBe('marketing-disabled');
  });

  it('and a stop that comes in while it waits in the queue is decided about at send time', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    world.outbound(row, offer);
    await world.receive(message({ id: 'b', at: 1, text: 'STOP' }));
    expect(await world.worker().sender.send(row)).toBe('refused');
    expect(world.whatsapp.attempts).toBe(0);
  });

  it('from the chat needs both consents', async () => {
    const inChat = { ...offer, nod_origin: null };
    expect(await refusal(inChat)).toBe('not-opted-in');
    expect(await refusal(inChat, { contact: { nod_whatsappconsent: false }, before: say('START') })).toBe(
      'compliance-not-given',
    );
    expect((await send(inChat, { before: say('START') })).outcome).toBe('sent');
  });
});

describe('an opt-out (invariant 6)', () => {
  const out = (world: World) => world.receive(message({ id: 'x', at: 0, text: 'STOP' }));
  it('stops neither a utility template nor an answer in the chat', async () => {
    expect((await send({ _nod_templateid_value: ids.order }, { before: out })).outcome).toBe('sent');
    expect((await send(chat, { before: out })).outcome).toBe('sent');
    expect(
      (await send({ _nod_templateid_value: ids.order, nod_origin: MessageOrigin.Flow }, { before: out }))
        .outcome,
    ).toBe('sent');
  });

  it('stops a Consent Template in a Marketing session, and not one in a Utility session', async () => {
    const consent = { _nod_templateid_value: ids.consent };
    expect(await refusal({ ...consent, nod_sessiontype: SessionType.Marketing }, { before: out })).toBe(
      'opted-out',
    );
    expect((await send(consent, { before: out })).outcome).toBe('sent');
  });
});
