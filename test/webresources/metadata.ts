import { vi } from 'vitest';

/** A column as the metadata have it. */
export interface Column {
  name: string;
  label: string;
  type: 'String' | 'Boolean' | 'Lookup' | 'DateTime' | 'Picklist';
  phone?: true;
  custom?: true;
  target?: string;
}

const text = (name: string, label: string, more: Partial<Column> = {}): Column => ({
  name,
  label,
  type: 'String',
  ...more,
});
const phone = (name: string, label: string): Column => text(name, label, { phone: true });
const consent: Column = {
  name: 'nod_whatsappconsent',
  label: 'WhatsApp Consent',
  type: 'Boolean',
  custom: true,
};

/** Tables with their columns, by logical name. */
export type Tables = Record<string, { label: string; columns: Column[]; flags?: Flags }>;

/** What tells a table of the platform from one of the organisation's own. */
interface Flags {
  IsCustomEntity?: boolean;
  IsCustomizable?: { Value: boolean };
  IsActivity?: boolean;
}

export const tables = (): Tables => ({
  account: {
    label: 'Account',
    columns: [text('name', 'Account Name'), phone('telephone1', 'Main Phone'), consent],
  },
  contact: {
    label: 'Contact',
    columns: [
      text('firstname', 'First Name'),
      text('jobtitle', 'Job Title'),
      phone('fax', 'Fax'),
      phone('telephone1', 'Business Phone'),
      phone('mobilephone', 'Mobile Phone'),
      text('nod_whatsappnumber', 'WhatsApp Number', { custom: true }),
      { name: 'donotphone', label: 'Do not allow Phone Calls', type: 'Boolean' },
      consent,
      { name: 'birthdate', label: 'Birthday', type: 'DateTime' },
      { name: 'gendercode', label: 'Gender', type: 'Picklist' },
    ],
  },
  nod_message: { label: 'WhatsApp Message', columns: [] },
  opportunity: {
    label: 'Opportunity',
    columns: [
      text('name', 'Topic'),
      { name: 'parentcontactid', label: 'Contact', type: 'Lookup', target: 'contact' },
      { name: 'createdby', label: 'Created By', type: 'Lookup', target: 'systemuser' },
      { name: 'nod_patientid', label: 'Patient', type: 'Lookup', target: 'contact', custom: true },
    ],
  },
});

/** Answers what scripts fetch of EntityDefinitions; `fails` makes it unreachable. */
export function serveMetadata(known: Tables = tables()): { fails: boolean } {
  const state = { fails: false };
  vi.stubGlobal('fetch', (url: string) => {
    if (state.fails) return Promise.reject(new TypeError('Failed to fetch'));
    const path = decodeURIComponent(url.replace(/^https:\/\/contoso\.example\/api\/data\/v9\.2\//, ''));
    const answer = answerTo(path, known);
    const status = answer === undefined ? 404 : 200;
    const body = answer ?? { error: { code: '0x80040217', message: 'It does not exist.' } };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return state;
}

function answerTo(path: string, known: Tables): unknown {
  const [, name, rest = ''] = /^EntityDefinitions(?:\(LogicalName='(\w+)'\))?(.*)$/.exec(path) ?? [];
  if (name === undefined)
    return {
      value: Object.entries(known).map(([table, { label, flags }]) => definition(table, label, flags)),
    };
  const table = known[name];
  if (table === undefined) return undefined;
  if (!rest.startsWith('/Attributes')) return definition(name, table.label);
  const cast = /Microsoft\.Dynamics\.CRM\.(\w+)AttributeMetadata/.exec(rest)?.[1];
  return { value: table.columns.filter(({ type }) => cast === undefined || type === cast).map(attribute) };
}

const label = (words: string) => ({ UserLocalizedLabel: { Label: words } });

function definition(name: string, words: string, flags: Flags = {}) {
  return {
    LogicalName: name,
    DisplayName: label(words),
    DisplayCollectionName: label(`${words}s`),
    OwnershipType: 'UserOwned',
    IsValidForAdvancedFind: true,
    IsActivity: false,
    IsCustomEntity: name.startsWith('nod_') || name.startsWith('cr_'),
    IsCustomizable: { Value: true },
    ...flags,
  };
}

function attribute({ name, label: words, type, phone: isPhone, custom, target }: Column) {
  return {
    LogicalName: name,
    DisplayName: label(words),
    AttributeType: type,
    AttributeOf: null,
    IsCustomAttribute: custom === true,
    IsValidForRead: true,
    IsValidForUpdate: true,
    FormatName: { Value: isPhone ? 'Phone' : 'Text' },
    Targets: target === undefined ? [] : [target],
  };
}
