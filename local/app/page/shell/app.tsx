import * as React from 'react';
import type { AppModel } from '../../model';
import type { Metadata, Place, WebApi } from '../data/types';
import { FormPage } from '../form/form-page';
import { ListPage } from '../grid/list-page';
import { PhonePanel } from '../phone/phone-panel';
import { installXrm } from '../xrm/install-xrm';
import { pagePreferences } from '../xrm/page-preferences';
import { Boundary } from './boundary';
import { Header } from './header';
import { placeIn, placeUrl } from './place-url';
import type { Session } from './session';
import { SiteMap, placeOf } from './site-map';
import { usePhone } from './use-phone';
import { usePlace } from './use-place';
import { useReadable } from './use-readable';
import { useRecordTitle } from './use-record-title';
import { useSiteMapShown } from './use-site-map-shown';
import './base.css';
import './flyout.css';
import './shell.css';

export type AppProps = { model: AppModel; session: Session; api: WebApi; metadata: Metadata };

/** The whole page: header, site map, what is open, and the customer's phone beside it. */
export function App(props: AppProps): React.ReactElement {
  const readable = useReadable(props.model, props.metadata);
  if (!readable)
    return (
      <p className="quiet first-load" role="status">
        Loading…
      </p>
    );
  return <Shell {...props} readable={readable} />;
}

function Shell({
  model,
  session,
  api,
  metadata,
  readable,
}: AppProps & { readable: ReadonlySet<string> }): React.ReactElement {
  const home = React.useMemo(() => homeOf(model, readable), [model, readable]);
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
        ...pagePreferences(),
        go,
      }),
    [model, api, metadata, session, go],
  );
  const openUrl = (url: string): void => {
    const target = placeIn(url.replace(/^[^?]*/, ''));
    if (target) go(target);
  };
  return (
    <div className={`page${map.shown ? ' with-map' : ''}${phone.shown ? ' with-phone' : ''}`}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Header
        name={model.name}
        session={session}
        api={api}
        mapShown={map.shown}
        toggleMap={map.toggle}
        phoneShown={phone.shown}
        togglePhone={phone.toggle}
        openUrl={openUrl}
      />
      {map.shown && <SiteMap model={model} readable={readable} place={place} go={go} />}
      <main id="content" tabIndex={-1}>
        <Boundary key={placeUrl(place)}>
          {place.pageType === 'entitylist' ? (
            <ListPage key={place.table} model={model} api={api} metadata={metadata} {...place} go={go} />
          ) : (
            <FormPage model={model} api={api} metadata={metadata} {...place} go={go} />
          )}
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

/** Where the page begins: the first sub-area that the person may see. */
function homeOf(model: AppModel, readable: ReadonlySet<string>): Place {
  const items = model.areas.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const first = items.find(({ table }) => table !== undefined && readable.has(table)) ?? items[0];
  return first ? placeOf(first) : { pageType: 'entitylist', table: 'contact' };
}
