/** An id as the Web API writes it: lower case, without braces. */
export function toId(text: string | undefined): string {
  return (text ?? '').replace(/[{}]/g, '').toLowerCase();
}

/** The name of a web resource in `$webresource:nod_/commands.js` or `/WebResources/nod_/commands.js`. */
export function toWebResource(text: string | undefined): string {
  return (text ?? '').replace(/^(\$webresource:|\/WebResources\/)/i, '');
}
