/**
 * Marketing consent of one phone number under one WhatsApp Configuration.
 * `undefined` means that nobody has asked and nothing was said.
 */
export type MarketingStatus = 'Pending' | 'Single Opt-In' | 'Double Opt-In' | 'Opted-Out';

/** A number with this status may be sent marketing messages; with any other, or none, it may not. */
export function isOptedIn(status: MarketingStatus | undefined): boolean {
  return status === 'Single Opt-In' || status === 'Double Opt-In';
}

/** How strongly a status holds marketing back; no status is no opinion. */
const restrictiveness: Record<MarketingStatus, number> = {
  'Opted-Out': 4,
  Pending: 3,
  'Single Opt-In': 2,
  'Double Opt-In': 1,
};

/** The stricter of two statuses: what stands when two rows turn out to be one person. */
export function moreRestrictive(
  a: MarketingStatus | undefined,
  b: MarketingStatus | undefined,
): MarketingStatus | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return restrictiveness[a] >= restrictiveness[b] ? a : b;
}
