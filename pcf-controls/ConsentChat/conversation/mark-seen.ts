import { type Desk, asProblem } from './desk';

/** Milliseconds after a failure, and at most; doubled each time. */
const [first, longest] = [60_000, 3_600_000];

/**
 * @returns what says that the newest message is on the screen: it is written once a message, and what came before counts
 * as seen with it. On a page that is hidden nobody sees anything: it is written when the page is shown.
 * It rejects with a DataverseProblem if that failed, which is tried again when it is asked for later.
 */
export function createSeen(desk: Desk): () => Promise<void> {
  let written: string | undefined;
  let waits: string | undefined;
  let failures = 0;
  let notBefore = 0;

  const seen = async (): Promise<void> => {
    const { thread, setup, around } = desk;
    const newest = thread?.messages.filter((m) => m.inbound).at(-1);
    if (newest === undefined || newest.seen || !setup?.marksSeen) return;
    waits = around.isHidden() ? newest.id : undefined;
    if (waits !== undefined || newest.id === written || around.now() < notBefore) return;
    written = newest.id;
    const values = { nod_seenon: new Date(desk.clock.now()).toISOString() };
    try {
      await desk.write(() => around.updateRow('nod_message', newest.id, values));
    } catch (error) {
      // What they may not do they may not do a minute later.
      if (asProblem(error).kind !== 'no-permission') written = undefined;
      notBefore = around.now() + Math.min(first * 2 ** failures++, longest);
      throw error;
    }
    failures = 0;
    const known = desk.thread?.messages ?? [];
    desk.lay({ messages: known.map((m) => (m.id === newest.id ? { ...m, seen: true } : m)) });
  };

  desk.ends.push(
    desk.around.onChange(() => {
      const newest = desk.thread?.messages.filter((m) => m.inbound).at(-1);
      if (waits !== undefined && waits === newest?.id) void seen().catch(() => undefined);
    }),
  );
  return seen;
}
