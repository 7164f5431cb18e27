import * as React from 'react';
import { needsHowReceived } from '@nod/consent/request';
import type { HowReceivedLabel } from '@nod/solution';
import { closePage } from '../kit/ask';
import { Button } from '../kit/button';
import { type ConfigurationInfo, NUMBER_TABLE, recordTypeOf } from '../kit/configurations';
import { Field, useId } from '../kit/field';
import { howReceived } from '../kit/how-received';
import { Page } from '../kit/page';
import { Select } from '../kit/select';
import { say } from '../kit/words';
import type { Wish } from './enter-wishes';
import { lackingIn } from './may-enter';
import type { ConsentQuestion } from './question';
import { intro, titles, words } from './words';

/** Longest reason that the ledger holds. */
const LONGEST_REASON = 1000;

/** Asks which consent it is, why, and how it was received. */
export function WishForm(props: {
  wish: ConsentQuestion['wish'];
  chosen: ConsentQuestion['chosen'];
  /** The configurations under which the table is registered. */
  candidates: readonly ConfigurationInfo[];
  onEnter: (wish: Wish) => void;
}): React.ReactElement {
  const { wish, chosen, candidates, onEnter } = props;
  const table = chosen[0]?.table ?? '';
  const isNumber = table === NUMBER_TABLE;
  const [ofField, setOfField] = React.useState(false);
  const [configurationId, setConfigurationId] = React.useState(
    candidates.length === 1 ? candidates[0]!.id : '',
  );
  const [how, setHow] = React.useState<HowReceivedLabel | ''>('');
  const [reason, setReason] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const id = useId();

  const configuration = candidates.find((one) => one.id === configurationId);
  const hasField = !isNumber && recordTypeOf(configuration, table)?.complianceColumn !== undefined;
  const action = actionOf(wish, ofField && hasField);
  const lacks = lackingIn({ action, reason, howReceived: how || undefined });
  const lacksConfiguration = !isNumber && configuration === undefined;
  const more = needsHowReceived(action);

  const submit = () => {
    setTried(true);
    if (lacks === undefined && !lacksConfiguration)
      onEnter({ action, reason, howReceived: how || undefined, configurationId: configuration?.id });
  };
  const scope = (value: boolean, label: string) => (
    <label className="nod-choice">
      <input
        type="radio"
        name={id}
        checked={(ofField && hasField) === value}
        onChange={() => setOfField(value)}
      />
      <span className="nod-choice-text">{label}</span>
    </label>
  );
  return (
    <Page
      title={say(titles[wish])}
      intro={say(intro(wish, chosen.length, chosen[0]?.name ?? ''))}
      onSubmit={submit}
      buttons={
        <>
          <Button primary>{say(titles[wish])}</Button>
          <Button onClick={closePage}>{say(words.cancel)}</Button>
        </>
      }
    >
      {candidates.length > 1 && (
        <Field
          label={say(words.configuration)}
          problem={tried && lacksConfiguration ? say(words.chooseConfiguration) : undefined}
          required
        >
          {(given) => (
            <Select {...given} value={configurationId} onChange={setConfigurationId}>
              <option value="">{say(words.choose)}</option>
              {candidates.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {hasField && (
        <fieldset className="nod-fields">
          <legend>{say(words.which)}</legend>
          {scope(false, say(words.marketing))}
          {scope(true, say(words.compliance))}
        </fieldset>
      )}
      <Field
        label={say(words.how)}
        problem={tried && more && how === '' ? say(words.sayHow) : undefined}
        required={more}
      >
        {(given) => (
          <Select {...given} value={how} onChange={(value) => setHow(value as HowReceivedLabel | '')}>
            <option value="">{say(words.choose)}</option>
            {(Object.keys(howReceived) as HowReceivedLabel[]).map((one) => (
              <option key={one} value={one}>
                {say(howReceived[one])}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        problem={tried && lacks === 'no-reason' ? say(words.sayWhy) : undefined}
        required={more}
      >
        {(given) => (
          <textarea
            className="nod-input"
            id={given.id}
            aria-describedby={given.about}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </Page>
  );
}

function actionOf(wish: ConsentQuestion['wish'], ofField: boolean): Wish['action'] {
  if (!ofField) return wish;
  return wish === 'Opt-In' ? 'Grant' : 'Deny';
}
