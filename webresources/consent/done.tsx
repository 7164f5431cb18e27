import * as React from 'react';
import { closePage } from '../kit/ask';
import { Button } from '../kit/button';
import { Page } from '../kit/page';
import { type Result, Results } from '../kit/results';
import { say } from '../kit/words';
import { done, words } from './words';

/** One summary of what came of all. */
export function Done({ results }: { results: readonly Result[] }): React.ReactElement {
  return (
    <Page
      onSubmit={closePage}
      buttons={
        <Button primary onClick={closePage}>
          {say(words.close)}
        </Button>
      }
    >
      <Results results={results} done={done} />
    </Page>
  );
}
