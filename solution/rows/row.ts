/** A value of a column as the Web API has it: choices are numbers, dates ISO 8601 strings, ids lower-case GUIDs. */
export type Value = string | number | boolean | null | undefined;

/**
 * A row as the Web API reads it: `nod_body`, `_nod_templateid_value` for a lookup, `@odata.etag`.
 * Written rows bind lookups with `nod_templateid@odata.bind`: `/nod_messagetemplates(<guid>)`.
 */
export type Row = Record<string, Value>;
