/** What the page `variables` is asked. */
export interface VariablesQuestion {
  /** The table whose columns fill the variables. */
  table: string;
  /** What its Record Type is called. */
  recordType: string;
  /** The variables, `1` or `first_name`, in the order of the text. */
  names: readonly string[];
  text: string;
  /** JSON: the components as the Graph API describes them. */
  components?: string;
  mapping: Readonly<Record<string, string>>;
}

/** Variable → logical name of the column. */
export interface VariablesAnswer {
  mapping: Record<string, string>;
}
