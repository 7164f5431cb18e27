import type { ConsentAction } from '@nod/consent';

type Kind = 'in' | 'out' | 'agreed' | 'denied' | 'help';

/**
 * What is answered where the admin has published no reply of their own. No advertising, and a way to change
 * one's mind: what the FCC asks of a confirmation, and what GDPR 7(3) asks of consent.
 */
const texts: Record<string, Record<Kind, string>> = {
  en: {
    in: 'Thank you. {name} may now send you offers on WhatsApp. Reply STOP at any time to end this.',
    out: 'You will receive no more offers from {name}. You can still write to us. Reply START to agree again.',
    agreed: 'Thank you. {name} may now write to you here.',
    denied: 'Understood. {name} will not write to you here unless you write to us first.',
    help: 'This is {name}. Reply STOP to receive no more offers, START to receive them, or simply write to us.',
  },
  de: {
    in: 'Danke. {name} darf Ihnen jetzt Angebote per WhatsApp senden. Antworten Sie jederzeit mit STOPP, um das zu beenden.',
    out: 'Sie erhalten keine Angebote von {name} mehr. Sie können uns weiterhin schreiben. Mit START stimmen Sie wieder zu.',
    agreed: 'Danke. {name} darf Ihnen jetzt hier schreiben.',
    denied: 'Verstanden. {name} schreibt Ihnen hier nicht, solange Sie uns nicht zuerst schreiben.',
    help: 'Hier ist {name}. Antworten Sie mit STOPP, um keine Angebote mehr zu erhalten, mit START für Angebote, oder schreiben Sie uns einfach.',
  },
  es: {
    in: 'Gracias. {name} puede enviarle ofertas por WhatsApp. Responda STOP en cualquier momento para dejar de recibirlas.',
    out: 'Ya no recibirá ofertas de {name}. Puede seguir escribiéndonos. Responda START para volver a aceptar.',
    agreed: 'Gracias. {name} puede escribirle aquí.',
    denied: 'Entendido. {name} no le escribirá aquí a menos que usted nos escriba primero.',
    help: 'Somos {name}. Responda STOP para no recibir más ofertas, START para recibirlas, o simplemente escríbanos.',
  },
  pt: {
    in: 'Obrigado. {name} pode enviar-lhe ofertas pelo WhatsApp. Responda STOP a qualquer momento para parar.',
    out: 'Não receberá mais ofertas de {name}. Pode continuar a escrever-nos. Responda START para voltar a aceitar.',
    agreed: 'Obrigado. {name} pode escrever-lhe aqui.',
    denied: 'Entendido. {name} não lhe escreverá aqui a não ser que nos escreva primeiro.',
    help: 'Somos {name}. Responda STOP para não receber mais ofertas, START para as receber, ou simplesmente escreva-nos.',
  },
  fr: {
    in: 'Merci. {name} peut maintenant vous envoyer des offres sur WhatsApp. Répondez STOP à tout moment pour arrêter.',
    out: 'Vous ne recevrez plus d’offres de {name}. Vous pouvez toujours nous écrire. Répondez START pour accepter de nouveau.',
    agreed: 'Merci. {name} peut maintenant vous écrire ici.',
    denied: 'C’est noté. {name} ne vous écrira pas ici, sauf si vous nous écrivez d’abord.',
    help: 'Ici {name}. Répondez STOP pour ne plus recevoir d’offres, START pour en recevoir, ou écrivez-nous simplement.',
  },
  it: {
    in: 'Grazie. {name} può ora inviarle offerte su WhatsApp. Risponda STOP in qualsiasi momento per interrompere.',
    out: 'Non riceverà più offerte da {name}. Può sempre scriverci. Risponda START per accettare di nuovo.',
    agreed: 'Grazie. {name} può ora scriverle qui.',
    denied: 'Capito. {name} non le scriverà qui se non ci scrive prima lei.',
    help: 'Qui è {name}. Risponda STOP per non ricevere più offerte, START per riceverle, oppure ci scriva.',
  },
  nl: {
    in: 'Dank u. {name} mag u nu aanbiedingen sturen via WhatsApp. Antwoord op elk moment STOP om dit te beëindigen.',
    out: 'U ontvangt geen aanbiedingen meer van {name}. U kunt ons nog steeds schrijven. Antwoord START om weer in te stemmen.',
    agreed: 'Dank u. {name} mag u nu hier schrijven.',
    denied: 'Begrepen. {name} schrijft u hier niet, tenzij u ons eerst schrijft.',
    help: 'Dit is {name}. Antwoord STOP voor geen aanbiedingen meer, START om ze te ontvangen, of schrijf ons gewoon.',
  },
  ar: {
    in: 'شكراً لك. يمكن لـ {name} الآن إرسال العروض إليك عبر واتساب. أرسل STOP في أي وقت لإيقاف ذلك.',
    out: 'لن تتلقى عروضاً أخرى من {name}. لا يزال بإمكانك مراسلتنا. أرسل START للموافقة من جديد.',
    agreed: 'شكراً لك. يمكن لـ {name} الآن مراسلتك هنا.',
    denied: 'تم. لن تراسلك {name} هنا إلا إذا راسلتنا أولاً.',
    help: 'معك {name}. أرسل STOP لإيقاف العروض أو START لتلقيها، أو راسلنا مباشرة.',
  },
  hi: {
    in: 'धन्यवाद। {name} अब आपको WhatsApp पर ऑफ़र भेज सकता है। बंद करने के लिए कभी भी STOP लिखें।',
    out: 'अब आपको {name} से कोई ऑफ़र नहीं मिलेगा। आप हमें अब भी लिख सकते हैं। फिर से सहमति देने के लिए START लिखें।',
    agreed: 'धन्यवाद। {name} अब आपको यहाँ लिख सकता है।',
    denied: 'ठीक है। जब तक आप पहले नहीं लिखते, {name} आपको यहाँ नहीं लिखेगा।',
    help: 'यह {name} है। ऑफ़र बंद करने के लिए STOP, पाने के लिए START लिखें, या बस हमें लिखें।',
  },
};

/** The built-in reply to what was done (to a call for help, if nothing was), in the language of the person. */
export function replyText(
  action: ConsentAction | undefined,
  { language, businessName }: { language?: string; businessName?: string },
): string | undefined {
  const kind = kindOf(action);
  if (kind === undefined) return undefined;
  const inLanguage = texts[language?.slice(0, 2).toLowerCase() ?? 'en'] ?? texts.en!;
  return inLanguage[kind].replaceAll('{name}', businessName ?? 'WhatsApp');
}

function kindOf(action: ConsentAction | undefined): Kind | undefined {
  switch (action) {
    case undefined:
      return 'help';
    case 'Opt-In':
    case 'Confirm':
      return 'in';
    case 'Opt-Out':
      return 'out';
    case 'Grant':
      return 'agreed';
    case 'Deny':
      return 'denied';
    case 'Asked':
    case 'Block':
    case 'Unblock':
    case 'Expire':
    case 'Number Changed':
    case 'Erase':
      return undefined;
  }
}
