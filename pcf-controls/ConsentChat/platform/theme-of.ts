import type { ChatTheme } from '../chat-props';

/** The platform's theme as far as it says one. */
export function themeOf(design: ComponentFramework.FluentDesignState | undefined): ChatTheme | undefined {
  if (design?.tokenTheme == null) return undefined;
  const tokens = Object.entries(design.tokenTheme as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { isDark: design.isDarkTheme === true, tokens: Object.fromEntries(tokens) };
}
