import { GraphError } from './graph-error';
import type { BusinessNumber, Template } from './model';
import { type Json, missing, requiredObject, requiredText } from './read-fields';
import type { WhatsAppState } from './state';

/** The approved template that a send names. Throws GraphError 132001, 132015 or 132016. */
export function findTemplate(state: WhatsAppState, number: BusinessNumber, request: Json): Template {
  const name = requiredText(request, 'name', { path: "template['name']" });
  const language = requiredObject(request, 'language', "template['language']")['code'];
  if (typeof language !== 'string') throw missing("template['language']['code']");
  const template = state.templates.find(
    (one) => one.wabaId === number.wabaId && one.name === name && one.language === language,
  );
  switch (template?.status) {
    case 'APPROVED':
      return template;
    case 'PAUSED':
      throw new GraphError(132015);
    case 'DISABLED':
      throw new GraphError(132016);
    default:
      throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language}` });
  }
}
