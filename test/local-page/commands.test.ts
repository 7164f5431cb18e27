import { describe, expect, it } from 'vitest';
import type { Command, CommandRule } from '../../local/app/model';
import { parameterValue, type CommandScope } from '../../local/app/page/commands/parameters';
import { commandState, type RuleFacts } from '../../local/app/page/commands/rules';

const rows = [
  { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'One', table: 'nod_message' },
  { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Two', table: 'nod_message' },
];
const scope: CommandScope = {
  table: 'nod_message',
  location: 'grid',
  selected: rows,
  gridContext: { refresh: () => undefined },
  lcid: 1031,
  userId: 'bbbbbbbb-0000-4000-8000-000000000001',
};

function state(rule: CommandRule, more: Partial<RuleFacts> = {}) {
  const command = { enableRules: [rule], displayRules: [] } as unknown as Command;
  return commandState(command, {
    scope,
    may: (name) => Promise.resolve(name === 'prvReadnod_message'),
    script: () => Promise.reject(new Error('no script')),
    ...more,
  });
}

describe('parameters of a command', () => {
  it('hand over the selected rows as references and as braced ids', () => {
    expect(parameterValue({ crm: 'SelectedControlSelectedItemReferences' }, scope)).toMatchObject([
      { Id: '{AAAAAAAA-0000-4000-8000-000000000001}', Name: 'One', TypeName: 'nod_message' },
      { Name: 'Two' },
    ]);
    expect(parameterValue({ crm: 'FirstSelectedItemId' }, scope)).toBe(
      '{AAAAAAAA-0000-4000-8000-000000000001}',
    );
    expect(parameterValue({ crm: 'UserLcid' }, scope)).toBe(1031);
    expect(parameterValue({ crm: 'PrimaryControl' }, scope)).toBe(scope.gridContext);
  });

  it('throw for one that the local app does not know', () => {
    expect(() => parameterValue({ crm: 'SelectedControlAllItemCount' }, scope)).toThrow('not implemented');
    expect(() => parameterValue({ crm: 'Nonsense' }, scope)).toThrow('not implemented');
  });
});

describe('rules of a command', () => {
  it('count what is selected', async () => {
    expect(await state({ kind: 'selection-count', minimum: 1, maximum: 1 })).toBe('hidden');
    expect(await state({ kind: 'selection-count', minimum: 1 })).toBe('enabled');
  });

  it('ask for the privilege, or for its absence', async () => {
    const rule = { kind: 'privilege', table: 'nod_message', privilege: 'Read', invert: false } as const;
    expect(await state(rule)).toBe('enabled');
    expect(await state({ ...rule, privilege: 'Delete' })).toBe('hidden');
    expect(await state({ ...rule, invert: true })).toBe('hidden');
  });

  it('wait for the promise of a custom rule, and fall back when it says nothing', async () => {
    const rule: CommandRule = {
      kind: 'custom',
      library: 'l',
      functionName: 'f',
      parameters: [],
      fallback: false,
    };
    const says = (answer: unknown) => ({ script: () => Promise.resolve(() => Promise.resolve(answer)) });
    expect(await state(rule, says(true))).toBe('enabled');
    expect(await state(rule, says(false))).toBe('hidden');
    expect(await state(rule, says(undefined))).toBe('hidden');
    expect(await state({ ...rule, fallback: true }, says(undefined))).toBe('enabled');
  });

  it('know a new form from one that exists', async () => {
    const rule = { kind: 'form-state', state: 'Create', invert: false } as const;
    expect(await state(rule, { form: { isNew: true, readOnly: false } })).toBe('enabled');
    expect(await state(rule, { form: { isNew: false, readOnly: false } })).toBe('hidden');
  });
});
