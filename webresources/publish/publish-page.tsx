import * as React from 'react';
import { Button } from '../kit/button';
import { asked, closePage } from '../kit/ask';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { say } from '../kit/words';
import { problemWords } from './problem-words';
import type { PublishReport, PublishResult } from './report';
import { words } from './words';

/** What came of publishing: what is published, and in one list what stands in the way of the others. */
export function PublishPage(): React.ReactElement {
  const { results } = asked<PublishReport>() ?? { results: [] };
  const published = results.filter(({ state }) => state === 'published');
  return (
    <Page
      title={say(words.title)}
      onSubmit={closePage}
      buttons={
        <Button primary onClick={closePage}>
          {say(words.close)}
        </Button>
      }
    >
      {results
        .filter((result) => result.state !== 'published')
        .map((result, at) => (
          <Unpublished key={at} result={result} />
        ))}
      {published.length > 0 && (
        <Notice kind="success">
          <strong>{`${say(words.published)}: ${published.map(({ name }) => name).join(', ')}`}</strong>
          <p>{say(words.live)}</p>
        </Notice>
      )}
    </Page>
  );
}

function Unpublished({ result }: { result: PublishResult }): React.ReactElement | null {
  switch (result.state) {
    case 'published':
      return null;
    case 'late':
    case 'not-done':
      return (
        <Notice kind={result.state === 'late' ? 'warning' : 'error'}>
          <strong>{`${result.name}: ${say(result.told.title)}`}</strong>
          <p>{say(result.told.text)}</p>
        </Notice>
      );
    case 'problems':
      return (
        <section className="nod-fields">
          <Notice kind="error">
            <strong>{`${say(words.notPublished)}: ${result.name}`}</strong>
            <p>{say(words.mend)}</p>
          </Notice>
          <ul className="nod-lines">
            {result.problems.map((problem, at) => (
              <li key={at}>{say(problemWords(problem))}</li>
            ))}
          </ul>
        </section>
      );
  }
}
