import * as React from 'react';
import type { Objection } from '@nod/consent';
import { keyOf } from '../../shared/key-of';
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

/** A refusal in the person's language, its date in their format. */
export function refusalWords(words: Words, { code, until }: Objection): { message: string; remedy: string } {
  return {
    message: words.name('RefusalMessage', code),
    remedy:
      until === undefined
        ? words.name('RefusalRemedy', code)
        : words.t('Chat_PossibleFrom', words.date(until)),
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
