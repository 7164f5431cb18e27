/** What the real API does and this stand-in does not: answered 501, never guessed. */
export class NotImplemented extends Error {}
