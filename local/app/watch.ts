import type { View } from './view';

export type Watch = {
  /** Looks now instead of at the next tick: something was done that shows soon. */
  nudge: () => void;
  stop: () => void;
};

const TICK_MS = 800;
/** After an action its effects come within a second or so: look more often for a while. */
const NUDGED_TICK_MS = 150;
const NUDGED_FOR_MS = 3_000;

/**
 * Reads a view again and again and tells what has changed since.
 * @param told.view gets a view when it differs from the one before
 * @param told.trouble gets why it could not be read, once, until it can be read again
 */
export function watchView(
  read: () => Promise<View>,
  told: { view: (view: View) => void; trouble: (message: string) => void },
): Watch {
  let last = '';
  let troubled = false;
  let stopped = false;
  let nudgedUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    try {
      const view = await read();
      const text = JSON.stringify(view);
      if (!stopped && (text !== last || troubled)) told.view(view);
      last = text;
      troubled = false;
    } catch (error) {
      if (!stopped && !troubled) told.trouble(error instanceof Error ? error.message : String(error));
      troubled = true;
    }
    if (!stopped) timer = setTimeout(() => void look(), Date.now() < nudgedUntil ? NUDGED_TICK_MS : TICK_MS);
  };
  void look();
  return {
    nudge: () => {
      nudgedUntil = Date.now() + NUDGED_FOR_MS;
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), NUDGED_TICK_MS);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
