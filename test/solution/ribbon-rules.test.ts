import { describe, expect, test } from 'vitest';
import { ribbonFaults } from './ribbon-checker';
import { RULES } from './ribbon-rules';
import { parseTree, trees } from './tree';

const ribbons = trees(/\/RibbonDiff\.xml$/);

test.each(ribbons)('$path keeps the rules of the ribbon schema', ({ root }) => {
  expect(ribbonFaults(root)).toEqual([]);
});

const sound = `<RibbonDiffXml>
  <CustomActions>
    <CustomAction Id="nod.a" Location="Mscrm.Form.nod_message.MainTab.Actions.Controls._children" Sequence="10">
      <CommandUIDefinition><Button Id="nod.b" Command="nod.c" Sequence="10" LabelText="$LocLabels:nod.l" /></CommandUIDefinition>
    </CustomAction>
  </CustomActions>
  <Templates><RibbonTemplates Id="Mscrm.Templates" /></Templates>
  <CommandDefinitions>
    <CommandDefinition Id="nod.c">
      <EnableRules><EnableRule Id="nod.e" /></EnableRules>
      <DisplayRules><DisplayRule Id="nod.d" /></DisplayRules>
      <Actions>
        <JavaScriptFunction FunctionName="Nod.f" Library="$webresource:nod_/x.js"><CrmParameter Value="PrimaryControl" /></JavaScriptFunction>
      </Actions>
    </CommandDefinition>
  </CommandDefinitions>
  <RuleDefinitions>
    <TabDisplayRules />
    <DisplayRules><DisplayRule Id="nod.d"><EntityPrivilegeRule EntityName="x" PrivilegeType="Write" PrivilegeDepth="Basic" /></DisplayRule></DisplayRules>
    <EnableRules><EnableRule Id="nod.e"><FormStateRule State="Existing" /></EnableRule></EnableRules>
  </RuleDefinitions>
  <LocLabels><LocLabel Id="nod.l"><Titles><Title languagecode="1033" description="Do" /></Titles></LocLabel></LocLabels>
</RibbonDiffXml>`;

/** One thing broken at a time, and what is said of it. Each is refused by the schema itself too. */
const broken: { what: string; from: string | RegExp; to: string; said: string }[] = [
  {
    what: 'labels before rules',
    from: /(<RuleDefinitions>[\s\S]*<\/RuleDefinitions>)\s*(<LocLabels>.*<\/LocLabels>)/,
    to: '$2$1',
    said: '/RibbonDiffXml has RuleDefinitions too late: the order is CustomActions, Templates, CommandDefinitions, RuleDefinitions, LocLabels',
  },
  {
    what: 'display rules before enable rules in a command',
    from: /(<EnableRules><EnableRule Id="nod.e" \/><\/EnableRules>)\s*(<DisplayRules>.*<\/DisplayRules>)/,
    to: '$2$1',
    said: 'CommandDefinition[nod.c] has EnableRules too late: the order is EnableRules, DisplayRules, Actions',
  },
  {
    what: 'a command without actions',
    from: /<Actions>[\s\S]*<\/Actions>/,
    to: '',
    said: 'CommandDefinition[nod.c] has 0 Actions, at least 1 must be there',
  },
  {
    what: 'an attribute that no button has',
    from: 'LabelText=',
    to: 'Label="x" LabelText=',
    said: 'Button[nod.b] has Label, which it may not have',
  },
  {
    what: 'a button without an id',
    from: 'Button Id="nod.b"',
    to: 'Button',
    said: '/Button lacks Id',
  },
  {
    what: 'a rule without an id',
    from: '<EnableRule Id="nod.e"><',
    to: '<EnableRule><',
    said: '/EnableRule lacks Id',
  },
  {
    what: 'a privilege that does not exist',
    from: 'PrivilegeType="Write"',
    to: 'PrivilegeType="Update"',
    said: 'EntityPrivilegeRule has PrivilegeType “Update”, which is not one of Create, Read, Write',
  },
  {
    what: 'a parameter that does not exist',
    from: 'Value="PrimaryControl"',
    to: 'Value="FormContext"',
    said: 'CrmParameter has Value “FormContext”, which is not one of',
  },
  {
    what: 'a function that is no name',
    from: 'Nod.f',
    to: 'Nod-f()',
    said: 'JavaScriptFunction has FunctionName “Nod-f()”',
  },
  { what: 'a number in words', from: 'Sequence="10"', to: 'Sequence="ten"', said: 'Sequence “ten”' },
  {
    what: 'an empty rule',
    from: '<FormStateRule State="Existing" />',
    to: '',
    said: 'EnableRule[nod.e] holds 0 elements, at least 1 must be there',
  },
  {
    what: 'a rule for display among those that enable',
    from: '<FormStateRule State="Existing" />',
    to: '<EntityPrivilegeRule PrivilegeType="Write" PrivilegeDepth="Basic" />',
    said: 'EnableRule[nod.e] holds EntityPrivilegeRule',
  },
  {
    what: 'two buttons in one action',
    from: '</CommandUIDefinition>',
    to: '<Button Id="nod.b2" /></CommandUIDefinition>',
    said: 'CommandUIDefinition holds 2 elements, at most 1 may be there',
  },
  {
    what: 'a label without a language',
    from: ' languagecode="1033"',
    to: '',
    said: '/Title lacks languagecode',
  },
  {
    what: 'only one alternative',
    from: '<FormStateRule State="Existing" />',
    to: '<OrRule><Or><FormStateRule State="Existing" /></Or></OrRule>',
    said: 'OrRule has 1 Or, at least 2 must be there',
  },
];

describe('the rules of the ribbon schema', () => {
  test('find nothing in a ribbon that keeps them', () => {
    expect(ribbonFaults(parseTree(sound))).toEqual([]);
  });

  test.each(broken)('find $what', ({ from, to, said }) => {
    const text = sound.replace(from, to);
    expect(text).not.toBe(sound);
    const faults = ribbonFaults(parseTree(text));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });

  test('describe every type that they name', () => {
    const types = Object.values(RULES).flatMap(({ inOrder, either }) =>
      Object.values({ ...inOrder, ...either }).map(({ type }) => type),
    );
    expect(types.filter((type) => RULES[type] === undefined)).toEqual([]);
  });
});
