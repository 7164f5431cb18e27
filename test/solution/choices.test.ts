import { readSchema } from '@nod/solution/read-schema';
import { describe, expect, test } from 'vitest';

/** Labels in order; the first is 726000000. */
const agreed: Record<string, string> = {
  nod_marketingstatus: 'Pending, Single Opt-In, Double Opt-In, Opted-Out',
  nod_sessiontype: 'Utility, Marketing',
  nod_templatetype: 'Utility, Marketing, Authentication, Consent, Opt-In, Opt-Out, Double Opt-In, Help',
  nod_templatecategory: 'UTILITY, MARKETING, AUTHENTICATION',
  nod_consentaction:
    'Asked, Opt-In, Confirm, Opt-Out, Grant, Deny, Block, Unblock, Expire, Number Changed, Erase',
  nod_consentsource:
    'Keyword, Button, Consent Template, Free Text, Form, WhatsApp, Delivery Error, Person, Import, Journey, Number Changed, System',
  nod_requeststatus: 'Requested, Done, Refused',
  nod_requestaction: 'Opt-In, Opt-Out, Grant, Deny, Block, Unblock',
  nod_howreceived: 'Phone, E-mail, Mail, Counter, Chat, Web form, Other',
  nod_direction: 'Inbound, Outbound',
  nod_messagetype:
    'Text, Template, Button, Interactive, Image, Video, Audio, Document, Sticker, Location, Contacts, Order, Reaction, Edit, Revoke, System, Unsupported, Other',
  nod_messagestatus: 'Queued, Sending, Sent, Delivered, Read, Failed, Refused, Unknown, Received',
  nod_messageorigin: 'Chat, Campaign, Journey, Flow, System',
  nod_meaning: 'None, Opt-In, Opt-Out, Confirm, Grant, Deny, Help, Review',
  nod_optinfor: 'Other Module, Customer Insights – Journeys',
  nod_optoutscope: 'Marketing, Marketing and Utility',
  nod_campaignstatus: 'Draft, Ready, Running, Paused, Done, Failed',
  nod_reviewstatus: 'To review, Opt-out, Not an opt-out',
  nod_setupaction: 'Check, Sync Templates, Publish',
  nod_templatechange: 'New, Unchanged, Changed, Paused, Archived, Deleted, Restored',
};

const { choices } = readSchema();
const global = choices.filter(({ name }) => !/_(state|status)code$/.test(name));

test('the solution has the agreed choices and no others', () => {
  expect(global.map(({ name }) => name)).toEqual(Object.keys(agreed).sort());
});

describe.each(global)('$name', ({ name, options }) => {
  test('has the agreed labels in order, numbered from 726000000', () => {
    expect(options.map(({ label }) => label).join(', ')).toBe(agreed[name]);
    expect(options.map(({ value }) => value)).toEqual(options.map((_, index) => 726000000 + index));
  });
});

test('a message template is Draft, then Published, and Inactive when it is deactivated', () => {
  expect(choices.find(({ name }) => name === 'nod_messagetemplate_statuscode')?.options).toEqual([
    { value: 726000000, label: 'Draft' },
    { value: 726000001, label: 'Published' },
    { value: 2, label: 'Inactive' },
  ]);
});
