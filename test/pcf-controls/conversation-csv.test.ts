import { describe, expect, it } from 'vitest';
import type { Message } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { toCsv } from '../../pcf-controls/ConsentChat/conversation/csv';
import { heads } from './stage';

const message = (text: string): Message => ({
  id: 'a',
  inbound: true,
  type: 'Text',
  session: 'Utility',
  text,
  on: Date.UTC(2026, 5, 1, 12),
  status: 'Received',
  seen: true,
  etag: '',
});

describe('an exported conversation', () => {
  it('begins with a byte-order mark and the names of the columns, and every line ends in CRLF', () => {
    expect(toCsv([message('Grüße, "du"\nda')], heads)).toBe(
      '\ufeff"Time","Direction","Type","Text","Status","Refusal","Template","By"\r\n' +
        '"2026-06-01T12:00:00.000Z","Inbound","Text","Grüße, ""du""\nda","Received","","",""\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\u200b=1'])('defuses %j', (text) => {
    expect(toCsv([message(text)], heads)).toContain(`"'${text}"`);
  });

  it('leaves all else as it was written', () => {
    expect(toCsv([message('1 + 1 = 2')], heads)).toContain('"1 + 1 = 2"');
  });
});
