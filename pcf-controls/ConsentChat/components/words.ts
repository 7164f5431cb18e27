import * as React from 'react';
import type { Refusal } from '@nod/consent';
import type { Strings } from '../chat-props';

/** Texts, dates and times in the language of the person who is signed in. */
export interface Words {
  t: Strings;
  locale: string;
  rtl: boolean;
  /** A choice label or code of the rules in words, such as `Action` and `Opt-In`; an unknown one stands as it is. */
  name: (family: string, label: string) => string;
  date: (on: number) => string;
  dateTime: (on: number) => string;
  time: (on: number) => string;
  /** A length of time in milliseconds, in hours and minutes, rounded down to the minute. */
  span: (length: number) => string;
}

/** Texts by the strings of the resx, dates by the locale. A language that the browser does not know is taken as English. */
export function createWords(t: Strings, locale: string, rtl: boolean): Words {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = formatterFor(locale, options);
    return (on: number) => formatter.format(on);
  };
  return {
    t,
    locale,
    rtl,
    name: (family, label) => {
      const key = keyOf(family, label);
      const text = t(key);
      return text === key ? label : text;
    },
    date: format({ dateStyle: 'medium' }),
    dateTime: format({ dateStyle: 'medium', timeStyle: 'short' }),
    time: format({ timeStyle: 'short' }),
    span: (length) => {
      const minutes = Math.max(0, Math.floor(length / 60_000));
      return minutes < 60
        ? t('Chat_Minutes', minutes)
        : t('Chat_HoursMinutes', Math.floor(minutes / 60), minutes % 60);
    },
  };
}

function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en-US', options);
  }
}

/** The key of the text for a label: `Action_OptIn` for `Action` and `Opt-In`. */
export function keyOf(family: string, label: string): string {
  const camel = label.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return `${family}_${camel.replace(/[^A-Za-z0-9]/g, '')}`;
}

/** A refusal in the person's language. Its date is told apart from its message, so that it can be set in their format. */
export function refusalWords(words: Words, refusal: Refusal): { message: string; remedy: string } {
  const message = words.name('RefusalMessage', refusal.code);
  const known = message !== refusal.code;
  return {
    message: known ? message : refusal.message,
    remedy:
      refusal.until === undefined
        ? known
          ? words.name('RefusalRemedy', refusal.code)
          : refusal.remedy
        : words.t('Chat_PossibleFrom', words.date(refusal.until)),
  };
}

const context = React.createContext<Words | undefined>(undefined);

export const WordsProvider = context.Provider;

/** The words of the chat around a component. */
export function useWords(): Words {
  const words = React.useContext(context);
  if (words === undefined) throw new Error('Words are provided by Chat.');
  return words;
}
