import type { LedgerView } from '../view';
import { drawList, el } from './dom';
import { exactTime, fullTime } from './times';

const GOOD = ['Opt-In', 'Confirm', 'Grant', 'Unblock'];
const BAD = ['Opt-Out', 'Deny', 'Block', 'Erase'];

/** Draws the ledger. Entries that come in while it is looked at are marked for a moment. */
export function drawLedger(list: Element, ledger: readonly LedgerView[], { mark }: { mark: boolean }): void {
  const items: (LedgerView | { id: string; hint: string })[] =
    ledger.length > 0 ? [...ledger] : [{ id: 'hint', hint: 'Nothing has been said or asked yet.' }];
  const fresh = drawList(list, items, {
    key: ({ id }) => id,
    draw: (item) => ('hint' in item ? el('li', { class: 'hint' }, item.hint) : drawEntry(item)),
  });
  if (!mark) return;
  for (const child of list.children) {
    if (fresh.includes((child as HTMLElement).dataset.key ?? '')) child.classList.add('fresh');
  }
}

function drawEntry(entry: LedgerView): HTMLElement {
  const tone = GOOD.includes(entry.action) ? 'good' : BAD.includes(entry.action) ? 'bad' : 'waiting';
  return el(
    'li',
    { class: `entry ${tone}${entry.applied ? '' : ' unapplied'}` },
    el(
      'p',
      { class: 'headline' },
      el('strong', {}, entry.action),
      ` ${entry.scope === 'Utility' ? 'service' : 'marketing'} · by ${entry.source}`,
      entry.actor !== null && ` · ${entry.actor}`,
      el('time', { datetime: entry.at, title: fullTime(entry.at) }, exactTime(entry.at)),
    ),
    el('p', { class: 'effect' }, effectOf(entry)),
    entry.response !== null &&
      el('p', { class: 'said' }, el('span', {}, 'Said'), el('q', {}, entry.response)),
    entry.wording !== null && el('p', { class: 'said' }, el('span', {}, 'Shown'), el('q', {}, entry.wording)),
  );
}

function effectOf({ applied, from, to, reason }: LedgerView): string {
  const change = from === to ? (to ?? '') : `${from ?? 'unset'} → ${to ?? 'unset'}`;
  const parts = applied ? ['Applied', change] : ['Not applied'];
  return [parts.filter(Boolean).join(': '), reason].filter(Boolean).join('. ');
}
