/** What an inbound message means for consent, as pure functions. */
export { interpret } from './interpret';
export type { InboundContent, Intent, Interpretation, KeywordTemplate, Via } from './interpretation';
export { buttonPayload, readButtonPayload, type ButtonIntent } from './payload';
