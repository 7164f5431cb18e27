// @vitest-environment jsdom
import { MessageTemplateStatusCode, SessionType, TemplateCategory, TemplateType } from '@nod/solution';
import type { Row } from '@nod/solution/rows/row';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addAnswer,
  backToDraft,
  hasVariables,
  isDraft,
  isPublished,
  mapVariables,
  needsAnswer,
} from '../../webresources/commands';
import { onLoad, onSave } from '../../webresources/forms/message-template/form';
import { type App, installApp } from './app';
import { type Form, openForm } from './form';

const YES = 'Yes, I Agree';
const NO = 'No, Thank You';
const components = (text: string, buttons: string[] = [YES, NO]) =>
  JSON.stringify([
    { type: 'BODY', text },
    { type: 'BUTTONS', buttons: buttons.map((label) => ({ type: 'QUICK_REPLY', text: label })) },
  ]);
const CONFIGURATION = { id: '{C1}', name: 'Contoso', entityType: 'nod_configuration' };
const CONSENT = { id: '{T1}', name: 'Consent', entityType: 'nod_messagetemplate' };
const CONTACT = { id: '{R1}', name: 'Contact', entityType: 'nod_recordtype' };
const source = (id: string) => ({ id, name: id, entityType: 'nod_whatsapptemplate' });

let app: App;
beforeEach(() => {
  sessionStorage.clear();
  app = installApp({
    nod_configuration: { c1: { nod_name: 'Contoso', statecode: 0 } },
    nod_recordtype: { r1: { nod_tablename: 'contact' } },
    nod_messagetemplate: {
      t1: {
        nod_name: 'Consent',
        nod_templatetype: TemplateType.Consent,
        nod_sessiontype: SessionType.Utility,
        nod_components: components('May we write to you?'),
        _nod_configurationid_value: 'c1',
        statecode: 0,
      },
    },
    nod_whatsapptemplate: {
      w1: {
        nod_whatsappname: 'order_update',
        nod_metaid: '77',
        nod_language: 'en_US',
        nod_category: TemplateCategory.UTILITY,
        nod_metastatus: 'APPROVED',
        nod_quality: 'GREEN',
        nod_body: 'Hello {{1}}, order {{2}}.',
        nod_components: components('Hello {{1}}, order {{2}}.', []),
        _nod_configurationid_value: 'c1',
        statecode: 0,
      },
    },
  });
});

interface Given {
  id?: string;
  type?: keyof typeof TemplateType;
  status?: keyof typeof MessageTemplateStatusCode;
  texts?: Record<string, string>;
  consent?: typeof CONSENT;
  configuration?: typeof CONFIGURATION | null;
  source?: ReturnType<typeof source>;
  recordType?: typeof CONTACT;
}

function open(given: Given = {}): Form {
  const form = openForm({
    table: 'nod_messagetemplate',
    id: given.id,
    texts: {
      nod_name: null,
      nod_whatsappname: null,
      nod_whatsapptemplateid: null,
      nod_language: null,
      nod_metastatus: null,
      nod_quality: null,
      nod_body: null,
      nod_components: null,
      nod_variables: null,
      nod_keywords: null,
      nod_problems: null,
      ...given.texts,
    },
    numbers: {
      nod_templatetype: given.type === undefined ? null : TemplateType[given.type],
      nod_sessiontype: null,
      nod_category: null,
      statuscode: MessageTemplateStatusCode[given.status ?? 'Draft'],
    },
    lookups: {
      nod_configurationid: given.configuration === undefined ? CONFIGURATION : given.configuration,
      nod_recordtypeid: given.recordType ?? null,
      nod_sourceid: given.source ?? null,
      nod_consenttemplateid: given.consent ?? null,
    },
    dates: { nod_publishedon: given.status === 'Published' ? new Date('2026-11-20T10:00:00Z') : null },
    tabs: {
      tab_general: ['section_general', 'section_source', 'section_published'],
      tab_content: ['section_body', 'section_more', 'section_variables', 'section_components'],
      tab_response: ['section_response'],
      tab_answers: ['section_answers'],
    },
  });
  onLoad(form.context);
  return form;
}
const asForm = (form: Form) => form.form;
const answer = (type: 'Opt-In' | 'Opt-Out', published: boolean, keyword: string): Row => ({
  nod_name: `Answer ${type}`,
  nod_templatetype: TemplateType[type],
  nod_keywords: keyword,
  statuscode: MessageTemplateStatusCode[published ? 'Published' : 'Draft'],
  _nod_consenttemplateid_value: 't1',
  statecode: 0,
});

describe('what the form shows', () => {
  it.each([
    ['Consent', { source: true, response: false, record: true, answers: true }],
    ['Utility', { source: true, response: false, record: true, answers: false }],
    ['Marketing', { source: true, response: false, record: true, answers: false }],
    ['Double Opt-In', { source: true, response: true, record: false, answers: false }],
    ['Opt-In', { source: false, response: true, record: false, answers: false }],
    ['Opt-Out', { source: false, response: true, record: false, answers: false }],
    ['Help', { source: false, response: true, record: false, answers: false }],
  ] as const)('of the type %s', (type, shown) => {
    const form = open({ id: '{T9}', type });
    expect({
      source: form.isSectionShown('tab_general', 'section_source'),
      response: form.isTabShown('tab_response'),
      record: form.isShown('nod_recordtypeid'),
      answers: form.isTabShown('tab_answers'),
    }).toEqual(shown);
    expect(form.isShown('nod_consenttemplateid')).toBe(type === 'Opt-In' || type === 'Opt-Out');
    // A message is WhatsApp's; a reply is written here.
    expect(form.isReadOnly('nod_body')).toBe(shown.source);
  });

  it('follows the type as it is changed, and proposes its session', () => {
    const form = open({ type: 'Opt-In' });
    form.type('nod_templatetype', TemplateType.Marketing);
    expect(form.isSectionShown('tab_general', 'section_source')).toBe(true);
    expect(form.value('nod_sessiontype')).toBe(SessionType.Marketing);
  });

  it.each([
    ['a new message', { type: 'Consent' }, false],
    ['a saved message', { id: '{T9}', type: 'Consent' }, true],
    ['a saved reply', { id: '{T9}', type: 'Opt-In' }, false],
  ] as const)('has more from WhatsApp only for what WhatsApp knows: %s', (_, given, shown) => {
    expect(open(given).isSectionShown('tab_content', 'section_more')).toBe(shown);
  });

  it('lets nobody type what WhatsApp says', () => {
    const form = open({ id: '{T9}', type: 'Consent' });
    for (const column of ['nod_whatsappname', 'nod_metastatus', 'nod_components', 'nod_variables'])
      expect(form.isReadOnly(column)).toBe(true);
    expect(form.isReadOnly('nod_sourceid')).toBe(false);
  });

  it('lets nothing of a published template be changed, and says since when and how', async () => {
    const form = open({ id: '{T9}', type: 'Opt-In', status: 'Published' });
    for (const column of [
      'nod_name',
      'nod_keywords',
      'nod_body',
      'nod_templatetype',
      'nod_consenttemplateid',
    ])
      expect(form.isReadOnly(column)).toBe(true);
    await vi.waitFor(() =>
      expect(form.told('published')).toMatch(
        /^Published since .*2026.*: to change it, take it back to Draft\.$/,
      ),
    );
  });
});

describe('the lookups', () => {
  it('offer what belongs to the configuration and can be used', () => {
    const form = open({ type: 'Consent' });
    const own = '<condition attribute="nod_configurationid" operator="eq" value="{C1}" />';
    for (const column of ['nod_recordtypeid', 'nod_sourceid', 'nod_consenttemplateid'])
      expect(form.filterOf(column)).toContain(own);
    expect(form.filterOf('nod_sourceid')).toContain(
      'attribute="nod_metastatus" operator="eq" value="APPROVED"',
    );
    expect(form.filterOf('nod_consenttemplateid')).toContain(`value="${TemplateType.Consent}"`);
  });

  it('follow the configuration that is chosen now', () => {
    const form = open({ type: 'Consent' });
    form.type('nod_configurationid', [{ ...CONFIGURATION, id: '{C2}' }]);
    expect(form.filterOf('nod_sourceid')).toContain('{C2}');
    form.type('nod_configurationid', null);
    expect(form.filterOf('nod_sourceid')).not.toContain('nod_configurationid');
  });
});

describe('choosing the WhatsApp template', () => {
  it("copies what WhatsApp has of it, and proposes a name; what WhatsApp decides is the app's to write", async () => {
    const form = open({ type: 'Utility' });
    form.type('nod_sourceid', [source('{W1}')]);
    await vi.waitFor(() => expect(form.value('nod_name')).toBe('Order update'));
    expect([form.value('nod_whatsapptemplateid'), form.value('nod_language')]).toEqual(['77', 'en_US']);
    expect(form.value('nod_body')).toBe('Hello {{1}}, order {{2}}.');
    expect([form.value('nod_category'), form.value('nod_metastatus')]).toEqual([null, null]);
  });

  it('leaves a name that somebody wrote', async () => {
    const form = open({ type: 'Utility', texts: { nod_name: 'Mine' } });
    form.type('nod_sourceid', [source('{W1}')]);
    await vi.waitFor(() => expect(form.value('nod_language')).toBe('en_US'));
    expect(form.value('nod_name')).toBe('Mine');
  });

  it('leaves nothing of the last one when none is chosen any more', async () => {
    const form = open({
      type: 'Utility',
      texts: { nod_whatsappname: 'x', nod_variables: '{"1":"firstname"}' },
    });
    form.type('nod_sourceid', null);
    await vi.waitFor(() => expect(form.value('nod_whatsappname')).toBeNull());
    expect(form.value('nod_variables')).toBeNull();
  });

  it('keeps of the mapping what the new text still has', async () => {
    const form = open({ type: 'Utility', texts: { nod_variables: '{"1":"firstname","9":"gone"}' } });
    form.type('nod_sourceid', [source('{W1}')]);
    await vi.waitFor(() => expect(form.value('nod_variables')).toBe('{"1":"firstname"}'));
  });

  it('asks for the columns of its variables once there is a Record Type, and writes the answer', async () => {
    app.answers['variables'] = { mapping: { '1': 'firstname', '2': 'jobtitle' } };
    const form = open({ type: 'Utility', recordType: CONTACT });
    form.type('nod_sourceid', [source('{W1}')]);
    await vi.waitFor(() => expect(form.value('nod_variables')).toBe('{"1":"firstname","2":"jobtitle"}'));
    expect(app.dialogs[0]).toMatchObject({
      page: 'variables',
      asked: { table: 'contact', names: ['1', '2'] },
    });
  });

  it('says where templates come from when there are none', async () => {
    app.rows['nod_whatsapptemplate'] = {};
    const form = open({ type: 'Consent' });
    await vi.waitFor(() => expect(form.told('no-templates')).toMatch(/Sync from WhatsApp/));
  });

  it('says so when it could not be read', async () => {
    const form = open({ type: 'Utility' });
    form.type('nod_sourceid', [source('{gone}')]);
    await vi.waitFor(() => expect(form.told('failed')).toMatch(/Does Not Exist/));
  });
});

describe('an answer to a Consent Template', () => {
  it('takes over configuration, session and the button that agrees, and gets a name', async () => {
    const form = open({ type: 'Opt-In', consent: CONSENT, configuration: null });
    await vi.waitFor(() => expect(form.value('nod_name')).toBe('Consent: yes'));
    expect([form.value('nod_keywords'), form.value('nod_sessiontype')]).toEqual([YES, SessionType.Utility]);
    expect(form.value('nod_configurationid')).toMatchObject([{ id: 'c1' }]);
  });

  it('is the Opt-Out where there is an Opt-In already', async () => {
    app.rows['nod_messagetemplate']!['t2'] = answer('Opt-In', true, YES);
    const form = open({ consent: CONSENT });
    await vi.waitFor(() => expect(form.value('nod_name')).toBe('Consent: no'));
    expect([form.value('nod_templatetype'), form.value('nod_keywords')]).toEqual([
      TemplateType['Opt-Out'],
      NO,
    ]);
  });

  it('keeps what somebody has written', async () => {
    const form = open({ type: 'Opt-In', consent: CONSENT, texts: { nod_keywords: 'OK', nod_name: 'Mine' } });
    await vi.waitFor(() => expect(form.value('nod_sessiontype')).toBe(SessionType.Utility));
    expect([form.value('nod_keywords'), form.value('nod_name')]).toEqual(['OK', 'Mine']);
  });

  it('saves each word once, one a line', () => {
    const form = open({ id: '{T9}', type: 'Help', texts: { nod_keywords: ' HELP \n\nhelp\nINFO' } });
    onSave(form.context);
    expect(form.value('nod_keywords')).toBe('HELP\nINFO');
  });
});

describe('the next step', () => {
  const next = async (form: Form, words: RegExp) =>
    vi.waitFor(() => expect(form.told('next')).toMatch(words));

  it('of a draft is to publish', async () => {
    await next(open({ id: '{T1}', type: 'Consent' }), /Next: Publish/);
  });

  it('of a marketing message with open variables is to map them', async () => {
    const texts = { nod_components: components('Hello {{1}}', []) };
    await next(open({ id: '{T9}', type: 'Marketing', texts }), /Variables.*\{\{1\}\}/);
  });

  it('of a utility message is to publish: agents fill in what is open', async () => {
    const texts = { nod_components: components('Hello {{1}}', []) };
    await next(open({ id: '{T9}', type: 'Utility', texts }), /Next: Publish/);
  });

  it('of a published Consent Template leads through both answers', async () => {
    const consent: Given = { id: '{T1}', type: 'Consent', status: 'Published' };
    await next(open(consent), /add its Opt-In template/);
    const rows = app.rows['nod_messagetemplate']!;
    rows['t2'] = answer('Opt-In', false, YES);
    installApp(app.rows);
    await next(open(consent), /publish the Opt-In template “Answer Opt-In”/);
    rows['t2'] = answer('Opt-In', true, YES);
    installApp(app.rows);
    await next(open(consent), /add its Opt-Out template/);
    rows['t3'] = answer('Opt-Out', true, NO);
    installApp(app.rows);
    await next(open(consent), /Complete/);
  });

  it('of a published answer leads to the other one', async () => {
    app.rows['nod_messagetemplate']!['t2'] = answer('Opt-In', true, YES);
    await next(
      open({ id: '{T2}', type: 'Opt-In', status: 'Published', consent: CONSENT }),
      /Opt-Out template/,
    );
  });

  it('stands in German for a German', async () => {
    app.speak(1031);
    await next(open({ id: '{T1}', type: 'Consent' }), /Als Nächstes: Veröffentlichen/);
  });

  it('is preceded by what the last attempt found, in one list', async () => {
    const problems = [
      { code: 'not-approved', about: 'PAUSED', text: 'WhatsApp has it as PAUSED.' },
      { code: 'name-missing', text: 'It has no name.' },
    ];
    const form = open({ id: '{T1}', type: 'Consent', texts: { nod_problems: JSON.stringify(problems) } });
    await vi.waitFor(() =>
      expect(form.told('problems')).toMatch(/1\) WhatsApp has it as PAUSED\. 2\) It has no name\./),
    );
  });
});

describe('the buttons of the form', () => {
  it('Publish and Back to Draft are for what is saved', () => {
    expect([isDraft(asForm(open({})))]).toEqual([false]);
    installApp(app.rows);
    const draft = asForm(open({ id: '{T1}' }));
    expect([isDraft(draft), isPublished(draft)]).toEqual([true, false]);
    installApp(app.rows);
    const published = asForm(open({ id: '{T1}', status: 'Published' }));
    expect([isDraft(published), isPublished(published)]).toEqual([false, true]);
  });

  it('Back to Draft writes the status and reads the form anew', async () => {
    const form = open({ id: '{T1}', status: 'Published' });
    await backToDraft(asForm(form));
    expect(app.updated).toEqual([
      { table: 'nod_messagetemplate', id: 't1', values: { statuscode: MessageTemplateStatusCode.Draft } },
    ]);
    expect(form.refreshed()).toBe(1);
  });

  it('Back to Draft says what was not changed when it fails', async () => {
    app.fails = { write: { nod_messagetemplate: 'No.' } };
    await backToDraft(asForm(open({ id: '{T1}', status: 'Published' })));
    expect(app.alerts[0]?.text).toMatch(/still published.*No\./);
  });

  it('Variables is for a draft that has some, and needs a Record Type', async () => {
    const texts = { nod_components: components('Hello {{1}}', []) };
    const form = open({ id: '{T1}', type: 'Utility', texts });
    expect(hasVariables(asForm(form))).toBe(true);
    await mapVariables(asForm(form));
    expect([app.alerts[0]?.title, app.dialogs]).toEqual(['Choose a Record Type first', []]);
    installApp(app.rows);
    expect(hasVariables(asForm(open({ id: '{T1}' })))).toBe(false);
    installApp(app.rows);
    expect(hasVariables(asForm(open({ id: '{T1}', status: 'Published', texts })))).toBe(false);
  });

  it('Add Answer opens the form of the answer that is missing, filled in', async () => {
    app.rows['nod_messagetemplate']!['t2'] = answer('Opt-In', true, YES);
    const form = asForm(
      open({ id: '{T1}', type: 'Consent', status: 'Published', texts: { nod_name: 'Consent' } }),
    );
    expect(needsAnswer(form)).toBe(true);
    await addAnswer(form);
    expect(app.opened).toEqual([
      {
        table: 'nod_messagetemplate',
        values: {
          nod_templatetype: String(TemplateType['Opt-Out']),
          nod_consenttemplateid: 't1',
          nod_consenttemplateidname: 'Consent',
          nod_consenttemplateidtype: 'nod_messagetemplate',
          nod_configurationid: 'c1',
          nod_configurationidname: 'Contoso',
          nod_configurationidtype: 'nod_configuration',
        },
      },
    ]);
  });
});
