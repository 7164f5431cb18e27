import { MessageType, SessionType } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { Template } from '@nod/solution/rows/template';

/**
 * The question by which an opt-in is confirmed: the published Double Opt-In template in the language of the
 * person if there is one, else in any. Without one the opt-in stays Pending, and nothing is sent to the number.
 */
export function confirmationQuestion(
  configuration: Configuration,
  language: string | undefined,
): { content: Row; template: Template } | undefined {
  const published = configuration.templates.filter(
    (t) => t.published && t.type === 'Double Opt-In' && t.whatsAppName,
  );
  const wanted = (language ?? configuration.defaultLanguage)?.slice(0, 2);
  const template = published.find((t) => t.language?.slice(0, 2) === wanted) ?? published[0];
  if (template === undefined) return undefined;
  return { template, content: { nod_type: MessageType.Template, nod_sessiontype: SessionType.Marketing } };
}
