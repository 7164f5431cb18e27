import type { Lexicon } from './lexicon';

/** Written in every language; the language of the person is not known from them. TD is in AWS' list. */
export const wordsCommon: Lexicon = {
  stop: `stop, stop all, opt out, td, stpo, sotp, tsop, tosp, stob, stopo, stoo, dtop,
    st0p, 5top, stop it, stop stop`,
  cancel: 'cancel',
  start: 'start, opt in',
  yes: 'ok, okay, okey, oki, yes',
  no: 'no',
  unsure: 'stp',
  help: 'help, info',
  polite: 'hi, hello, team, support, bot, admin, sir, madam, ok thanks, lol, haha, hahaha, http',
};
