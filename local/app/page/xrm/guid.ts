/** A GUID as URLs have it: lower case, no braces. */
export function bareGuid(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

/** A GUID as forms and lookups have it: upper case, in braces. */
export function bracedGuid(id: string): string {
  return `{${bareGuid(id).toUpperCase()}}`;
}
