/** An id as the Web API wants it. */
export function bare(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}
