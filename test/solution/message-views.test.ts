import { Direction, MessageStatus } from '@nod/solution';
import { all, type Element, first, textAt } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

interface Condition {
  attribute: string;
  value: string | undefined;
}
type Filter = { type: string; of: (Condition | Filter)[] };

function filterOf(element: Element): Filter {
  return {
    type: element.attributes['type'] ?? 'and',
    of: [
      ...all(element, 'condition').map(({ attributes }) => ({
        attribute: attributes['attribute'] ?? '',
        value: attributes['value'],
      })),
      ...all(element, 'filter').map(filterOf),
    ],
  };
}

const views = documents(/^Entities\/nod_message\/SavedQueries\//).map(({ root }) => ({
  name: first(root, 'savedquery/LocalizedNames/LocalizedName').attributes['description'] ?? '',
  // What every row of the list meets: filters beside each other are joined by "and".
  demands: all(root, 'savedquery/fetchxml/fetch/entity/filter')
    .map(filterOf)
    .flatMap((filter) => (filter.type === 'and' ? filter.of : [filter])),
  quickFind: textAt(root, 'savedquery/isquickfindquery') === '1',
}));

const received: Condition = { attribute: 'nod_status', value: String(MessageStatus.Received) };
const sent: Condition = { attribute: 'nod_direction', value: String(Direction.Outbound) };

describe('a view of messages', () => {
  test('is one of eleven', () => {
    expect(views.map(({ name }) => name).sort()).toEqual([
      'Active WhatsApp Messages',
      'Failed',
      'Inactive WhatsApp Messages',
      'Inbox: No Record',
      'Outcome Unknown',
      'Quick Find Active WhatsApp Messages',
      'Refused',
      'To Review',
      'WhatsApp Message Advanced Find View',
      'WhatsApp Message Associated View',
      'WhatsApp Message Lookup View',
    ]);
  });

  test.each(views)(
    '$name shows nothing that a person entered as said by a customer: only the app writes "Received"',
    ({ name, demands }) => {
      expect(demands).toContainEqual(
        name === 'Inbox: No Record' ? received : { type: 'or', of: [sent, received] },
      );
    },
  );

  test.each(views.filter(({ name }) => /Inbox|Review/.test(name)))(
    '$name shows what a customer said even if a person has deactivated it',
    ({ demands }) => {
      expect(JSON.stringify(demands)).not.toContain('statecode');
    },
  );

  test('searches what was found to be genuine: the search and the condition must both hold', () => {
    for (const { demands } of views.filter(({ quickFind }) => quickFind))
      expect(demands.filter((demand) => 'of' in demand)).toHaveLength(2);
  });
});
