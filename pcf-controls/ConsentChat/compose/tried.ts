import type { DraftStorage } from '../chat-props';
import type { Draft, Message } from '../conversation/conversation';
import { newId } from '../conversation/new-id';

/** The ids of rows under which contents of a draft were tried, and may have been taken; by `contentOf`. */
export type Tried = Readonly<Record<string, string>>;

/** What makes a draft the same as another of its key. */
export function contentOf(draft: Draft): string {
  return 'template' in draft
    ? JSON.stringify(['template', draft.template.id, Object.entries(draft.parameters).sort()])
    : JSON.stringify(['text', draft.text, draft.replyTo?.id]);
}

const placeOf = (key: string) => `${key}:tried`;

/** What was tried under the key of a draft, and has not been settled. */
function readTried(storage: DraftStorage, key: string): Tried {
  try {
    return (JSON.parse(storage.getItem(placeOf(key)) ?? 'null') as Tried | null) ?? {};
  } catch {
    return {};
  }
}

/** The id for an attempt: kept before it leaves, so that the same content has the same one, also after a reload. */
export function idFor(storage: DraftStorage, key: string, draft: Draft): string {
  const tried = readTried(storage, key);
  const content = contentOf(draft);
  const id = tried[content] ?? newId();
  write(storage, key, { ...tried, [content]: id });
  return id;
}

/** A draft of this kind was taken: the next is another message, even of the same words. */
export function settle(storage: DraftStorage, key: string, kind: 'template' | 'text'): void {
  const rest = Object.entries(readTried(storage, key)).filter(
    ([content]) => !content.startsWith(`["${kind}"`),
  );
  write(storage, key, Object.fromEntries(rest));
}

/** Forgets what was tried and is in the thread, so that it was taken after all. @returns those contents. */
export function settleTaken(storage: DraftStorage, key: string, messages: readonly Message[]): string[] {
  const tried = Object.entries(readTried(storage, key));
  const taken = tried.filter(([, id]) => messages.some((message) => message.id === id));
  if (taken.length > 0) write(storage, key, Object.fromEntries(tried.filter((one) => !taken.includes(one))));
  return taken.map(([content]) => content);
}

function write(storage: DraftStorage, key: string, tried: Tried): void {
  try {
    if (Object.keys(tried).length === 0) storage.removeItem(placeOf(key));
    else storage.setItem(placeOf(key), JSON.stringify(tried));
  } catch {
    // A storage that is full or forbidden: the id lives for this one attempt.
  }
}
