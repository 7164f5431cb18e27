import * as React from 'react';
import { closePage } from '../kit/ask';
import { Button } from '../kit/button';
import { Page } from '../kit/page';
import { type Result, Results } from '../kit/results';
import { say } from '../kit/words';
import type { ConsentQuestion } from './question';
import { done, titles, words } from './words';

/** One summary of what came of all. */
export function Done(props: {
  wish: ConsentQuestion['wish'];
  results: readonly Result[];
}): React.ReactElement {
  const { wish, results } = props;
  return (
    <Page
      title={say(titles[wish])}
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
