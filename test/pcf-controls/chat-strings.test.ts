import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ConsentAction,
  ConsentSource,
  HowReceived,
  MarketingStatus,
  MessageStatus,
  MessageType,
} from '@nod/solution';
import { keyOf } from '../../pcf-controls/shared/key-of';
import { readResx } from './read-resx';

const control = fileURLToPath(new URL('../../pcf-controls/ConsentChat/', import.meta.url));
const lcids = [1033, 1031, 1036, 3082, 1046, 1025];
const texts = new Map(
  lcids.map((lcid) => [
    lcid,
    readResx(readFileSync(join(control, `strings/ConsentChat.${lcid}.resx`), 'utf8')),
  ]),
);
const english = texts.get(1033)!;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'generated' || entry.name === 'strings' ? [] : sources(path);
    return /\.tsx?$|\.xml$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const requests = ['Opt-In', 'Opt-Out', 'Grant', 'Deny', 'Block', 'Unblock'];
const rules = readFileSync(fileURLToPath(new URL('../../consent/refusal.ts', import.meta.url)), 'utf8');
const codes = [...rules.slice(0, rules.indexOf(';')).matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!);
const checks = [
  'Configuration',
  'Number',
  'NotBlocked',
  'Template',
  'Filled',
  'Compliance',
  'Marketing',
  'Asks',
  'Window',
];

/** Keys that are put together from a label; every label that there can be has a text. */
const families: Record<string, string[]> = {
  Action: Object.keys(ConsentAction),
  Source: Object.keys(ConsentSource),
  Status: Object.keys(MarketingStatus),
  How: Object.keys(HowReceived),
  MessageStatus: Object.keys(MessageStatus).filter((label) => label !== 'Received'),
  MessageType: Object.keys(MessageType),
  RefusalMessage: codes,
  RefusalRemedy: codes,
  Check: checks,
  Do: requests,
  Dialog: requests,
  Session: ['Utility', 'Marketing'],
  Thread: ['Utility', 'Marketing'],
  TemplateType: ['Consent', 'Utility', 'Marketing'],
  Problem: [
    'Offline',
    'Dataverse',
    'NoPermission',
    'SignedOut',
    'Read',
    'Send',
    'Request',
    'SendUnknown',
    'RequestUnknown',
  ],
  Never: ['nobody-named', 'stopped-at-whatsapp'],
};
const states = ['Unsaved', 'Unregistered', 'NoPermission', 'NoNumber', 'Failed', 'Offline', 'SignedOut'];
const composed = [
  ...Object.entries(families).flatMap(([family, labels]) => labels.map((label) => keyOf(family, label))),
  ...states.flatMap((state) => [`State_${state}`, `State_${state}_Next`]),
  ...['waiting', 'done', 'refused'].map((outcome) => `Request_${outcome}`),
];
const written = new Set(
  sources(control).flatMap((source) =>
    [...source.matchAll(/['"]([A-Z][A-Za-z]+_[A-Za-z_]+)['"]/g)].map((match) => match[1]!),
  ),
);

describe('the texts of the chat', () => {
  it.each(lcids.slice(1))('%i has every key of English and no other, and none is empty', (lcid) => {
    const of = texts.get(lcid)!;
    expect([...of.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...of].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(lcids.slice(1))('%i has the same placeholders as English in each text', (lcid) => {
    const holes = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    const other = [...texts.get(lcid)!].filter(
      ([key, text]) => String(holes(text)) !== String(holes(english.get(key)!)),
    );
    expect(other).toEqual([]);
  });

  it('exist for every key that is used', () => {
    expect(codes.length).toBeGreaterThan(15);
    expect([...written, ...composed].filter((key) => !english.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set([...written, ...composed]);
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('are all named in the manifest', () => {
    const manifest = readFileSync(join(control, 'ControlManifest.Input.xml'), 'utf8');
    for (const lcid of lcids) expect(manifest).toContain(`strings/ConsentChat.${lcid}.resx`);
  });
});
