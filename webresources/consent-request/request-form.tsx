import * as React from 'react';
import { renderTemplate } from '@nod/consent/render';
import { componentsOf } from '@nod/solution/rows/template';
import { closePage } from '../kit/ask';
import { Busy } from '../kit/busy';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { NotRead } from '../kit/not-read';
import { Page } from '../kit/page';
import { Select } from '../kit/select';
import type { Chosen } from '../kit/selection';
import { say } from '../kit/words';
import type { Candidate } from './candidate';
import { prospectOf } from './candidate';
import { Outlook } from './outlook';
import type { Offer } from './read-offers';
import { useCandidates } from './use-candidates';
import { send, words } from './words';

/** Chooses the Consent Template, and says before anything leaves who can be asked. */
export function RequestForm(props: {
  chosen: readonly Chosen[];
  offers: readonly Offer[];
  onSend: (offer: Offer, candidates: readonly Candidate[]) => void;
}): React.ReactElement {
  const { chosen, offers, onSend } = props;
  const [templateId, setTemplateId] = React.useState(offers[0]!.template.id);
  const [again, setAgain] = React.useState(false);
  const offer = offers.find(({ template }) => template.id === templateId) ?? offers[0]!;
  const [candidates, retry] = useCandidates(chosen, offer);

  const prospects =
    candidates.state === 'ready'
      ? candidates.value.map((candidate) => ({ candidate, ...prospectOf(candidate, offer, Date.now()) }))
      : [];
  const toAsk = prospects.filter(({ state }) => state === 'ask' || (again && state === 'agreed'));
  const several = new Set(offers.map(({ configuration }) => configuration.id)).size > 1;

  return (
    <Page
      title={say(words.title)}
      onSubmit={() =>
        toAsk.length > 0 &&
        onSend(
          offer,
          toAsk.map(({ candidate }) => candidate),
        )
      }
      buttons={
        <>
          <Button primary disabled={toAsk.length === 0}>
            {say(send(toAsk.length))}
          </Button>
          <Button onClick={closePage}>{say(words.cancel)}</Button>
        </>
      }
    >
      <Field label={say(words.template)} hint={say(words[offer.session])}>
        {(given) => (
          <Select {...given} value={offer.template.id} onChange={setTemplateId}>
            {offers.map(({ template, configuration }) => (
              <option key={template.id} value={template.id}>
                {several ? `${template.name} (${configuration.name})` : template.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <section>
        <h2>{say(words.preview)}</h2>
        <div className="nod-preview">{renderTemplate(componentsOf(offer.template), {}).wording}</div>
      </section>
      {candidates.state === 'loading' && <Busy>{say(words.looking)}</Busy>}
      {candidates.state === 'failed' && <NotRead error={candidates.error} again={retry} />}
      {candidates.state === 'ready' && (
        <Outlook prospects={prospects} toAsk={toAsk.length} again={again} onAgain={setAgain} />
      )}
    </Page>
  );
}
