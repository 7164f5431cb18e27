/** What the page `choose-table` is asked. */
export interface TableQuestion {
  /** The table that is chosen now. */
  table?: string;
  /** Tables that are registered under the configuration already: one can be registered once. */
  taken: readonly string[];
  phoneColumns: readonly string[];
  complianceColumn?: string;
  relatedTable?: string;
  /** Code of ISO 3166; of the Record Type, else of its configuration. */
  defaultCountry?: string;
}

/** What was chosen, by the logical names that the app works with. */
export interface TableChoice {
  table: string;
  label: string;
  /** In order of preference; none where the number stands on a related record. */
  phoneColumns: string[];
  /** As `relatedLookup` of `@nod/solution` reads it. */
  relatedTable?: string;
  complianceColumn?: string;
  defaultCountry?: string;
}
