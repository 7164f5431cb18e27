import type { PlatformTheme } from '../shared/theme';
import type { ConversationActions, ConversationState } from './conversation/conversation';

/**
 * A text of the resx in the person's language; `{0}`, `{1}`… are replaced by the values.
 * A key that is not there gives the key, so that its lack is seen.
 */
export type Strings = (key: string, ...values: readonly (string | number)[]) => string;

/** Where drafts are kept while the person is elsewhere: sessionStorage, or memory where there is none. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** All that the screen needs; it reads nothing else. */
export interface ChatProps {
  state: ConversationState;
  actions: ConversationActions;
  strings: Strings;
  /** BCP 47, for dates and numbers. */
  locale: string;
  isRtl: boolean;
  theme?: PlatformTheme;
  drafts: DraftStorage;
  /** For the keys of drafts. */
  userId: string;
}
