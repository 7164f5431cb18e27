import { readSchema } from '@nod/solution/read-schema';
import type { ColumnSchema } from '@nod/solution/schema';
import { first } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

/**
 * The agreed columns of each table. s50: text of at most 50 characters; memo4096: long text; int, bool, dt;
 * choice:x: the choice nod_x; >x: lookup to table x. Then ! required, * secured, =n default, [a..b] range.
 */
const agreed: Record<string, string> = {
  nod_configuration: `name s200, phonenumberid s50!, wabaid s50, displayphonenumber s30, businessname s200, defaultcountry s2,
    defaultlanguage s10, marketingenabled bool=0, optinfor choice:optinfor, doubleoptin bool=0, doubleoptindays int[1..365],
    doubleoptinreminderhours int[0..720], sendconfirmations bool=1, askagainafterdays int[0..3650], maximumasks int[0..100],
    optoutscope choice:optoutscope=726000000, syncedon dt*`,
  nod_recordtype: `name s200, configurationid >nod_configuration!, tablename s128!, relatedtablename s128, phonecolumns s500,
    defaultcountry s2, compliancecolumn s128`,
  nod_messagetemplate: `name s200, configurationid >nod_configuration!, templatetype choice:templatetype!,
    recordtypeid >nod_recordtype, sessiontype choice:sessiontype, whatsappname s512, whatsapptemplateid s50, language s15,
    category choice:templatecategory*, metastatus s50*, metastatuson dt*, quality s20*, categorychangeson dt*, categoryon dt*, body memo4096, components memo30000,
    variables memo8000, keywords memo4000, consenttemplateid >nod_messagetemplate, version int*[1..2147483647], sourceid >nod_whatsapptemplate,
    problems memo8000*, publishedon dt*`,
  nod_optinoutnumber: `name s100, configurationid >nod_configuration!, phonenumber s20, waid s30, userid s150, parentuserid s150,
    status choice:marketingstatus*, isblocked bool*=0, isstoppedatwhatsapp bool*=0, statuschangedon dt*,
    source choice:consentsource*, pendinguntil dt*, lastaskedon dt*, askcount int*[0..2147483647],
    ledgercount int*[0..2147483647], ledgerhead s64*, mergedintoid >nod_optinoutnumber*, contactid >contact, leadid >lead,
    accountid >account`,
  nod_consentevent: `name s200, numberid >nod_optinoutnumber, scope choice:sessiontype!, action choice:consentaction!,
    source choice:consentsource, previousstatus s50, newstatus s50, applied bool=0, reason s1000, occurredon dt!, recordedon dt,
    messageid >nod_message, replytoid >nod_message, promptid >nod_message, prompttype choice:templatetype, pendinguntil dt, identity s160, wording memo8000,
    response memo8000, templateid >nod_messagetemplate, templateversion int[0..2147483647], templatelanguage s15,
    actorid >systemuser, howreceived choice:howreceived, evidence memo20000, hash s64, previoushash s64,
    sequence int[0..2147483647], contactid >contact, leadid >lead, accountid >account, recordtable s128, recordid s36`,
  nod_consentrequest: `name s200, action choice:requestaction!, numberid >nod_optinoutnumber, configurationid >nod_configuration,
    phonenumber s30, recordtable s128, recordid s36, contactid >contact, leadid >lead, accountid >account, reason s1000,
    howreceived choice:howreceived, status choice:requeststatus*=726000000, outcome s2000*, doneon dt*`,
  nod_message: `name s200, configurationid >nod_configuration*, direction choice:direction!*, sessiontype choice:sessiontype*,
    type choice:messagetype*, origin choice:messageorigin*, body memo10000*, payload s300*, templateid >nod_messagetemplate*,
    parameters memo8000*, components memo20000*, wording memo8000*, replytoid >nod_message*, replytowamid s200*,
    status choice:messagestatus*, refusal s100*, remedy s1000*, errorcode int*, errordetails s2000*, occurredon dt*, wamid s200*,
    recipientwaid s30*, phonenumber s20*, waid s30*, userid s150*, profilename s200*, numberid >nod_optinoutnumber*,
    meaning choice:meaning*, reviewstatus choice:reviewstatus, contactid >contact, leadid >lead, accountid >account,
    recordtable s128*, recordid s36*, senton dt*, deliveredon dt*, readon dt*, seenon dt, mediaid s100*, mediatype s100*, filename s250*,
    referral memo4000*, campaignid >nod_campaign*, claim s36*, claimedon dt*, attempts int*[0..2147483647]`,
  nod_campaign: `name s200, configurationid >nod_configuration, templateid >nod_messagetemplate, audiencelistid s36,
    audienceview s36, status choice:campaignstatus=726000000, audiencecount int[0..2147483647], sentcount int[0..2147483647],
    deliveredcount int[0..2147483647], readcount int[0..2147483647], failedcount int[0..2147483647],
    skippedcount int[0..2147483647], skippedbyreason memo4000, report memo200000`,
  nod_notice: `name s200, field s100, kind s30, outcome s30, reason s500, payloadhash s64, occurredon dt,
    configurationid >nod_configuration`,
  nod_setuprequest: `name s200, action choice:setupaction!, configurationid >nod_configuration,
    messagetemplateid >nod_messagetemplate, status choice:requeststatus*=726000000, outcome memo100000*, doneon dt*`,
  nod_whatsapptemplate: `name s530, configurationid >nod_configuration!, whatsappname s512, language s15, metaid s50,
    category choice:templatecategory, metastatus s50, quality s20, rejectedreason s500, body memo4096, components memo30000,
    change choice:templatechange, changedon dt, seenon dt`,
  contact: 'whatsappnumber s20*, whatsappnumber2 s20*, whatsappnumber3 s20*, whatsappconsent bool=0',
  lead: 'whatsappnumber s20*, whatsappnumber2 s20*, whatsappnumber3 s20*, whatsappconsent bool=0',
  account: 'whatsappnumber s20*, whatsappnumber2 s20*, whatsappnumber3 s20*, whatsappconsent bool=0',
};

function notation(column: ColumnSchema): string {
  const { type, maxLength = 0, choice = '', targets = [], min, max, default: preset } = column;
  const kinds: Partial<Record<typeof type, string>> = {
    nvarchar: `s${maxLength}`,
    ntext: `memo${maxLength}`,
    int: 'int',
    bit: 'bool',
    datetime: 'dt',
    picklist: `choice:${choice.replace('nod_', '')}`,
    lookup: `>${targets.join('|')}`,
  };
  const range = min === undefined || min === -2147483648 ? '' : `[${min}..${max}]`;
  return [
    `${column.logicalName.replace('nod_', '')} ${kinds[type] ?? type}`,
    column.required === 'required' ? '!' : '',
    column.secured ? '*' : '',
    preset === undefined ? '' : `=${preset}`,
    range,
  ].join('');
}

const { tables } = readSchema();

test('the solution has the agreed tables and no others', () => {
  expect(tables.map(({ logicalName }) => logicalName).sort()).toEqual(Object.keys(agreed).sort());
});

describe.each(tables)('$logicalName', (table) => {
  test('has the agreed columns, with their types, lengths, ranges, defaults, requirement and security', () => {
    const own = table.columns.filter(
      ({ logicalName, type }) => logicalName.startsWith('nod_') && type !== 'primarykey',
    );
    const expected = (agreed[table.logicalName] ?? '').split(',').map((column) => column.trim());
    expect(own.map(notation).sort()).toEqual(expected.sort());
  });

  test('is written to under the plural of its logical name', () => {
    expect(table.entitySetName).toBe(`${table.logicalName}s`);
  });
});

describe('what stands beside the columns', () => {
  test('configurations, record types, templates of both kinds and notices belong to the organization, the rest to users', () => {
    const owned = (ownership: string) =>
      tables.filter((table) => table.ownership === ownership).map((table) => table.logicalName);
    expect(owned('organization')).toEqual([
      'nod_configuration',
      'nod_messagetemplate',
      'nod_notice',
      'nod_recordtype',
      'nod_whatsapptemplate',
    ]);
    expect(owned('user')).toEqual([
      'nod_campaign',
      'nod_consentevent',
      'nod_consentrequest',
      'nod_message',
      'nod_optinoutnumber',
      'nod_setuprequest',
    ]);
  });

  test('alternate keys stand on columns of their table that are not secured, as Dataverse demands', () => {
    const keys = tables.flatMap((table) =>
      table.keys.map((key) => [key.logicalName, key.columns, table] as const),
    );
    expect(keys.map(([name, columns]) => [name, columns])).toEqual([
      ['nod_phonenumberid_key', ['nod_phonenumberid']],
      ['nod_number_key', ['nod_configurationid', 'nod_phonenumber']],
      ['nod_recordtype_key', ['nod_configurationid', 'nod_tablename']],
    ]);
    for (const [, columns, table] of keys)
      for (const name of columns)
        expect(table.columns.find(({ logicalName }) => logicalName === name)).toMatchObject({
          secured: false,
        });
  });

  test('every table has its name as primary name and its own id as primary key', () => {
    for (const table of tables.filter(({ logicalName }) => logicalName.startsWith('nod_'))) {
      expect(table.primaryName).toBe('nod_name');
      expect(table.primaryId).toBe(`${table.logicalName}id`);
    }
  });

  test('an existing table carries nothing but the columns, forms and views added to it', () => {
    for (const { path, root } of documents(/^Entities\/(Contact|Lead|Account)\/Entity\.xml$/)) {
      expect([...first(root, 'EntityInfo/entity').children.keys()], path).toEqual(['attributes']);
      expect([...root.children.keys()], path).toEqual([
        'Name',
        'EntityInfo',
        'FormXml',
        'SavedQueries',
        'RibbonDiffXml',
      ]);
    }
  });
});
