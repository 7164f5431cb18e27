import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { PageBoundary } from './page-boundary';
import { language } from './words';

/**
 * Draws a page once its document is there. A page in a dialog has no Xrm of its own, but that of the app around it:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-xrm
 */
export function startPage(page: () => React.ReactElement): void {
  const global = globalThis as { Xrm?: Xrm.XrmStatic };
  global.Xrm ??= (parent as unknown as { Xrm: Xrm.XrmStatic }).Xrm;
  document.documentElement.lang = language();
  const draw = () =>
    ReactDOM.render(<PageBoundary>{page()}</PageBoundary>, document.getElementById('nod-page'));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', draw);
  else draw();
}
