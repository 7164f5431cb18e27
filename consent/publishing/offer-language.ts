import { normalise } from '../meaning/normalise';

const listOf = (text: string) =>
  text.split(/[,\n]/u).map((one) => normalise(one).trim().replace(/\s+/gu, ' '));
const setOf = (text: string): ReadonlySet<string> => new Set(listOf(text).filter((one) => one !== ''));

/** Verbs that call for an answer, before the word that is to be said: "Reply STOP". In the languages of the meaning. */
export const VERBS = setOf(`
  reply, replying, respond, responding, answer, answering, send, sending, text, texting, type, typing, write, writing,
  tap, tapping, click, clicking, press, pressing, choose, choosing, select, selecting, enter, entering,
  antworte, antworten, antwortet, antwort, schreibe, schreib, schreiben, schreibt, sende, senden, sendet, schicke,
  schick, schicken, schickt, tippe, tipp, tippen, tippt, klicke, klick, klicken, drücke, drücken, wähle, wählen,
  gib, geben, gebt,
  répondez, répondre, réponds, répondant, envoyez, envoyer, envoie, envoyant, renvoyez, écrivez, écrire, écris,
  écrivant, tapez, taper, tape, tapant, saisissez, saisir, cliquez, cliquer, appuyez, appuyer, touchez, choisissez,
  sélectionnez, textez,
  responde, responda, respondan, responder, respondiendo, respóndenos, contesta, conteste, contesten, contestar,
  contestando, envía, envíe, envíen, enviar, enviando, envíanos, envíenos, manda, mande, manden, mandar, mándanos,
  escribe, escriba, escriban, escribir, escribiendo, escríbenos, escríbanos, teclea, teclee, toca, toque, tocar,
  pulsa, pulse, pulsar, presiona, presione, clic, selecciona, seleccione, elige, elija,
  respondendo, envie, envia, mandando, escreva, escreve, escrever, escrevendo, digite, digita, digitar, digitando,
  clique, clicar, pressione, selecione, escolha,
  rispondi, risponda, rispondete, rispondere, rispondendo, invia, invii, inviate, inviare, inviando, mandi, mandate,
  mandare, scrivi, scriva, scrivete, scrivere, scrivendo, scrivici, digiti, digitate, digitare, digitando, tocca,
  tocchi, toccate, clicca, clicchi, cliccate, cliccare, premi, prema, premete, seleziona, selezioni, scegli,
  antwoord, antwoordt, antwoorden, reageer, reageren, stuur, sturen, stuurt, verzend, schrijf, schrijven, typ, typen,
  tik, tikken, klik, klikken, kies,
  أجب, أجيبوا, أجيبي, رد, ردوا, ردي, الرد, بالرد, أرسل, أرسلي, أرسلوا, إرسال, بإرسال, اكتب, اكتبي, اكتبوا, كتابة,
  بكتابة, اضغط, اضغطي, انقر,
  लिखें, लिखो, लिखिए, भेजें, भेजो, भेजिए, टाइप, जवाब, रिप्लाई, दबाएं, likhein, likhen, likho, bhejein, bhejen, bhejo`);

/** Verbs that stand behind the word: "mit STOP antworten", "STOP लिखें". */
export const FINAL_VERBS = setOf(`
  antworten, schreiben, senden, schicken, tippen, klicken, drücken, wählen, eingeben, antwoorden, reageren, sturen,
  schrijven, typen, tikken, klikken,
  लिखें, लिखो, लिखिए, लिखकर, भेजें, भेजो, भेजिए, भेजकर, टाइप, टैप, क्लिक, जवाब, रिप्लाई, दबाएं,
  likhein, likhen, likho, likhkar, likh, bhejein, bhejen, bhejo, bhejkar`);

/** What may stand between the verb and the word and changes nothing: "Reply to this message with the word". */
export const FILLERS: readonly (readonly string[])[] = listOf(`
  to this message, to this chat, to this number, to our message, to us, in this chat, in the chat, at any time,
  at anytime, any time, anytime, a message with, a message saying, this message, by typing, by sending, on whatsapp,
  via whatsapp, back, us, just, simply, only, please, now, here, with, the, word, words, keyword, button, on, using,
  auf diese nachricht, auf diese whatsapp, in diesem chat, im chat, eine nachricht mit, per whatsapp, über whatsapp,
  an uns, sie, du, ihr, uns, mir, bitte, einfach, nur, jederzeit, jetzt, hier, hierauf, darauf, mit, dem, das, den,
  wort, stichwort, schlüsselwort, kennwort, auf, kurz, zurück, nachricht,
  à ce message, à tout moment, dans ce chat, un message avec, le mot, nous, simplement, juste, svp, avec, par, le,
  mot, mot-clé, ici, maintenant, sur,
  a este mensaje, en cualquier momento, en este chat, por favor, la palabra, nos, con, la, el, palabra, aquí, ahora,
  simplemente, solo, en, clic,
  a esta mensagem, esta mensagem com, a qualquer momento, a palavra, com, palavra, aqui, agora, simplesmente, apenas,
  só, em,
  a questo messaggio, in qualsiasi momento, in questa chat, per favore, la parola, ci, parola, qui, ora, semplicemente,
  su, il,
  op dit bericht, op elk moment, in deze chat, naar ons, het woord, ons, met, het, woord, gewoon, alleen, op, nu, even,
  altijd, graag, dan,
  على هذه الرسالة, في أي وقت, على الرسالة, على, كلمة, بكلمة, ب, لنا, علينا, إلينا, فقط, الآن, رسالة,
  के साथ, इस संदेश पर, कृपया, बस, सिर्फ, केवल, शब्द, हमें, को, में, पर, करें, करके, कर, दें, देकर, kar, karein`)
  .filter((one) => one !== '')
  .map((one) => one.split(' '))
  // The longest first, so that "to this message" is not read as less.
  .sort((a, b) => b.length - a.length);

/** What may follow a word that nothing sets apart: "Reply stop to opt out", but not "Write end of May". */
const FOLLOWERS = setOf(`
  to, and, or, if, at, any, anytime, here, now, in, on, for, when, whenever, please, via, back,
  um, und, oder, wenn, falls, an, für, zum, zur, jederzeit, hier, jetzt, bitte, ein, zurück, per, auf, damit, dann,
  pour, et, ou, si, au, à, afin, par, ici, maintenant, sur, dans,
  para, y, o, u, al, a, en, por, ahora, aquí, cuando, e, se, ao, em, agora, aqui, quando, pelo,
  per, ed, ora, qui, om, als, naar, voor, nu, wanneer, op, terug,
  और, या, को, पर, ताकि, यदि, अगर, करके`);
/** In Arabic "to", "in order to" and "and" are written together with the next word. */
const ARABIC_FOLLOWER = /^(?:ل|و|او$|الى$|في$|على$|الان$|اذا$|عبر$|من$)/u;

/** What may stand before such a word where the verb stands behind: "mit stopp antworten". */
export const LEADERS = setOf(
  'mit, wort, stichwort, einfach, jederzeit, bitte, jetzt, met, woord, gewoon, लिए, शब्द, कृपया, बस, liye',
);
/** "Zum Abmelden stopp senden": the second word before it. */
export const PURPOSES = setOf('zum, zur, om');
export const NEGATIONS = setOf('ohne, kein, keine, keinen, nicht, nie, zonder, geen, niet, बिना, bina');

/** Between words that are offered together: "Reply YES or STOP". */
export const CONJUNCTIONS = setOf('or, and, oder, und, bzw, ou, et, o, u, y, e, of, en, أو, و, या, और');

/** Prepositions in the same spelling as an imperative that means stop: "Escribe para saber más". */
export const PREPOSITIONS = setOf('para');

/** Whether this may follow a bare word that one is told to reply: "Reply stop to unsubscribe". */
export function mayFollow(word: string): boolean {
  return FOLLOWERS.has(word) || ARABIC_FOLLOWER.test(word);
}
