/** One part of the registration, as it is found. */
export type Finding =
  /** It is as it should be. */
  | { readonly kind: 'ok'; readonly what: string; readonly note?: string }
  /** To be mended here. */
  | {
      readonly kind: 'create' | 'correct' | 'remove';
      readonly what: string;
      readonly note?: string;
      /** Does it. What it needs of earlier changes it finds in `made`. */
      readonly apply: (made: Made) => Promise<void>;
    }
  /** Somebody should look at it; nothing waits for it. */
  | { readonly kind: 'warning'; readonly what: string; readonly note: string }
  /** It cannot be registered before a person has mended something else. */
  | { readonly kind: 'blocked'; readonly what: string; readonly note: string };

export type Change = Extract<Finding, { kind: 'create' | 'correct' | 'remove' }>;

export const isChange = (finding: Finding): finding is Change =>
  finding.kind === 'create' || finding.kind === 'correct' || finding.kind === 'remove';

/** Ids of rows that earlier changes of the same run have made, or that were there. */
export interface Made {
  endpointId?: string;
  userId?: string;
}
