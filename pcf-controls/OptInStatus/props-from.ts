import { MarketingStatus, type MarketingStatusLabel } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import type { ChatTheme } from '../ConsentChat/chat-props';
import type { IInputs } from './generated/ManifestTypes';
import { type Ask, createAsk } from './request/ask';
import { rowIdOf } from './row-id';
import { createTexts, type Texts } from './texts';

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
  theme?: ChatTheme;
}

/** `PrivilegeType.Create` and `PrivilegeDepth.Basic`: ambient enums, which a bundle of isolated modules cannot read. */
const CREATE = 1 as ComponentFramework.PropertyHelper.Types.PrivilegeType;
const BASIC = 0 as ComponentFramework.PropertyHelper.Types.PrivilegeDepth;

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
    theme: themeOf(context),
  };
}

function mayAsk(context: ComponentFramework.Context<IInputs>): boolean {
  // A host without this function (canvas apps) knows of no privileges; Dataverse would refuse anyway.
  return context.utils?.hasEntityPrivilege?.('nod_consentrequest', CREATE, BASIC) === true;
}

function themeOf(context: ComponentFramework.Context<IInputs>): ChatTheme | undefined {
  const { fluentDesignLanguage: language } = context as {
    fluentDesignLanguage?: { isDarkTheme?: boolean; tokenTheme?: Record<string, string> };
  };
  return language && { isDark: language.isDarkTheme === true, tokens: language.tokenTheme ?? {} };
}
