/** A message template as WhatsApp has it. */
export interface RemoteTemplate {
  id: string;
  name: string;
  /** As the Graph API writes it: `en_US`. */
  language: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, DISABLED, ARCHIVED… */
  status: string;
  category: string;
  /** In the Graph API's own form. */
  components: readonly Record<string, unknown>[];
  /** GREEN, YELLOW, RED or UNKNOWN. */
  quality?: string;
  rejectedReason?: string;
}

/** A number of the business as WhatsApp has it. */
export interface BusinessNumber {
  id: string;
  displayNumber?: string;
  verifiedName?: string;
  /** CONNECTED when messages can be sent and received. */
  status?: string;
  /** CLOUD_API when it is registered there. */
  platform?: string;
  quality?: string;
}

/** A Meta app that is told what happens in a WhatsApp Business Account. */
export interface SubscribedApp {
  id: string;
  name?: string;
  /** Where this account's messages go instead of the app's own address, if that was ever set. */
  overrideCallbackUrl?: string;
}

/** Where and of what Meta tells an app. */
export interface WebhookSubscription {
  /** `whatsapp_business_account` for ours. */
  object: string;
  callbackUrl: string;
  active: boolean;
  fields: readonly string[];
}

/**
 * The port to what Meta calls the Business Management API: reading and setting up, never sending. Everything here may
 * be repeated. Each throws RefusedError with Meta's error code (`vendorCode`), or UnreachableError.
 */
export interface WhatsAppAccount {
  /** All templates of the account, page after page. */
  templates(wabaId: string): Promise<RemoteTemplate[]>;
  number(phoneNumberId: string): Promise<BusinessNumber>;
  /** All numbers of the account, page after page. */
  numbers(wabaId: string): Promise<BusinessNumber[]>;
  /** The apps that are told what happens in the account. */
  subscribedApps(wabaId: string): Promise<SubscribedApp[]>;
  /** The id of the app that the access token belongs to, where that can be asked. */
  ownAppId?(): Promise<string>;
  /** Subscribes the app of the access token to the account. */
  subscribe(wabaId: string): Promise<void>;
  /**
   * The webhooks of the app itself. They are read with the app's own token, which its id and secret make: so an answer
   * proves that the secret is the app's.
   */
  webhooks(app: { id: string; secret: string }): Promise<WebhookSubscription[]>;
  /** Tells Meta where to post and of what; Meta calls the address with the verify token before it answers. */
  setWebhook(
    app: { id: string; secret: string },
    webhook: { callbackUrl: string; verifyToken: string; fields: readonly string[] },
  ): Promise<void>;
  /** Milliseconds since 1970 by the clock of the Graph API, from the Date header of its last answer. */
  serverTime(): number | undefined;
}
