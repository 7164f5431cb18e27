import type { PlatformTheme } from './theme';

/** The platform's theme as far as it says one. @param design is `context.fluentDesignLanguage`. */
export function themeOf(design: ComponentFramework.FluentDesignState | undefined): PlatformTheme | undefined {
  if (design == null) return undefined;
  const tokens = Object.entries((design.tokenTheme ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { isDark: design.isDarkTheme === true, tokens: Object.fromEntries(tokens) };
}
