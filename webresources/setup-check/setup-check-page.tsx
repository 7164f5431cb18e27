import * as React from 'react';
import { Busy } from '../kit/busy';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { NotRead } from '../kit/not-read';
import { Page } from '../kit/page';
import type { Pause } from '../kit/pause';
import { useLoaded } from '../kit/use-loaded';
import { say } from '../kit/words';
import { CheckedChain } from './checked-chain';
import { type ConfigurationChoice, readConfigurations } from './configurations';
import { readEnvironment } from './environment';
import type { SetupApi } from './setup-api';

/**
 * The set-up check: a page of the app, and the same in a dialog.
 * @param props.configurationId the one that it was opened for; else there is a choice if there are several.
 */
export function SetupCheckPage(props: {
  api: SetupApi;
  wait: Pause;
  configurationId: string | undefined;
  /** The dialog around has the title already. */
  isDialog?: boolean;
}): React.ReactElement {
  const { api, wait, configurationId, isDialog } = props;
  const [loaded, again] = useLoaded(async () => {
    const [configurations, { guideUrl }] = await Promise.all([readConfigurations(api), readEnvironment(api)]);
    return { configurations, guideUrl };
  });
  const [chosen, choose] = React.useState(configurationId);
  switch (loaded.state) {
    case 'loading':
      return (
        <Page buttons={null}>
          <Busy>{say({ en: 'Loading…', de: 'Wird geladen …' })}</Busy>
        </Page>
      );
    case 'failed':
      return (
        <Page buttons={null}>
          <NotRead error={loaded.error} again={again} />
        </Page>
      );
    case 'ready': {
      const { configurations, guideUrl } = loaded.value;
      const current = configurations.find(({ id }) => id === chosen) ?? configurations[0];
      if (current === undefined) return <NoConfiguration />;
      return (
        <CheckedChain api={api} wait={wait} configurationId={current.id}>
          {(check, content) => (
            <Page
              label={say({ en: 'Set-up check', de: 'Einrichtungsprüfung' })}
              onSubmit={() => undefined}
              buttons={
                <Button primary disabled={check.isRunning} onClick={check.run}>
                  {say({ en: 'Check again', de: 'Erneut prüfen' })}
                </Button>
              }
            >
              <header className="check-head">
                <h1 className={isDialog ? 'nod-heard' : undefined}>
                  {say({ en: 'Set-up check', de: 'Einrichtungsprüfung' })}
                </h1>
                {configurations.length > 1 ? (
                  <Choice all={configurations} current={current.id} choose={choose} />
                ) : (
                  <p className="nod-quiet">{current.name}</p>
                )}
              </header>
              {content}
              {guideUrl && (
                <p>
                  <a href={guideUrl} target="_blank" rel="noopener noreferrer">
                    {say({ en: 'The guide has more', de: 'Mehr im Handbuch' })}
                  </a>
                </p>
              )}
            </Page>
          )}
        </CheckedChain>
      );
    }
  }
}

function Choice(props: {
  all: readonly ConfigurationChoice[];
  current: string;
  choose: (id: string) => void;
}): React.ReactElement {
  const { all, current, choose } = props;
  return (
    <Field label={say({ en: 'WhatsApp Configuration', de: 'WhatsApp-Konfiguration' })}>
      {({ id }) => (
        <select
          id={id}
          className="nod-input"
          value={current}
          onChange={(event) => choose(event.target.value)}
        >
          {all.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Nothing to check yet: what comes first. */
function NoConfiguration(): React.ReactElement {
  return (
    <Page
      buttons={
        <Button primary onClick={() => void Xrm.Navigation.openForm({ entityName: 'nod_configuration' })}>
          {say({ en: 'New WhatsApp Configuration', de: 'Neue WhatsApp-Konfiguration' })}
        </Button>
      }
    >
      <h1>{say({ en: 'Set-up check', de: 'Einrichtungsprüfung' })}</h1>
      <p>
        {say({
          en: 'There is no WhatsApp Configuration yet, so there is nothing to check. Make one first: it takes the ids of your phone number and of your WhatsApp Business Account, which WhatsApp Manager shows under Account tools > Phone numbers.',
          de: 'Es gibt noch keine WhatsApp-Konfiguration und daher nichts zu prüfen. Legen Sie zuerst eine an: Sie braucht die IDs Ihrer Telefonnummer und Ihres WhatsApp Business-Kontos, die der WhatsApp-Manager unter Konto-Tools > Telefonnummern zeigt.',
        })}
      </p>
    </Page>
  );
}
