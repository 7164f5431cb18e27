import * as React from 'react';
import { Button } from './button';
import { Notice } from './notice';
import { said } from './tell';
import { say } from './words';

/** Something that the page needs could not be read: nothing is lost, and it can be tried again. */
export function NotRead({ error, again }: { error: unknown; again: () => void }): React.ReactElement {
  return (
    <Notice kind="error">
      <p>
        {say({
          en: 'This could not be read. Nothing was changed.',
          de: 'Das konnte nicht gelesen werden. Es wurde nichts geändert.',
        })}{' '}
        {say(said(error))}
      </p>
      <Button onClick={again}>{say({ en: 'Try again', de: 'Erneut versuchen' })}</Button>
    </Notice>
  );
}
