/**
 * Codes after which the same call may succeed later: token expired (0, 190), rate limits (4, 80007, 130429,
 * 131056), trouble at WhatsApp (1, 2, 131000, 131016, 133004), upgrade and maintenance (131057), template being
 * synchronised (134101).
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const retryableCodes: ReadonlySet<number> = new Set([
  0, 1, 2, 4, 190, 80007, 130429, 131000, 131016, 131056, 131057, 133004, 134101,
]);
