/** A row of this id or key is there already: DuplicateRecord. */
export const isDuplicate = (error: unknown): boolean => says(error, '0x80040237');

/** There is no row of this id: ObjectDoesNotExist. */
export const isMissing = (error: unknown): boolean => says(error, '0x80040217');

/**
 * Whether Xrm.WebApi rejected for this reason. It gives the code as a number, positive or negative; the Web API itself
 * writes it out.
 * https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
 */
function says(error: unknown, code: string): boolean {
  const { errorCode, message } = (error ?? {}) as { errorCode?: unknown; message?: unknown };
  if (typeof errorCode === 'number') return errorCode >>> 0 === Number(code);
  return typeof message === 'string' && message.toLowerCase().includes(code);
}
