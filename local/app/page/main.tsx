import * as React from 'react';
import * as ReactDOM from 'react-dom';
import type { AppModel } from '../model';
import { loadTheme } from '@fluentui/react';
import { createMetadata } from './data/metadata';
import { createWebApi } from './data/web-api';
import { App } from './shell/app';
import type { Session } from './shell/session';
import { pageLocale, speak } from './words/say';
import { pagePreferences } from './xrm/page-preferences';

/** Reads what the page is made of, and draws it. */
async function start(root: HTMLElement): Promise<void> {
  const preferences = pagePreferences();
  const [model, session] = await Promise.all([
    read<AppModel>(`/model.json?lcid=${preferences.lcid}`),
    read<Session>('/session.json'),
  ]);
  speak(preferences.lcid);
  document.documentElement.lang = pageLocale(preferences.lcid);
  // The blue of the platform's present look; Fluent 8 comes with the one before.
  loadTheme({ palette: { themePrimary: '#0f6cbd', themeDarkAlt: '#115ea3', themeDark: '#0f548c' } });
  const api = createWebApi();
  document.title = model.name;
  ReactDOM.render(
    <App
      model={model}
      session={session}
      api={api}
      metadata={createMetadata(api)}
      preferences={preferences}
    />,
    root,
  );
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

const root = document.getElementById('app')!;
start(root).catch((error: unknown) => {
  root.textContent = `The app could not be started. ${error instanceof Error ? error.message : String(error)}`;
});
