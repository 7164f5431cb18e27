import { MessageTemplateStatusCode, SessionType, TemplateType } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { listOf, textOf } from '@nod/solution/rows/text';
import { bare } from '../../kit/guid';
import { readAll, readOne } from '../../kit/read-rows';
import { lookupIn, numberIn, put, textIn } from '../shared/form-access';
import { answerName, proposeName } from './names';
import { proposedResponses, quickRepliesIn } from './quick-replies';
import { typeOf } from './status';

/** A template that answers a Consent Template. */
export interface Answer {
  id: string;
  name: string;
  type: 'Opt-In' | 'Opt-Out';
  published: boolean;
  keywords: string[];
}

/** The Opt-In and Opt-Out templates that answer a Consent Template. @throws as Xrm.WebApi. */
export async function answersTo(consentTemplateId: string): Promise<Answer[]> {
  const filter = `_nod_consenttemplateid_value eq ${bare(consentTemplateId)} and statecode eq 0`;
  const columns = ['nod_name', 'nod_templatetype', 'nod_keywords', 'statuscode'];
  const rows = await readAll('nod_messagetemplate', columns, filter);
  return rows.flatMap((row): Answer[] => {
    const type = labelOf(TemplateType, row['nod_templatetype']);
    if (type !== 'Opt-In' && type !== 'Opt-Out') return [];
    return [
      {
        id: row['nod_messagetemplateid'] as string,
        name: textOf(row['nod_name']) ?? '',
        type,
        published: row['statuscode'] === MessageTemplateStatusCode.Published,
        keywords: listOf(row['nod_keywords'], '\n'),
      },
    ];
  });
}

/**
 * Fills in an answer from the Consent Template that it answers: its configuration and session, a type that it still
 * lacks, the quick reply as the customer's response, and a name. What the person has written stays.
 */
export async function proposeAnswer(form: Xrm.FormContext): Promise<void> {
  const consent = lookupIn(form, 'nod_consenttemplateid');
  if (consent === undefined) return;
  const columns = ['nod_name', 'nod_components', 'nod_sessiontype', '_nod_configurationid_value'];
  const [row, answers] = await Promise.all([
    readOne('nod_messagetemplate', bare(consent.id), columns),
    answersTo(consent.id),
  ]);
  if (lookupIn(form, 'nod_consenttemplateid')?.id !== consent.id) return;
  const own = bare(form.data.entity.getId());
  const others = answers.filter(({ id }) => id !== own);
  if (typeOf(form) === undefined)
    put(form, 'nod_templatetype', TemplateType[lackingType(others) ?? 'Opt-In']);
  fillConfiguration(form, row);
  const session = labelOf(SessionType, row['nod_sessiontype']);
  if (session !== undefined) put(form, 'nod_sessiontype', SessionType[session]);
  const type = typeOf(form);
  if (textIn(form, 'nod_keywords') === undefined) {
    const taken = others.flatMap(({ keywords }) => keywords);
    const responses = proposedResponses(quickRepliesIn(textOf(row['nod_components'])), type, taken);
    if (responses.length > 0) put(form, 'nod_keywords', responses.join('\n'));
  }
  proposeName(form, answerName(textOf(row['nod_name']) ?? '', type));
}

/** The answer that a Consent Template has not yet. */
export function lackingType(answers: readonly Pick<Answer, 'type'>[]): 'Opt-In' | 'Opt-Out' | undefined {
  return (['Opt-In', 'Opt-Out'] as const).find((type) => answers.every((one) => one.type !== type));
}

function fillConfiguration(form: Xrm.FormContext, row: Record<string, unknown>): void {
  const id = textOf(row['_nod_configurationid_value']);
  if (id === undefined || lookupIn(form, 'nod_configurationid') !== undefined) return;
  const name = textOf(row['_nod_configurationid_value@OData.Community.Display.V1.FormattedValue']) ?? id;
  put(form, 'nod_configurationid', [{ id, name, entityType: 'nod_configuration' }]);
}

/** The session that a type is sent in, where nobody has chosen one. */
export function proposeSession(form: Xrm.FormContext): void {
  if (numberIn(form, 'nod_sessiontype') !== undefined) return;
  const type = typeOf(form);
  if (type === 'Consent' || type === 'Utility') put(form, 'nod_sessiontype', SessionType.Utility);
  if (type === 'Marketing' || type === 'Double Opt-In') put(form, 'nod_sessiontype', SessionType.Marketing);
}
