import * as React from 'react';
import { asked, closePage, keepAnswer } from '../kit/ask';
import type { AskedFor } from '../kit/asked-for';
import { Busy } from '../kit/busy';
import { Button } from '../kit/button';
import { NotRead } from '../kit/not-read';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { type Result, Results } from '../kit/results';
import { useAlive } from '../kit/use-alive';
import { useLoaded } from '../kit/use-loaded';
import { say } from '../kit/words';
import type { Candidate } from './candidate';
import type { RequestQuestion } from './question';
import { type Offer, readOffers } from './read-offers';
import { RequestForm } from './request-form';
import { sendRequests } from './send-requests';
import { sent, words, working } from './words';

/** Sends a Consent Template to the selected records, and tells what came of each. */
export function ConsentRequestPage(): React.ReactElement {
  const { chosen } = asked<RequestQuestion>() ?? { chosen: [] };
  const [offers, again] = useLoaded(() => readOffers(chosen[0]?.table ?? ''));
  const isAlive = useAlive();
  const [progress, setProgress] = React.useState<{ done: number; all: number }>();
  const [results, setResults] = React.useState<Result[]>();

  const send = async (offer: Offer, candidates: readonly Candidate[]): Promise<void> => {
    const all = candidates.length;
    setProgress({ done: 0, all });
    const answer: AskedFor = { asked: 0, of: all, isTold: false };
    const keep = (news: Partial<AskedFor>) => keepAnswer(Object.assign(answer, news));
    // From the start: whoever asked must know even of a page that is closed at once.
    keep({});
    const came = await sendRequests(offer, candidates, {
      onSaved: (asked) => keep({ asked }),
      onAnswered: (done) => isAlive() && setProgress({ done, all }),
    });
    if (!isAlive()) return;
    keep({ asked: came.filter(({ state }) => state !== 'not-saved').length, isTold: true });
    setResults(came);
  };

  if (results !== undefined) {
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
        <Results results={results} done={sent} />
      </Page>
    );
  }
  if (progress !== undefined || offers.state !== 'ready') {
    return (
      <main className="nod-page nod-content">
        {progress !== undefined ? (
          <Busy>{say(working(progress.done, progress.all))}</Busy>
        ) : offers.state === 'failed' ? (
          <NotRead error={offers.error} again={again} />
        ) : (
          <Busy>{say(words.reading)}</Busy>
        )}
      </main>
    );
  }
  if (offers.value.length === 0) {
    return (
      <main className="nod-page nod-content">
        <Notice kind="warning">{say(words.none)}</Notice>
      </main>
    );
  }
  return (
    <RequestForm
      chosen={chosen}
      offers={offers.value}
      onSend={(offer, candidates) => void send(offer, candidates)}
    />
  );
}
