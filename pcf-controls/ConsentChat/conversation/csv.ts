import type { Message } from './conversation';

/** The columns of the file, in their order. */
export type CsvColumn = 'time' | 'direction' | 'type' | 'text' | 'status' | 'refusal' | 'template' | 'by';

/**
 * A conversation as CSV (RFC 4180) in UTF-8 with a byte-order mark, without which Excel reads it as something else.
 * Times are ISO 8601 in UTC.
 * @param heads what the columns are called.
 */
export function toCsv(messages: readonly Message[], heads: Readonly<Record<CsvColumn, string>>): string {
  const columns = Object.keys(heads) as CsvColumn[];
  const rows = messages.map((message) => columns.map((column) => valueOf(message, column)));
  const lines = [columns.map((c) => heads[c]), ...rows].map((cells) => cells.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function valueOf(message: Message, column: CsvColumn): string {
  switch (column) {
    case 'time':
      return new Date(message.on).toISOString();
    case 'direction':
      return message.inbound ? 'Inbound' : 'Outbound';
    case 'type':
      return message.type;
    case 'text':
      return message.text || (message.media?.name ?? '');
    case 'status':
      return message.status ?? '';
    case 'refusal':
      return [message.refusal?.code, message.refusal?.text, message.failure?.code, message.failure?.text]
        .filter(Boolean)
        .join(' ');
    case 'template':
      return message.templateName ?? '';
    case 'by':
      return message.sentBy ?? '';
  }
}

/**
 * One cell, quoted; what a spreadsheet would take for a formula is defused with an apostrophe, for customers write
 * what they like: https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text: string): string {
  const safe = /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
