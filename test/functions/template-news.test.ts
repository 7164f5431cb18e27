import './always';
import { MessageOrigin, TemplateCategory } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { World, ids, noon, wabaId } from './world';

const row = '00000000-0000-4000-8000-00000000eeee';

describe('a template that Meta moves to MARKETING', () => {
  const day = 86_400;
  const news = (value: object, at: number) => ({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        time: noon / 1000 + at,
        changes: [
          {
            field: 'template_category_update',
            value: {
              message_template_id: 278077987957091,
              message_template_name: 'welcome_template',
              message_template_language: 'en-US',
              ...value,
            },
          },
        ],
      },
    ],
  });
  const impending = news(
    { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: noon / 1000 + day },
    0,
  );
  const done = news({ previous_category: 'UTILITY', new_category: 'MARKETING' }, day);
  const back = news({ previous_category: 'MARKETING', new_category: 'UTILITY' }, 3 * day);
  const approved = {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        time: noon / 1000 + 60,
        changes: [
          {
            field: 'message_template_status_update',
            value: {
              event: 'APPROVED',
              message_template_id: 278077987957091,
              message_template_name: 'welcome_template',
              message_template_language: 'en-US',
              reason: 'NONE',
              message_template_category: 'UTILITY',
            },
          },
        ],
      },
    ],
  };
  const order = { _nod_templateid_value: ids.order, nod_origin: MessageOrigin.Flow };
  const after = async (days: number, ...webhooks: object[]) => {
    const world = new World();
    for (const one of webhooks) await world.receive(one);
    world.now = noon + days * day * 1000;
    world.outbound(row, order);
    const outcome = await world.worker().sender.send(row);
    return { outcome, stored: world.dataverse.row('nod_message', row)! };
  };
  const permutations = <T>(items: T[]): T[][] =>
    items.length < 2
      ? [items]
      : items.flatMap((one, i) =>
          permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [one, ...rest]),
        );

  it('needs marketing consent from the day announced, and not before', async () => {
    expect((await after(0.5, impending)).outcome).toBe('sent');
    expect((await after(1, impending)).stored.nod_refusal).toBe('not-opted-in');
  });

  it.each(
    permutations([
      ['impending', impending],
      ['done', done],
      ['approved', approved],
    ] as const).map((p) => [p.map(([name]) => name).join(', '), p.map(([, w]) => w)] as const),
  )('needs it in whatever order the news comes: %s', async (_, webhooks) => {
    expect((await after(1.5, ...webhooks)).stored.nod_refusal).toBe('not-opted-in');
    expect((await after(1.5, ...webhooks, ...webhooks)).stored.nod_refusal).toBe('not-opted-in');
  });

  it('needs it in whatever order the news is in hand at the same time', async () => {
    for (const webhooks of permutations([impending, done, approved])) {
      const world = new World();
      await world.receive(...webhooks);
      expect(world.dataverse.row('nod_messagetemplate', ids.order)!.nod_category).toBe(
        TemplateCategory.MARKETING,
      );
    }
  });

  it('and back to UTILITY is a transactional template again, in whatever order the news comes', async () => {
    for (const webhooks of permutations([impending, done, back, approved]))
      expect((await after(4, ...webhooks)).outcome).toBe('sent');
    const world = new World();
    await world.receive(back, impending, done);
    expect(world.dataverse.row('nod_messagetemplate', ids.order)!.nod_category).toBe(
      TemplateCategory.UTILITY,
    );
  });

  it('is known by name and language where its id is not known yet, and not by the name alone', async () => {
    const world = new World();
    await world.dataverse.write([
      {
        kind: 'update',
        table: 'nod_messagetemplate',
        id: ids.order,
        values: { nod_whatsapptemplateid: null, nod_whatsappname: 'welcome_template' },
      },
    ]);
    await world.receive(
      news(
        { previous_category: 'UTILITY', new_category: 'MARKETING', message_template_language: 'de-DE' },
        0,
      ),
    );
    expect(world.dataverse.row('nod_messagetemplate', ids.order)!.nod_category).toBe(
      TemplateCategory.UTILITY,
    );
    await world.receive(news({ previous_category: 'UTILITY', new_category: 'MARKETING' }, 1));
    expect(world.dataverse.row('nod_messagetemplate', ids.order)!.nod_category).toBe(
      TemplateCategory.MARKETING,
    );
  });

  it('may be named in words that Nod does not know, or that are as long as they like', async () => {
    const world = new World();
    const status = (event: string, at: number) => ({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: wabaId,
          time: noon / 1000 + at,
          changes: [
            {
              field: 'message_template_status_update',
              value: {
                event,
                message_template_id: 278077987957091,
                message_template_name: 'welcome_template',
                message_template_language: 'en-US',
              },
            },
          ],
        },
      ],
    });
    await world.receive(news({ previous_category: 'UTILITY', new_category: 'constructor' }, 0));
    await world.receive(status('X'.repeat(80), 1));
    const quality = {
      message_template_id: 278077987957091,
      previous_quality_score: 'GREEN',
      new_quality_score: 'Y'.repeat(40),
    };
    await world.receive({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: wabaId,
          time: noon / 1000,
          changes: [{ field: 'message_template_quality_update', value: quality }],
        },
      ],
    });
    const template = world.dataverse.row('nod_messagetemplate', ids.order)!;
    expect(template.nod_category).toBe(TemplateCategory.UTILITY);
    expect(template.nod_metastatus).not.toBe('APPROVED');
    await world.receive(status('REINSTATED', 2));
    expect(world.dataverse.row('nod_messagetemplate', ids.order)!.nod_metastatus).toBe('APPROVED');
  });
});
