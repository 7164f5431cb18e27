import { readSchema } from '@nod/solution/read-schema';
import { all, first, textAt } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

const roles = new Map(
  documents(/^Roles\//).map(({ root }) => [
    root.attributes['name'] ?? '',
    all(root, 'RolePrivileges/RolePrivilege').map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      level: attributes['level'],
    })),
  ]),
);
const privileges = (role: string) => (roles.get(role) ?? []).map(({ name }) => name);
const holders = (privilege: string) =>
  [...roles.keys()].filter((role) => privileges(role).includes(privilege));
const { tables } = readSchema();
const own = tables
  .filter(({ logicalName }) => logicalName.startsWith('nod_'))
  .map(({ logicalName }) => logicalName);
const business = ['Contact', 'Lead', 'Account'];

describe('the ledger', () => {
  test('is changed by nobody', () => {
    expect(holders('prvWritenod_consentevent')).toEqual([]);
  });

  test('is deleted from by nobody', () => {
    expect(holders('prvDeletenod_consentevent')).toEqual([]);
  });

  test('is added to by the app alone', () => {
    expect(holders('prvCreatenod_consentevent')).toEqual(['Nod Integration']);
  });

  test('goes to nobody else: no role may assign or share an entry', () => {
    expect(holders('prvAssignnod_consentevent')).toEqual([]);
    expect(holders('prvSharenod_consentevent')).toEqual([]);
  });

  test('keeps what it speaks of: a row that an entry points to cannot be deleted', () => {
    const lookups = documents(/^Other\/Relationships\//)
      .flatMap(({ root }) => all(root, 'EntityRelationship'))
      .filter((relationship) => textAt(relationship, 'ReferencingEntityName') === 'nod_consentevent')
      .filter((relationship) => textAt(relationship, 'ReferencingAttributeName')?.startsWith('nod_'));
    expect(lookups).toHaveLength(9);
    for (const lookup of lookups) expect(textAt(lookup, 'CascadeDelete')).toBe('Restrict');
  });
});

describe('roles', () => {
  test('are the five of the design, at organization level throughout', () => {
    expect([...roles.keys()]).toEqual([
      'Nod Admin',
      'Nod Agent',
      'Nod Auditor',
      'Nod Integration',
      'Nod Marketer',
    ]);
    for (const list of roles.values()) for (const { level } of list) expect(level).toBe('Global');
  });

  test('an auditor reads everything, takes it out of the system, and does nothing else', () => {
    expect(privileges('Nod Auditor').sort()).toEqual(
      [...[...own, ...business].map((table) => `prvRead${table}`), 'prvExportToExcel'].sort(),
    );
  });

  test('only an admin and an auditor take data out of the system', () => {
    expect(holders('prvExportToExcel')).toEqual(['Nod Admin', 'Nod Auditor']);
  });

  test('only an agent makes customers, of those who write: contacts and leads', () => {
    expect(holders('prvCreateContact')).toEqual(['Nod Agent']);
    expect(holders('prvCreateLead')).toEqual(['Nod Agent']);
    expect(holders('prvCreateAccount')).toEqual([]);
  });

  test('the app deletes nothing', () => {
    expect(privileges('Nod Integration').filter((name) => name.startsWith('prvDelete'))).toEqual([]);
  });

  test('the app reads every table of the solution, tells people by notification, and is told their names', () => {
    expect(privileges('Nod Integration')).toEqual(
      expect.arrayContaining([...own, ...business].map((table) => `prvRead${table}`)),
    );
    expect(privileges('Nod Integration')).toEqual(
      expect.arrayContaining([
        'prvCreateappnotification',
        'prvReadappnotification',
        'prvReadUser',
        'prvReadTeam',
      ]),
    );
  });

  test('nobody but the app writes a number or a request', () => {
    expect(holders('prvWritenod_optinoutnumber')).toEqual(['Nod Integration']);
    expect(holders('prvCreatenod_optinoutnumber')).toEqual(['Nod Integration']);
    expect(holders('prvWritenod_consentrequest')).toEqual(['Nod Integration']);
  });

  test('an agent and the app put messages in the outbox, a marketer does not', () => {
    expect(holders('prvCreatenod_message')).toEqual(['Nod Agent', 'Nod Integration']);
  });

  test('only an admin configures', () => {
    for (const table of ['nod_configuration', 'nod_recordtype', 'nod_messagetemplate']) {
      expect(holders(`prvCreate${table}`)).toEqual(['Nod Admin']);
      expect(holders(`prvDelete${table}`)).toEqual(['Nod Admin']);
    }
    expect(holders('prvWritenod_recordtype')).toEqual(['Nod Admin']);
    // The app says in it when it last read the templates; and takes a template back that no longer fits.
    for (const table of ['nod_configuration', 'nod_messagetemplate'])
      expect(holders(`prvWrite${table}`)).toEqual(['Nod Admin', 'Nod Integration']);
  });

  test('only an admin asks for something of the set-up, and only the app answers', () => {
    expect(holders('prvCreatenod_setuprequest')).toEqual(['Nod Admin']);
    expect(holders('prvWritenod_setuprequest')).toEqual(['Nod Integration']);
    expect(holders('prvDeletenod_setuprequest')).toEqual([]);
  });

  test('what there is at WhatsApp is written by the app alone, and deleted by nobody', () => {
    expect(holders('prvCreatenod_whatsapptemplate')).toEqual(['Nod Integration']);
    expect(holders('prvWritenod_whatsapptemplate')).toEqual(['Nod Integration']);
    expect(holders('prvDeletenod_whatsapptemplate')).toEqual([]);
  });

  test('only an admin makes webhook steps, and nobody an endpoint for them: it holds a secret', () => {
    for (const right of ['Read', 'Create', 'Write'])
      expect(holders(`prv${right}SdkMessageProcessingStep`)).toEqual(['Nod Admin']);
    // Steps that nothing asks for are removed by `npm run register`, whose user is a System Administrator.
    expect(holders('prvDeleteSdkMessageProcessingStep')).toEqual([]);
    expect(holders('prvReadServiceEndpoint')).toEqual(['Nod Admin']);
    for (const right of ['Create', 'Write', 'Delete'])
      expect(holders(`prv${right}ServiceEndpoint`)).toEqual([]);
  });

  test('whoever may append to a table with a lookup may bind what its people must bind', () => {
    // Binding takes Append on the row and AppendTo on what it points to.
    const bound: Record<string, string[]> = {
      'Nod Admin': [
        'nod_configuration',
        'nod_recordtype',
        'nod_messagetemplate',
        'nod_optinoutnumber',
        'nod_whatsapptemplate',
        ...business,
      ],
      'Nod Agent': [
        'nod_configuration',
        'nod_messagetemplate',
        'nod_optinoutnumber',
        'nod_message',
        ...business,
      ],
      'Nod Marketer': ['nod_configuration', 'nod_messagetemplate'],
      'Nod Integration': [
        'nod_configuration',
        'nod_messagetemplate',
        'nod_optinoutnumber',
        'nod_message',
        'nod_campaign',
        'User',
        ...business,
      ],
    };
    for (const [role, targets] of Object.entries(bound))
      expect(privileges(role)).toEqual(expect.arrayContaining(targets.map((table) => `prvAppendTo${table}`)));
  });

  test('every privilege is of a table of the solution or one of the platform that is known here', () => {
    const platform = [
      ...[...business, 'User', 'Team', 'Opportunity', 'List', 'appnotification'],
      // What the set-up check and the form of a Record Type look at.
      ...['SdkMessageProcessingStep', 'SdkMessage', 'ServiceEndpoint', 'Role', 'FieldSecurityProfile'],
      ...['Organization', 'EnvironmentVariableDefinition', 'Entity', 'Attribute', 'Relationship'],
    ];
    for (const [role, list] of roles)
      for (const { name } of list.filter(({ name }) => name !== 'prvExportToExcel')) {
        const table = name.replace(/^prv(Create|Read|Write|Delete|AppendTo|Append)/, '');
        expect([...own, ...platform], `${role}: ${name}`).toContain(table);
      }
  });
});

describe('column security profiles', () => {
  const secured = tables.flatMap((table) =>
    table.columns
      .filter((column) => column.secured)
      .map((column) => `${table.logicalName}.${column.logicalName}`),
  );
  const profiles = documents(/^Other\/FieldSecurityProfiles\.xml$/).flatMap(({ root }) =>
    all(root, 'FieldSecurityProfile'),
  );
  const permissions = (name: string, right: string) =>
    profiles
      .filter(({ attributes }) => attributes['name'] === name)
      .flatMap((profile) => all(profile, 'FieldPermissions/FieldPermission'))
      .filter((permission) => textAt(permission, right) === '4')
      .map(
        (permission) => `${first(permission, 'EntityName').text}.${first(permission, 'AttributeName').text}`,
      );

  test('there are two', () => {
    expect(profiles.map(({ attributes }) => attributes['name'])).toEqual(['Nod Integration', 'Nod Readers']);
  });

  test('the app reads, creates and updates every secured column', () => {
    for (const right of ['CanRead', 'CanCreate', 'CanUpdate'])
      expect(permissions('Nod Integration', right).sort()).toEqual([...secured].sort());
  });

  test('people read every secured column', () => {
    expect(permissions('Nod Readers', 'CanRead').sort()).toEqual([...secured].sort());
  });

  test('people may write what they send, once, and nobody may change what was said', () => {
    const said = [
      ...['body', 'type', 'sessiontype', 'direction', 'occurredon', 'payload', 'referral'],
      ...['templateid', 'parameters', 'components', 'replytoid', 'replytowamid'],
      ...['phonenumber', 'waid', 'userid', 'profilename', 'mediaid', 'mediatype', 'filename'],
      // On whose behalf it is sent, and which record of another table it regards.
      ...['configurationid', 'recordtable', 'recordid'],
    ];
    expect(permissions('Nod Readers', 'CanCreate').sort()).toEqual(
      said.map((column) => `nod_message.nod_${column}`).sort(),
    );
    expect(permissions('Nod Readers', 'CanUpdate')).toEqual([]);
  });

  test('nobody takes a message out of its conversation: its business, number, campaign and record', () => {
    for (const column of ['configurationid', 'numberid', 'campaignid', 'recordtable', 'recordid'])
      expect(secured).toContain(`nod_message.nod_${column}`);
  });

  test('people work with a message afterwards: they see it, review it and say whose it is', () => {
    for (const column of ['seenon', 'reviewstatus', 'contactid', 'leadid', 'accountid'])
      expect(secured).not.toContain(`nod_message.nod_${column}`);
  });

  test('the canonical digits of a customer are for people to read, the phone columns theirs to write', () => {
    for (const table of ['contact', 'lead', 'account']) {
      for (const column of ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'])
        expect(secured).toContain(`${table}.${column}`);
      expect(secured).not.toContain(`${table}.nod_whatsappconsent`);
    }
  });
});
