import { type PublishingProblem, problem } from './problem';
import type { PublishingFacts, RecordTypeFact, TemplateToPublish } from './template-to-publish';

/**
 * Whether the answer to a Consent Template could be kept, and whether what agents send could ever leave: both hang
 * on the Compliance Field of the Record Type. A Consent Template without a Record Type is for all of them; then one
 * with a Compliance Field is enough, for the others may be registered for their numbers alone.
 */
export function problemsOfCompliance(
  { type, session, recordTypeId }: TemplateToPublish,
  { recordTypes }: PublishingFacts,
): PublishingProblem[] {
  const asks = type === 'Consent' && session !== 'Marketing';
  const needed = asks || type === 'Utility';
  const own = recordTypes.filter(({ id }) => id === recordTypeId);
  const concerned = recordTypeId === undefined && asks ? recordTypes : own;
  const problems = concerned.flatMap(brokenField);
  if (recordTypeId !== undefined || !asks) {
    const without = needed ? concerned.filter(({ complianceColumn }) => complianceColumn === undefined) : [];
    return [...problems, ...without.map(({ table }) => problem('compliance-field-missing', table))];
  }
  if (concerned.length === 0) return [problem('record-type-missing')];
  return concerned.some(({ complianceColumn }) => complianceColumn !== undefined)
    ? problems
    : concerned.map(({ table }) => problem('compliance-field-missing', table));
}

/** That the field is named and is not there, or cannot hold a yes. */
function brokenField({ complianceColumn, columns }: RecordTypeFact): PublishingProblem[] {
  if (complianceColumn === undefined || columns === undefined) return [];
  const column = columns.find(({ name }) => name === complianceColumn);
  if (column === undefined) return [problem('compliance-field-gone', complianceColumn)];
  return column.type === 'Boolean' ? [] : [problem('compliance-field-not-boolean', complianceColumn)];
}
