import type { Answer } from './gateway';

/**
 * The answers in a multipart answer to a `$batch` of GETs.
 *
 * A boundary counts only at the start of a line, as a whole line, and only the one that the header names. So what
 * a message says cannot be taken for one: within JSON a line break is written `\n`, and never begins a line.
 * @param contentType of the answer.
 * @returns `undefined` for what is no such answer.
 */
export function parseMultipart(text: string, contentType: string): Answer[] | undefined {
  const match = /^multipart\/mixed\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return undefined;
  const answers: Answer[] = [];
  for (const part of partsOf(text, `--${boundary}`)) {
    const answer = answerOf(part);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  return answers;
}

/** The texts between the boundaries. */
function partsOf(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = -1;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    const line = /[^\r\n]*/.exec(text.slice(at + mark.length, at + mark.length + 80))![0].trim();
    if (line !== '' && line !== '--') continue;
    if (start >= 0) parts.push(text.slice(start, at));
    if (line === '--') break;
    start = at;
  }
  return parts;
}

/** An `application/http` part: its own headers, an empty line, the status line, headers, an empty line, the body. */
function answerOf(part: string): Answer | undefined {
  const afterHeaders = afterEmptyLine(part, 0);
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(part.slice(afterHeaders, afterHeaders + 20))?.[1];
  if (status === undefined) return undefined;
  const text = part.slice(afterEmptyLine(part, afterHeaders)).trim();
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body !== 'object' || body === null) return undefined;
    return { status: Number(status), body: body as Record<string, unknown> };
  } catch {
    return undefined;
  }
}

/** Where the text after the next empty line begins. */
function afterEmptyLine(text: string, from: number): number {
  const empty = /\r?\n\r?\n/g;
  empty.lastIndex = from;
  return empty.exec(text) === null ? text.length : empty.lastIndex;
}
