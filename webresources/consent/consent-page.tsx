import * as React from 'react';
import { asked, keepAnswer } from '../kit/ask';
import type { AskedFor } from '../kit/asked-for';
import { Busy } from '../kit/busy';
import { NUMBER_TABLE, readConfigurations, recordTypeOf } from '../kit/configurations';
import { NotRead } from '../kit/not-read';
import { Notice } from '../kit/notice';
import type { Result } from '../kit/results';
import { useAlive } from '../kit/use-alive';
import { useLoaded } from '../kit/use-loaded';
import { say } from '../kit/words';
import { Done } from './done';
import { type Wish, enterWishes } from './enter-wishes';
import type { ConsentQuestion } from './question';
import { WishForm } from './wish-form';
import { words, working } from './words';

/** Enters an opt-in or opt-out for the selected records, and tells what came of each. */
export function ConsentPage(): React.ReactElement {
  const question = asked<ConsentQuestion>() ?? { wish: 'Opt-Out', chosen: [] };
  const { wish, chosen } = question;
  const table = chosen[0]?.table ?? '';
  const [configurations, again] = useLoaded(readConfigurations);
  const isAlive = useAlive();
  const [done, setDone] = React.useState<number>();
  const [results, setResults] = React.useState<Result[]>();

  const enter = async (entered: Wish): Promise<void> => {
    setDone(0);
    const answer: AskedFor = { asked: 0, of: chosen.length, isTold: false };
    const keep = (news: Partial<AskedFor>) => keepAnswer(Object.assign(answer, news));
    // From the start: whoever asked must know even of a page that is closed at once.
    keep({});
    const came = await enterWishes(entered, chosen, {
      onSaved: (asked) => keep({ asked }),
      onAnswered: (count) => isAlive() && setDone(count),
    });
    if (!isAlive()) return;
    keep({ asked: came.filter(({ state }) => state !== 'not-saved').length, isTold: true });
    setResults(came);
  };

  if (results !== undefined) return <Done wish={wish} results={results} />;
  if (done !== undefined) {
    return (
      <main className="nod-page nod-content">
        <Busy>{say(working(done, chosen.length))}</Busy>
      </main>
    );
  }
  if (configurations.state !== 'ready') {
    return (
      <main className="nod-page nod-content">
        {configurations.state === 'loading' ? (
          <Busy>{say(words.reading)}</Busy>
        ) : (
          <NotRead error={configurations.error} again={again} />
        )}
      </main>
    );
  }
  const candidates = configurations.value.filter((one) => recordTypeOf(one, table) !== undefined);
  if (table !== NUMBER_TABLE && candidates.length === 0) {
    return (
      <main className="nod-page nod-content">
        <Notice kind="error">{say(words.unregistered)}</Notice>
      </main>
    );
  }
  return (
    <WishForm
      wish={wish}
      chosen={chosen}
      candidates={candidates}
      onEnter={(entered) => void enter(entered)}
    />
  );
}
