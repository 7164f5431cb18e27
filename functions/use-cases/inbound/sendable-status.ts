/** FLAGGED is a warning, and REINSTATED and UNARCHIVED bring a template back: all three can be sent. */
export const sendable: ReadonlySet<string> = new Set(['APPROVED', 'FLAGGED', 'REINSTATED', 'UNARCHIVED']);
