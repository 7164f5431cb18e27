import type { ChatTheme } from '../ConsentChat/chat-props';

/** `PrivilegeType.Create` and `PrivilegeDepth.Basic`: ambient enums, which a bundle of isolated modules cannot read. */
const CREATE = 1 as ComponentFramework.PropertyHelper.Types.PrivilegeType;
const BASIC = 0 as ComponentFramework.PropertyHelper.Types.PrivilegeDepth;

/** Whether the person may enter a change for a customer. */
export function mayAsk({ utils }: { utils?: ComponentFramework.Utility }): boolean {
  // A host without this function (canvas apps) knows of no privileges; Dataverse would refuse anyway.
  return utils?.hasEntityPrivilege?.('nod_consentrequest', CREATE, BASIC) === true;
}

/** The platform's theme, where it gives one. */
export function themeOf(context: unknown): ChatTheme | undefined {
  const { fluentDesignLanguage: language } = context as {
    fluentDesignLanguage?: { isDarkTheme?: boolean; tokenTheme?: Record<string, string> };
  };
  return language && { isDark: language.isDarkTheme === true, tokens: language.tokenTheme ?? {} };
}
