import * as React from 'react';
import { ChooseTablePage } from './choose-table/choose-table-page';
import { ConsentRequestPage } from './consent-request/consent-request-page';
import { ConsentPage } from './consent/consent-page';
import { startPage } from './kit/start-page';
import type { Page } from './page-html';
import { PublishPage } from './publish/publish-page';
import { VariablesPage } from './variables/variables-page';

const PAGES: Record<Page, () => React.ReactElement> = {
  'choose-table': () => <ChooseTablePage />,
  variables: () => <VariablesPage />,
  consent: () => <ConsentPage />,
  'consent-request': () => <ConsentRequestPage />,
  publish: () => <PublishPage />,
};

startPage(PAGES[document.documentElement.dataset['page'] as Page]);
