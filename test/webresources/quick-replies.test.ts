import { describe, expect, it } from 'vitest';
import { proposedResponses, quickRepliesIn } from '../../webresources/forms/message-template/quick-replies';

describe('the proposed response', () => {
  it.each([
    [['Yes, I Agree', 'No, Thank You'], ['Yes, I Agree'], ['No, Thank You']],
    [['Nein danke', 'Ja, gern'], ['Ja, gern'], ['Nein danke']],
    [["I don't agree", 'I agree'], ['I agree'], ["I don't agree"]],
    [['Oui', 'Non'], ['Oui'], ['Non']],
    [['Show me', 'Stop promotions'], ['Show me'], ['Stop promotions']],
    [['A', 'B'], ['A'], ['B']],
    [['نعم', 'لا'], ['نعم'], ['لا']],
    [[], [], []],
  ])('of %j is %j to agree and %j to decline', (replies, yes, no) => {
    expect(proposedResponses(replies, 'Opt-In')).toEqual(yes);
    expect(proposedResponses(replies, 'Opt-Out')).toEqual(no);
  });

  it('is no button that another answer has', () => {
    expect(proposedResponses(['A', 'B'], 'Opt-Out', ['b'])).toEqual(['A']);
    expect(proposedResponses(['Yes'], 'Opt-In', ['yes'])).toEqual([]);
  });

  it('is none for types that answer nothing', () => {
    expect(proposedResponses(['Yes'], 'Help')).toEqual([]);
  });
});

it.each([undefined, 'no JSON', '{}', '[]'])('of components %j there are no quick replies', (components) => {
  expect(quickRepliesIn(components)).toEqual([]);
});

it('the labels are found in whatever case WhatsApp writes the kind of button', () => {
  const buttons = ['QUICK_REPLY', 'quick_reply', 'URL', undefined].map((type) => ({ type, text: `${type}` }));
  expect(quickRepliesIn(JSON.stringify([{ type: 'BUTTONS', buttons }]))).toEqual([
    'QUICK_REPLY',
    'quick_reply',
  ]);
});
