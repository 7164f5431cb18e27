import { bare } from '../../kit/guid';
import type { Words } from '../../kit/words';
import { notify } from './notify';

interface News {
  words: Words;
  level: 'INFO' | 'WARNING' | 'ERROR';
  /** Milliseconds since 1970. */
  on: number;
}

/** A form that is opened anew after a save is there within seconds; later it is another visit. */
const FRESH_MS = 60_000;

/** The form that was opened last over a record. */
const opened = new Map<string, Xrm.FormContext>();

/**
 * Says above the form what a save has led to. Some clients open the form of a new record anew after its first save:
 * it is said there, whether that form is open already or comes later.
 */
export function tellNews(form: Xrm.FormContext, words: Words, level: News['level'] = 'INFO'): void {
  const key = keyOf(form);
  sessionStorage.setItem(key, JSON.stringify({ words, level, on: Date.now() } satisfies News));
  for (const one of new Set([form, opened.get(key) ?? form])) notify(one, 'news', words, level);
}

/** In onload: says what the last save has led to, if that was just now, and what later news say. */
export function showNews(form: Xrm.FormContext): void {
  const key = keyOf(form);
  opened.set(key, form);
  const text = sessionStorage.getItem(key);
  if (text === null) return;
  sessionStorage.removeItem(key);
  const { words, level, on } = JSON.parse(text) as News;
  if (Date.now() - on < FRESH_MS) notify(form, 'news', words, level);
}

function keyOf(form: Xrm.FormContext): string {
  return `nod-news-${bare(form.data.entity.getId())}`;
}
