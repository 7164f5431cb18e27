import { MarketingStatus, type MarketingStatusLabel } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { type Ask, createAsk } from '../shared/opt-in-status/ask';
import { mayAsk } from '../shared/opt-in-status/may-ask';
import { createTexts, type Texts } from '../shared/opt-in-status/texts';
import type { PlatformTheme } from '../shared/theme';
import { themeOf } from '../shared/theme-of';
import type { IInputs } from './generated/ManifestTypes';
import { rowIdOf } from './row-id';

/** All that the control shows and can have done. */
export interface StatusProps {
  /** `undefined` for a number that nothing is known of. */
  status?: MarketingStatusLabel;
  /** Whether the person may see the status: column security can forbid it. */
  readable: boolean;
  /** The Opt-In / Opt-Out Number; missing in a grid that does not say which row it is, and on an unsaved form. */
  rowId?: string;
  /** Enters a change for the customer; missing for those who may not. */
  ask?: Ask;
  texts: Texts;
  rtl: boolean;
  theme?: PlatformTheme;
}

/** Maps the platform's context. Every part of it may be missing where a host knows less than a form. */
export function propsFrom(context: ComponentFramework.Context<IInputs>): StatusProps {
  const status = context.parameters.status as IInputs['status'] | undefined;
  const rowId = rowIdOf(context);
  return {
    status: labelOf(MarketingStatus, status?.raw),
    readable: status?.security?.readable !== false,
    rowId,
    // Whether the control is disabled says nothing: the column is secured, so for people it always is.
    ask: rowId !== undefined && mayAsk(context) ? createAsk(context.webAPI, rowId) : undefined,
    texts: createTexts((key) => context.resources.getString(key)),
    rtl: context.userSettings?.isRTL === true,
    theme: themeOf(context.fluentDesignLanguage),
  };
}
