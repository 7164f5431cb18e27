import type { Command, CommandRule } from '../../model';
import { privilegeName } from '../data/metadata';
import { parameterValue, type CommandScope } from './parameters';

/** What rules ask of the page. */
export interface RuleFacts {
  scope: CommandScope;
  may: (privilege: string) => Promise<boolean>;
  form?: { isNew: boolean; readOnly: boolean };
  /** A script's function, its library loaded. */
  script(library: string, functionName: string): Promise<(...args: unknown[]) => unknown>;
}

export type CommandState = 'hidden' | 'enabled';

/** Whether a command is shown, and can be pressed. A command of the new look is hidden when its enable rules fail. */
export async function commandState(command: Command, facts: RuleFacts): Promise<CommandState> {
  for (const rule of command.displayRules) if (!(await holds(rule, facts))) return 'hidden';
  for (const rule of command.enableRules) if (!(await holds(rule, facts))) return 'hidden';
  return 'enabled';
}

/**
 * A rule on what is selected, what may be done, what a script says and what the form is.
 * @throws what the script of a custom rule throws
 */
export async function holds(rule: CommandRule, facts: RuleFacts): Promise<boolean> {
  const { scope, form } = facts;
  switch (rule.kind) {
    case 'selection-count': {
      const count = scope.selected.length;
      return count >= (rule.minimum ?? 0) && count <= (rule.maximum ?? Number.POSITIVE_INFINITY);
    }
    case 'privilege':
      return (await facts.may(privilegeOf(rule))) !== rule.invert;
    case 'custom': {
      const call = await facts.script(rule.library, rule.functionName);
      const answer = await call(...rule.parameters.map((one) => parameterValue(one, scope)));
      return typeof answer === 'boolean' ? answer : rule.fallback;
    }
    case 'form-state':
      return isFormState(rule.state, form) !== rule.invert;
  }
}

function privilegeOf({ table, privilege }: { table: string; privilege: string }): string {
  return privilege.startsWith('prv') ? privilege : privilegeName(privilege, table);
}

function isFormState(
  state: 'Create' | 'Existing' | 'ReadOnly' | 'Disabled',
  form: RuleFacts['form'],
): boolean {
  switch (state) {
    case 'Create':
      return form?.isNew === true;
    case 'Existing':
      return form !== undefined && !form.isNew && !form.readOnly;
    case 'ReadOnly':
      return form !== undefined && form.readOnly;
    case 'Disabled':
      return false;
  }
}
