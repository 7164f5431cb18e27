import type { DraftStorage } from '../chat-props';

/** Where drafts are kept while the tab is open; in memory, where the browser allows no storage. */
export function createDraftStorage(): DraftStorage {
  const memory = new Map<string, string>();
  const storage = () => {
    try {
      return window.sessionStorage;
    } catch {
      return undefined;
    }
  };
  return {
    getItem: (key) => memory.get(key) ?? storage()?.getItem(key) ?? null,
    setItem: (key, value) => {
      memory.set(key, value);
      try {
        storage()?.setItem(key, value);
      } catch {
        // It is full: the draft lives as long as the form does.
      }
    },
    removeItem: (key) => {
      memory.delete(key);
      storage()?.removeItem(key);
    },
  };
}
