import * as React from 'react';
import type { AppModel } from '../../model';
import { itemsOf } from '../shell/site-map';
import { pageLanguage } from '../words/say';
import { webResourcePage } from './web-resource-url';

const ORGANIZATION_LCID = 1033;

/** A page of the solution in the place of a list or a form. */
export function WebResourcePage({
  model,
  name,
  data,
}: {
  model: AppModel;
  name: string;
  data?: string;
}): React.ReactElement {
  const item = itemsOf(model).find(({ target }) => target.kind === 'web-resource' && target.name === name);
  const told = item?.target.kind === 'web-resource' && item.target.parameters;
  const title = item?.title ?? name;
  React.useEffect(() => {
    document.title = `${title} – ${model.name}`;
  }, [title, model.name]);
  return (
    <>
      {/* The page has its own heading, which those who listen reach through the frame. */}
      <h1 className="hidden">{title}</h1>
      <iframe
        className="web-resource-page"
        title={title}
        src={webResourcePage(name, {
          ...(data === undefined ? {} : { data }),
          ...(told ? { languages: { organization: ORGANIZATION_LCID, user: pageLanguage() } } : {}),
        })}
      />
    </>
  );
}
