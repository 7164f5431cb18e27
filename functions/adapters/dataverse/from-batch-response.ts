/** One answer inside the answer to a `$batch`. */
export interface BatchPart {
  status: number;
  body: string;
}

/**
 * The parts of a multipart answer. Boundaries count only at the start of a line, where no JSON text can put
 * one, so what people write never looks like a part.
 * @returns undefined when the text is no complete multipart answer.
 */
export function fromBatchResponse(contentType: string | null, text: string): BatchPart[] | undefined {
  const boundary = /^multipart\/mixed;.*\bboundary="?([^";\s]+)/i.exec(contentType ?? '')?.[1];
  if (boundary === undefined) return undefined;
  const sections = `\n${text}`.split(`\n--${boundary}`);
  const end = sections.pop();
  if (!end?.startsWith('--')) return undefined;
  const parts: BatchPart[] = [];
  for (const section of sections.slice(1)) {
    const part = fromSection(section);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

/** A section: MIME headers, blank line, status line and headers, blank line, body. */
function fromSection(section: string): BatchPart | undefined {
  const http = afterBlankLine(section);
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(http ?? '')?.[1];
  if (http === undefined || status === undefined) return undefined;
  return { status: Number(status), body: (afterBlankLine(http) ?? '').trim() };
}

function afterBlankLine(text: string): string | undefined {
  const blank = /\r?\n\r?\n/.exec(text);
  return blank ? text.slice(blank.index + blank[0].length) : undefined;
}
