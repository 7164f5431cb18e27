import * as React from 'react';
import type { AppModel, Item } from '../../model';
import { DashboardPage } from '../dashboard/dashboard-page';
import type { Metadata, Place, WebApi } from '../data/types';
import { FormPage } from '../form/form-page';
import { ListPage } from '../grid/list-page';
import { PhonePanel } from '../phone/phone-panel';
import { WebResourcePage } from '../web-resource/web-resource-page';
import { say } from '../words/say';
import { installXrm } from '../xrm/install-xrm';
import type { PagePreferences } from '../xrm/page-preferences';
import { Boundary } from './boundary';
import { Header } from './header';
import { placeIn, placeUrl } from './place-url';
import type { Session } from './session';
import { SiteMap, itemsOf, placeOf } from './site-map';
import { usePhone } from './use-phone';
import { usePlace } from './use-place';
import { useRecordTitle } from './use-record-title';
import { useSiteMapShown } from './use-site-map-shown';
import { useVisibleItems } from './use-visible-items';
import './base.css';
import './flyout.css';
import './shell.css';

export type AppProps = {
  model: AppModel;
  session: Session;
  api: WebApi;
  metadata: Metadata;
  preferences: PagePreferences;
};

/** The whole page: header, site map, what is open, and the customer's phone beside it. */
export function App(props: AppProps): React.ReactElement {
  const visible = useVisibleItems(props.model, props.metadata);
  if (!visible)
    return (
      <p className="quiet first-load" role="status">
        {say('Loading…')}
      </p>
    );
  return <Shell {...props} visible={visible} />;
}

function Shell({
  model,
  session,
  api,
  metadata,
  preferences,
  visible,
}: AppProps & { visible: ReadonlySet<Item> }): React.ReactElement {
  const home = React.useMemo(() => homeOf(model, visible), [model, visible]);
  const [place, go] = usePlace(home);
  useRecordTitle(place, { app: model.name, api, metadata });
  const map = useSiteMapShown(place);
  const phone = usePhone({ place, api, metadata });
  // Commands and controls act through it, so it is there before any of them.
  React.useMemo(
    () =>
      installXrm({
        model,
        api,
        metadata,
        user: { id: session.person.userId, name: session.person.name, roles: session.person.roles },
        ...preferences,
        go,
      }),
    [model, api, metadata, session, preferences, go],
  );
  const openUrl = (url: string): void => {
    const target = placeIn(url.replace(/^[^?]*/, ''));
    if (target) go(target);
  };
  return (
    <div className={`page${map.shown ? ' with-map' : ''}${phone.shown ? ' with-phone' : ''}`}>
      <a className="skip" href="#content">
        {say('Skip to the content')}
      </a>
      <Header
        name={model.name}
        session={session}
        languages={model.languages}
        api={api}
        mapShown={map.shown}
        toggleMap={map.toggle}
        phoneShown={phone.shown}
        togglePhone={phone.toggle}
        openUrl={openUrl}
      />
      {map.shown && <SiteMap model={model} visible={visible} place={place} go={go} />}
      <main id="content" tabIndex={-1}>
        <Boundary key={placeUrl(place)}>
          <Content place={place} model={model} api={api} metadata={metadata} go={go} />
        </Boundary>
      </main>
      {phone.shown && (
        <PhonePanel
          digits={phone.digits}
          ofRecord={phone.ofRecord}
          choose={phone.choose}
          close={phone.toggle}
        />
      )}
    </div>
  );
}

/** What stands in the middle of the page. */
function Content({
  place,
  ...given
}: Pick<AppProps, 'model' | 'api' | 'metadata'> & {
  place: Place;
  go: (place: Place) => void;
}): React.ReactElement {
  switch (place.pageType) {
    case 'entitylist':
      return <ListPage key={place.table} {...given} {...place} />;
    case 'entityrecord':
      return <FormPage {...given} {...place} />;
    case 'dashboard':
      return <DashboardPage key={place.id} {...given} id={place.id} />;
    case 'webresource':
      return <WebResourcePage model={given.model} name={place.name} data={place.data} />;
  }
}

/** Where the page begins: the first sub-area that the person may see. */
function homeOf(model: AppModel, visible: ReadonlySet<Item>): Place {
  const items = itemsOf(model);
  const first = items.find((item) => visible.has(item)) ?? items[0];
  return first ? placeOf(first) : { pageType: 'entitylist', table: 'contact' };
}
