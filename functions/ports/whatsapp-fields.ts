/**
 * The fields of the object `whatsapp_business_account` that Nod must be told of: what customers say and what becomes
 * of our messages; that they stopped or resumed offers; what becomes of templates; and that Meta restricts the
 * account or a number.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
 */
export const neededFields = [
  'messages',
  'user_preferences',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'account_update',
  'phone_number_quality_update',
] as const;

/** What `npm run register` subscribes to: of the fields beyond the needed ones Nod keeps a note. */
export const registeredFields = [
  ...neededFields,
  'account_alerts',
  'account_review_update',
  'business_capability_update',
  'history',
  'phone_number_name_update',
  'security',
  'smb_message_echoes',
] as const;
