import type * as React from 'react';
import type { PartialTheme } from '@fluentui/react';
import { type PlatformTheme, customProperties, fluentTheme } from '../theme';
import type { Texts } from './texts';

/** Texts and colours: what is the same for all that one host shows. */
export interface Look extends Colours {
  texts: Texts;
  rtl: boolean;
}

export interface Colours {
  /** For our own elements. */
  colours: React.CSSProperties;
  /** For those of Fluent 8. */
  fluent: PartialTheme;
}

/** The colours of a theme; without one those of Fluent. */
export function coloursOf(theme: PlatformTheme | undefined, rtl: boolean): Colours {
  return { colours: customProperties(theme), fluent: fluentTheme(theme, rtl) };
}
