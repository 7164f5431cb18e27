import * as React from 'react';
import { asked } from '../kit/ask';
import { pause } from '../kit/pause';
import { startPage } from '../kit/start-page';
import { browserApi } from './browser-api';
import { configurationOfPage } from './configurations';
import { SetupCheckPage } from './setup-check-page';

startPage(() => (
  <SetupCheckPage
    api={browserApi}
    wait={pause}
    configurationId={configurationOfPage()}
    isDialog={asked() !== undefined}
  />
));
