import type { Answer } from '../operation';

/** An answer with the Content-ID of its request, or the answers of a change set. */
export type BatchAnswer =
  | { readonly kind: 'operation'; readonly answer: Answer; readonly contentId: string | undefined }
  | {
      readonly kind: 'changeset';
      readonly answers: readonly { answer: Answer; contentId: string | undefined }[];
    };

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

/** Renders the body of a batch's answer. @param newId makes the boundaries unique */
export function renderBatch(
  answers: readonly BatchAnswer[],
  newId: () => string,
): { contentType: string; body: string } {
  const boundary = `batchresponse_${newId()}`;
  const lines: string[] = [];
  for (const one of answers) {
    lines.push(`--${boundary}`);
    if (one.kind === 'operation') renderOperation(lines, one.answer, one.contentId);
    else renderChangeSet(lines, one.answers, `changesetresponse_${newId()}`);
  }
  lines.push(`--${boundary}--`, '');
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: lines.join('\r\n') };
}

function renderChangeSet(
  lines: string[],
  answers: readonly { answer: Answer; contentId: string | undefined }[],
  boundary: string,
): void {
  lines.push(`Content-Type: multipart/mixed; boundary=${boundary}`, '');
  for (const { answer, contentId } of answers) {
    lines.push(`--${boundary}`);
    renderOperation(lines, answer, contentId);
  }
  lines.push(`--${boundary}--`);
}

function renderOperation(lines: string[], answer: Answer, contentId: string | undefined): void {
  lines.push('Content-Type: application/http', 'Content-Transfer-Encoding: binary');
  if (contentId !== undefined) lines.push(`Content-ID: ${contentId}`);
  lines.push('', `HTTP/1.1 ${answer.status} ${REASONS[answer.status] ?? 'Error'}`);
  for (const [name, value] of Object.entries(answer.headers)) lines.push(`${name}: ${value}`);
  lines.push('', bodyText(answer));
}

/** The text of an answer's body. */
export function bodyText(answer: Answer): string {
  if (answer.body === undefined) return '';
  return typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
}
