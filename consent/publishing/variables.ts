import { variablesOf } from '../render';
import { type PublishingProblem, problem } from './problem';
import { type PublishingFacts, type TemplateToPublish, isMessageAtWhatsApp } from './template-to-publish';

/**
 * Whether every variable would have a value. A column fills it, or a person: the chat asks the agent for what the
 * record does not say, and so a variable of a Utility template may be left to them. All others are sent without
 * anybody at hand.
 */
export function problemsOfVariables(
  template: TemplateToPublish,
  { recordTypes }: PublishingFacts,
): PublishingProblem[] {
  if (!isMessageAtWhatsApp(template.type)) return [];
  const { variables, recordTypeId } = template;
  if (variables === undefined) return [problem('variables-unreadable')];
  const unmapped = mayBeFilledByHand(template)
    ? []
    : variablesIn(template).filter((name) => !variables[name]);
  const problems = unmapped.map((name) => problem('variable-unmapped', name));
  // One that is not in the text is read with the record all the same: a column that is gone would fail the read.
  const columns = [...new Set(Object.values(variables).filter((column) => column !== ''))];
  if (recordTypeId === undefined) {
    return columns.length > 0 ? [...problems, problem('record-type-missing')] : problems;
  }
  const recordType = recordTypes.find(({ id }) => id === recordTypeId);
  if (recordType === undefined) return [...problems, problem('record-type-gone')];
  if (recordType.columns === undefined) return [...problems, problem('table-gone', recordType.table)];
  const known = new Map(recordType.columns.map(({ name, type }) => [name, type]));
  return [
    ...problems,
    ...columns.flatMap((column) => {
      const type = known.get(column);
      if (type === undefined) return [problem('column-gone', column)];
      return showable.has(type) ? [] : [problem('column-unfit', column)];
    }),
  ];
}

/** The variables of a template, each once. */
export function variablesIn({ components }: Pick<TemplateToPublish, 'components'>): string[] {
  return [...new Set(components.flatMap(({ text = '' }) => variablesOf(text)))];
}

/** What agents send from the chat, which shows them the variables that are still empty. */
function mayBeFilledByHand({ type, session }: TemplateToPublish): boolean {
  return type === 'Utility' && session !== 'Marketing';
}

/**
 * Types of column whose value is what a person would read; a choice or a lookup holds a number or an id.
 * https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.attributetypecode
 */
const showable: ReadonlySet<string> = new Set([
  'String',
  'Memo',
  'Integer',
  'BigInt',
  'Decimal',
  'Double',
  'Money',
  'DateTime',
]);
