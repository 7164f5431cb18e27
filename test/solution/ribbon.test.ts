import { all, type Element } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

const idsOf = (elements: Element[]) => elements.map(({ attributes }) => attributes['Id'] ?? '');

const ribbons = documents(/\/RibbonDiff\.xml$/)
  .map(({ path, root: ribbon }) => ({
    table: (path.split('/')[1] ?? '').toLowerCase(),
    buttons: all(ribbon, 'CustomActions/CustomAction/CommandUIDefinition/Button'),
    commands: all(ribbon, 'CommandDefinitions/CommandDefinition'),
    rules: (kind: 'EnableRule' | 'DisplayRule') => all(ribbon, `RuleDefinitions/${kind}s/${kind}`),
  }))
  .filter(({ buttons }) => buttons.length > 0);
const ribbonOf = (table: string) => ribbons.find((one) => one.table === table)!;

/** What stands where, by table: the words of the id between place and end. */
function placed(table: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const id of idsOf(ribbonOf(table).buttons)) {
    const [, , place = '', key = ''] = id.split('.');
    (found[place] ??= []).push(key);
  }
  return found;
}

describe('the commands', () => {
  test('stand where people look for them', () => {
    const customer = ['OptIn', 'OptOut', 'SendRequest'];
    expect(Object.fromEntries(ribbons.map(({ table }) => [table, placed(table)]))).toEqual({
      account: { HomepageGrid: customer, SubGrid: customer, Form: customer },
      contact: { HomepageGrid: customer, SubGrid: customer, Form: customer },
      lead: { HomepageGrid: customer, SubGrid: customer, Form: customer },
      nod_optinoutnumber: {
        HomepageGrid: ['OptIn', 'OptOut'],
        SubGrid: ['OptIn', 'OptOut'],
        Form: ['OptIn', 'OptOut'],
      },
      nod_message: {
        HomepageGrid: ['LinkTo', 'CreateContact', 'CreateLead'],
        Form: ['LinkTo', 'CreateContact', 'CreateLead'],
      },
      nod_configuration: { HomepageGrid: ['Sync', 'SetupCheck'], Form: ['Sync', 'SetupCheck'] },
      nod_messagetemplate: {
        HomepageGrid: ['Publish', 'Sync'],
        SubGrid: ['Publish'],
        Form: ['Publish', 'BackToDraft', 'Variables', 'AddAnswer', 'Sync'],
      },
      nod_whatsapptemplate: { HomepageGrid: ['Sync'], SubGrid: ['Sync'] },
      nod_recordtype: { Form: ['ChooseTable'] },
    });
  });

  test('are for those who may do it', () => {
    const needed = ribbons.flatMap(({ table, commands, rules }) => {
      const privileges = new Map(
        rules('DisplayRule').map((rule) => [
          rule.attributes['Id'],
          all(rule, 'EntityPrivilegeRule').map(
            ({ attributes: a }) => `${a['PrivilegeType']} ${a['EntityName']}`,
          ),
        ]),
      );
      return commands.map((command) => [
        `${table} ${command.attributes['Id']?.split('.')[3]}`,
        idsOf(all(command, 'DisplayRules/DisplayRule'))
          .flatMap((id) => privileges.get(id) ?? [])
          .join(', '),
      ]);
    });
    const customer = (table: string) => [
      [`${table} OptIn`, 'Create nod_consentrequest'],
      [`${table} OptOut`, 'Create nod_consentrequest'],
      [`${table} SendRequest`, 'Create nod_message'],
    ];
    expect(Object.fromEntries(needed)).toEqual(
      Object.fromEntries([
        ...['account', 'contact', 'lead'].flatMap(customer),
        ...customer('nod_optinoutnumber').slice(0, 2),
        ['nod_message LinkTo', 'Write nod_message'],
        ['nod_message CreateContact', 'Create contact'],
        ['nod_message CreateLead', 'Create lead'],
        ['nod_configuration Sync', 'Create nod_setuprequest'],
        ['nod_configuration SetupCheck', 'Create nod_setuprequest'],
        ['nod_messagetemplate Sync', 'Create nod_setuprequest'],
        ['nod_messagetemplate Publish', 'Write nod_messagetemplate, Create nod_setuprequest'],
        ['nod_messagetemplate BackToDraft', 'Write nod_messagetemplate'],
        ['nod_messagetemplate Variables', 'Write nod_messagetemplate'],
        ['nod_messagetemplate AddAnswer', 'Create nod_messagetemplate'],
        ['nod_whatsapptemplate Sync', 'Create nod_setuprequest'],
        ['nod_recordtype ChooseTable', 'Write nod_recordtype'],
      ]),
    );
  });

  test('on messages are for what a customer wrote and no record has', () => {
    for (const command of ribbonOf('nod_message').commands)
      expect(idsOf(all(command, 'EnableRules/EnableRule')).some((id) => id.endsWith('WithoutRecord'))).toBe(
        true,
      );
  });
});
