import type { Entry } from './dictionary';
import { emojiMeaning } from './emoji';
import { flowMeaning } from './flow';
import { NOTHING, type InboundContent, type Interpretation } from './interpretation';
import { publishedMeaning, type KeywordContext } from './keywords';
import { readButtonPayload } from './payload';
import { read } from './reading';
import { revocation } from './sentence';
import { isWordInQuestion, wholeText } from './whole-text';

/** Not said in answer to anything: a reaction is no message, the others are notices of the platform. */
const SILENT_TYPES: readonly string[] = ['reaction', 'system', 'revoke', 'unsupported', 'request_welcome'];

/**
 * What an inbound message means for consent. Pure and total: any content gives an answer, nothing throws.
 *
 * First a payload of ours, then what was tapped or filled in, then the text: published keywords, built-in
 * words, revocations inside a sentence. A built-in opt-out word wins over any keyword that says otherwise:
 * it cannot be switched off. Whether 'yes' and 'no' answer a pending prompt is for the caller to know.
 */
export function interpret(content: InboundContent, context: KeywordContext): Interpretation {
  if (SILENT_TYPES.includes(content.type)) return NOTHING;
  return (
    fromPayload(content, context) ??
    fromButton(content, context) ??
    (content.flow && flowMeaning(content.flow, context)) ??
    fromText(content.text, context)
  );
}

function fromPayload({ buttonPayload }: InboundContent, context: KeywordContext): Interpretation | undefined {
  const payload = buttonPayload === undefined ? undefined : readButtonPayload(buttonPayload);
  if (!payload) return undefined;
  const template = context.templates.find(({ id }) => id.toLowerCase() === payload.templateId.toLowerCase());
  return { ...payload, via: 'payload', matched: buttonPayload, language: template?.language };
}

/** The label first: it is what the person saw. A payload such as STOP counts behind it. */
function fromButton(content: InboundContent, context: KeywordContext): Interpretation | undefined {
  const found = [content.buttonText, content.buttonPayload]
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => tapped(text ?? '', context))
    .filter((meaning) => meaning !== undefined);
  return found.find(({ intent }) => intent === 'opt-out') ?? found[0];
}

function tapped(text: string, context: KeywordContext): Interpretation | undefined {
  const reading = read(text);
  const entry = wholeText(reading);
  const keyword = publishedMeaning(text, reading, context);
  const found = entry?.meaning === 'stop' ? stopping(entry, keyword) : (keyword ?? ofButton(entry, context));
  if (found) return { ...found, via: 'button' };
  const sentence = revocation(reading);
  return sentence && { ...sentence, via: 'button' };
}

/** "Cancel" and "End" on a button of somebody else's making may be about an order or a call. */
function ofButton(entry: Entry | undefined, context: KeywordContext): Interpretation | undefined {
  if (entry?.meaning === 'cancel')
    return {
      ...ofWord(entry, context),
      intent: 'review',
      reason: 'a button that may be about something else',
    };
  return entry && ofWord(entry, context);
}

function fromText(text: string | undefined, context: KeywordContext): Interpretation {
  if (text === undefined) return NOTHING;
  const reading = read(text);
  const entry = wholeText(reading);
  const keyword = publishedMeaning(text, reading, context);
  if (entry?.meaning === 'stop' || entry?.meaning === 'cancel') {
    const asked = isWordInQuestion(reading) && keyword?.intent !== 'opt-out' && keyword?.intent !== 'no';
    if (asked)
      return { ...ofWord(entry, context), intent: 'review', reason: 'an opt-out word as a question' };
    return stopping(entry, keyword);
  }
  if (keyword) return keyword;
  if (reading.tokens.length === 0) return emojiMeaning(text);
  return (entry && ofWord(entry, context)) ?? revocation(reading) ?? NOTHING;
}

/** A built-in opt-out word; an Opt-Out template that has it too lends its reply. */
function stopping(entry: Entry, keyword: Interpretation | undefined): Interpretation {
  const refused = keyword?.intent === 'opt-out' || keyword?.intent === 'no';
  if (refused) return { ...keyword, intent: 'opt-out' };
  return { intent: 'opt-out', via: 'word', matched: entry.phrase, language: entry.language };
}

function ofWord(entry: Entry, { promptTemplateId }: KeywordContext): Interpretation {
  const said = { via: 'word', matched: entry.phrase, language: entry.language } as const;
  switch (entry.meaning) {
    case 'stop':
    case 'cancel':
      return { intent: 'opt-out', ...said };
    case 'start':
      return { intent: 'opt-in', ...said };
    case 'yes':
    case 'no':
    case 'help':
      return { intent: entry.meaning, ...said };
    case 'decline':
      if (promptTemplateId !== undefined) return { intent: 'no', ...said };
      return { intent: 'review', ...said, reason: 'a refusal, with no question to answer' };
    case 'unsure':
      return { intent: 'review', ...said, reason: 'may mean to opt out' };
  }
}
