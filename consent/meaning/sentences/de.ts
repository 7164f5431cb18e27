import type { Grammar } from './grammar';

export const sentencesDe: Grammar = {
  language: 'de',
  sets: {
    msg: `nachricht, nachrichten, nachichten, werbung, werbungen, werbenachrichten, werbenachricht, werbemails, sms, mail,
      mails, e-mails, emails, whatsapp, whatsapps, angebote, angebot, aktionen, promotions, newsletter, spam, infos,
      informationen, benachrichtigungen, benachrichtigung, mitteilungen, mitteilung, marketing, texte, zeug, post,
      anzeigen, rundschreiben, rundmails, werbeangebote, werbesms, kram, scheiß, scheiss, mist, kontakt, broadcast,
      werbebotschaften, anschreiben, messages, message, nachrichtenflut, müll, muell, anfragen`,
    write: `schreiben, schreibt, schreib, schreibe, anschreiben, kontaktieren, kontaktiert, kontaktiere, belästigen,
      belaestigen, belästigt, nerven, nervt, nerv, stören, stoeren, stört, spammen, zuspammen, zutexten, texten,
      zumüllen, zumuellen, bombardieren, behelligen, kontaktier, anzuschreiben`,
    writing: `zu schreiben, zu kontaktieren, zu belästigen, zu nerven, zu stören, zu spammen, anzuschreiben, zuzuspammen,
      zuzutexten, zu schicken, zu senden, zu texten, zu bombardieren, zuzumüllen, zuzuschicken, zuzusenden`,
    send: `schicken, schickt, schick, schicke, senden, sendet, sende, zusenden, zuschicken, verschicken, zukommen, erhalten`,
    list: `liste, verteiler, verteilerliste, datenbank, system, kontaktliste, kontakte, gruppe, mailingliste, adressliste,
      adressbuch, kartei, sendeliste, kontakten, broadcast, newsletter, datei, abo, empfängerliste, hier`,
    remove: `löschen, loeschen, löscht, loescht, lösch, loesch, lösche, entfernen, entfernt, entferne, entfern, streichen,
      streicht, streich, streiche, nehmen, nehmt, nimm, nehme, austragen, tragen, tragt, trag, werfen, werft, schmeißt`,
    service: `bestellung, bestellungen, termin, termine, buchung, reservierung, lieferung, flug, reise, zahlung, karte,
      rechnung, paket, kauf, auftrag, tisch, hotel, vertrag, versicherung, ticket, tickets, fahrt, kurs, besuch,
      bestellnummer, überweisung, abbuchung, retoure`,
    person: `tochter, sohn, mutter, mama, vater, papa, frau, mann, schwester, bruder, freund, freundin, chef, chefin, arzt, oma, opa, familie, kindern`,
    when: `montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, gestern, vorgestern, tagen, letzter, letzten, heute, #`,
  },
  glue: `der die das den dem des ein eine einen einer eines mir mich uns euch ihr ihre ihren ihrer ihrem eure euren eurer
    eurem deine deinen deiner diese diesen dieser dieses solche solchen solcher weitere weiteren weiterer mehr noch
    von vom aus an auf zu zur zum für fuer in im per über ueber via bei beim whatsapp alle allen aller jegliche keine
    keinen keinerlei werbliche ständigen ständige nervigen so viele irgendwelche und oder bitte sie meine meinen meiner
    meinem meines erhalten bekommen empfangen haben lesen sehen kriegen sms art werbe ganzen es nachrichten werbung unerwünschten`,
  negation: 'nicht, nie, niemals, kein, keine, keinen, ohne, nichts',
  bridge:
    'mich mir uns zu bitte sie euch wollte will möchte moechte von der die das dem liste vom wirklich auf es ihr ab jetzt gleich hab habe noch an',
  negationAfter: 'nicht, niemals, nie',
  doubt: `wenn, falls, warum, wieso, weshalb, wann, was passiert, ob, sie sagten, du sagtest, ihr sagtet, sie haben gesagt,
    sie schrieben, da steht, es steht, hier steht, antworten, antworte, mein mann, meine frau, mein sohn, meine tochter,
    mein chef, er, ich kann nicht, kann nicht, kann mich nicht, kann man, versehentlich, aus versehen, bevor, solange, sobald,
    es sei denn, muss ich, sagen sie dem, sag ihm, sagt dem, der fahrer, fahrer, vielleicht, habe ich, habt ihr`,
  limit: `falls, auf der arbeit, bis, vor, nach, während, waehrend, solange, nachts, in der nacht, abends, so spät, so früh, um diese zeit,
    um #, am wochenende, sonntags, am sonntag, so oft, so viel, so viele, vorerst, erstmal, erst mal, zur zeit,
    im moment, momentan, heute, diese woche, diesen monat, jeden tag, täglich, stündlich, außer, ausser, nur,
    sondern, aber weiterhin, falsche, falschen, falsches, wenn, eine weile, am arbeitsplatz, zurzeit, vorübergehend`,
  next: 'und oder aber denn weil ich sonst ansonsten wer woher',
  closers: `mehr, nie mehr, nie wieder, nicht mehr, in zukunft, zukünftig, künftig, hier, über whatsapp, per whatsapp,
    auf whatsapp, an diese nummer, auf dieser nummer, unter dieser nummer, von ihnen, von euch, von dir, endgültig,
    auf diese nummer, auf mein handy, auf diesem weg, auf diesem wege, ab, auf, raus, zu, wieder, überhaupt, weiter,
    bei mir, bei ihnen, aus, heraus, an mich, an meine nummer, damit, haben, bekommen, erhalten, hiermit`,
  revoke: `
    kann|könnte|koennte|können|könnten|darf|dürfte ich|wir|meine_nummer ~ von|vom|aus ~ <list> ~ entfernt|gestrichen|gelöscht|geloescht|genommen|ausgetragen|abgemeldet|runter|raus
    hört|hoert|hör|hoer|hören|hoeren|aufhören|aufhoeren|höre sie? auf|bitte? ~ <writing>
    hört|hoert|hör|hoer|hören|hoeren sie? auf|bitte_auf ~ mit|damit ~ <msg>|spammen|schreiben $
    hört|hoert|hör|hoer|hören|hoeren sie? auf $
    <writing> aufhören|aufhoeren|aufhört|unterlassen
    mit|damit ~ <msg>|schreiben aufhören|aufhoeren|aufhört
    nicht mehr|weiter|länger|wieder ~ <write>|<send>|kontaktiert|angeschrieben|belästigt|zugespammt
    nie mehr|wieder ~ <write>|<send>
    <write>|<send> sie|ihr? mir|mich|uns|euch? nie|nicht|nichts|bitte_nicht|bitte_nichts mehr|wieder
    <send> sie|ihr? mir|uns? bitte? keine|keinerlei|nie_wieder|niemals ~ <msg>
    <write> sie? mich|mir|uns nicht $
    mir|mich|uns nicht <write>|<send>|kontaktieren $
    mir|uns? keine|keinerlei ~ mehr|weitere|weiteren ~ <msg> ~ mehr? <send>|schreiben
    mir|uns keine ~ <msg> ~ <send>|schreiben
    keine|keinerlei|kein ~ <msg> mehr
    keine|keinerlei weitere|weiteren ~ <msg>
    will|möchte|moechte|wünsche|wuensche|wollen|möchten|brauche|mag|will_ich|möchte_ich ~ keine|keinerlei|kein ~ <msg>
    will|möchte|moechte|wünsche|wollen|möchten ~ nicht|nichts mehr ~ <msg>|kontaktiert|angeschrieben|belästigt|erhalten|hören|bekommen|von_ihnen|von_euch
    will|möchte|moechte|wünsche|wollen|möchten ~ nicht ~ kontaktiert|angeschrieben|belästigt|per_whatsapp|dass_ihr|dass_sie|weiter
    will|möchte|moechte|wünsche|wollen|möchten|kann|würde ~ <msg>|newsletter|mich|uns|gerne|gern|bitte? ~ abmelden|abbestellen|austragen|abgemeldet|ausgetragen|gelöscht
    will|möchte|moechte|wünsche|kann|wollen ~ mich|uns ~ abmelden|austragen $
    melden|meld|melde|meldet sie? mich|uns ~ ab
    melde mich ~ ab
    ^ mich ~ abmelden|austragen|löschen|loeschen|entfernen|streichen $
    bitte ~ abmelden|abbestellen|austragen $
    bestelle|bestelle_ich ~ <msg>|es ~ ab
    <msg> ~ abbestellen|stoppen|einstellen|unterlassen|beenden|abstellen|deaktivieren|stornieren|abschalten|stoppt|abbestellt
    stoppen|stoppt|stopp|stoppe|stop|beenden|beendet|unterlassen|unterlasst|unterlassen_sie|lassen|lasst|einstellen|stellen|stellt sie|mit|die|den|das|diese|diesen|eure|ihre ~ <msg>
    stop|stopp mit ~ <msg>|schreiben|spammen
    <remove> sie? mich|uns|meine_nummer|diese_nummer|meine_daten|meine_handynummer|meinen_kontakt|meine_telefonnummer|meinen_namen ~ von|aus|vom|aus_dem|aus_der|aus_ihrem|aus_eurer|aus_eurem ~ <list>
    <remove> sie? ~ meine|diese ~ nummer|handynummer|telefonnummer|daten|rufnummer|kontaktdaten
    meine|diese|die nummer|handynummer|telefonnummer|rufnummer|daten|kontaktdaten ~ löschen|loeschen|entfernen|austragen|streichen|rauszunehmen|gelöscht
    mich|uns ~ aus|von|vom ~ <list> ~ <remove>|nehmen|löschen|entfernen|streichen|austragen
    nehmen|nehmt|nimm sie? mich|meine_nummer ~ raus|heraus|aus|von
    tragen|tragt|trag sie? mich ~ aus
    lassen|lasst|lass|laßt sie? mich|uns ~ in ruhe|frieden
    mich|uns in ruhe|frieden lassen
    widerrufe|widerruf|widerrufen|entziehe|ziehe|widerspreche ich? ~ einwilligung|zustimmung|einverständnis|erlaubnis|<msg>|zurück|nutzung|verarbeitung
    wie ~ kann|melde|bestelle|werde|stoppe|stelle|stoppt ~ ich|man|mich|mir? ~ mich|euch|die|den|das? ~ <msg>|ab|abmelden|abbestellen|austragen|los|stoppen|abstellen $
    wie kann|könnte ich|man ~ <msg> ~ abbestellen|stoppen|abstellen|abmelden
    können|könnten|könnt|kannst|könntet|koennen|koennt|würden sie|ihr|du ~ aufhören|abmelden|austragen|löschen|loeschen|entfernen|rausnehmen $
    können|könnten|könnt|kannst|könntet|koennen sie|ihr|du ~ <writing> ~ aufhören
    habe|hab|hatte ich? ~ schon|bereits|mehrfach|mehrmals|öfter|ihnen|euch ~ gesagt|geschrieben|gebeten|abgemeldet dass|sie|mich|stop|stopp|aufzuhören|nicht
    habe|hab|hatte ~ schon|bereits ~ stop|stopp ~ gesagt|geschrieben|gesendet|geschickt
    habe|hab ~ mich ~ schon|bereits ~ abgemeldet
    raus aus ~ <list>
    nicht ~ per|über|auf whatsapp ~ kontaktieren|anschreiben|schreiben
    bitte|bitte_auch nicht <write> $
    unterlassen|unterlasst|unterlasse sie? ~ <msg>|das|dies|es|weitere|kontaktaufnahme
    verschont|verschonen sie? mich
    widerspreche ~ <msg>|nutzung
  `,
  declare: `
    ^ keine|kein|keinerlei ~ <msg> $
    ^ keine|kein|keinerlei ~ <msg> mehr|bitte
    ^ nie wieder ~ <msg>
    schluss mit ~ <msg>
    genug ~ <msg>
    lasst|lass|lassen das|es ~ mit ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      zu|so viele|viel|oft|häufig ~ <msg>
      weniger ~ <msg>
      nicht ~ so oft|viel|viele|spät|früh ~ <msg>|schreiben|schreibt|schicken|schicke|senden|$
      schreibt|schicken|schickt|senden|sendet ~ nicht ~ so
    `,
    'says that opting out did not work': `
      bekomme|kriege|erhalte|schreibt|schickt ~ immer_noch|weiterhin|trotzdem|noch_immer|ständig
      immer_noch|weiterhin|trotzdem ~ <msg>
      kann mich ~ nicht ~ abmelden|austragen
      abmelden|abmeldung|abbestellen ~ nicht ~ funktioniert|klappt|geht|möglich
      abmeldelink|abmeldung funktioniert|geht|klappt ~ nicht
    `,
    'quotes or reports an opt-out': `
      stop|stopp|abmelden ~ antworten|schreiben|schicken|senden|geantwortet
      antworten|antworte|schreibe|schreiben|sende|senden|antwortet ~ mit? stop|stopp|abmelden
    `,
    'may ask to stop the messages': `
      stoppen|stoppt|aufhören|unterlassen|blockieren|hasse|genug|nervige|nerven|nervt .. <msg>
      <msg> nerven|nervt|stoppen
    `,
    'concerns a subscription or an account': `
      kündigen|kuendigen|kündige|kündigung|beenden|abo|abonnement ~ abo|abonnement|vertrag|mitgliedschaft|konto|kündigen|beenden
      abo|abonnement|vertrag|mitgliedschaft|konto|account|profil ~ kündigen|kuendigen|beenden|löschen|loeschen|schließen
      dsgvo|datenschutz
    `,
    'objects to the messages or their sender': `
      das|es ist ~ spam|belästigung|betrug|illegal
      woher haben|habt|hast ~ nummer
      werde|ich ~ euch|sie|dich|das ~ blockieren|melden|anzeigen
      nie|niemals|nicht ~ angemeldet|zugestimmt|eingewilligt|bestellt|abonniert|erlaubt|gebeten
      kein interesse
      nicht interessiert
      willige|stimme ~ nicht ein|zu
      habe|hab genug|satt ~ von
      ihr nervt
      sie nerven
      nervt mich|nur|total|langsam
    `,
    'may be the wrong person': `
      falsche|falschen nummer|person
      falsch verbunden
      bin nicht ~ die|der|richtige|person
      nicht meine nummer
    `,
    'may want some of the messages only': `
      ruft|rufen|ruf sie? mich|uns ~ nicht|nie mehr|wieder
      nicht mehr anrufen
      lieber per|als mail|email|e-mail|post
      nur noch|wichtige|dringende
    `,
  },
  innocent: `
    keine|keinen|kein|keinerlei ~ <msg> ~ verpassen|verpasse|versäumen|versaeumen|verlieren|übersehen
    keine|kein ~ <msg> mehr? angekommen|gekommen|eingegangen|eingetroffen|reingekommen
    keine|kein ~ <msg> mehr? von meiner|meinem|meinen|unserer|unserem|der|dem <person>
    keine|kein ~ <msg> mehr? seit <when>
    ^ seit <when> ~ keine|kein ~ <msg>
    nicht aufhören|stoppen|abmelden|abbestellen|löschen|loeschen|entfernen|kündigen|austragen|stornieren
    hört|hör|hören ~ nicht|niemals auf
    stornieren|storniert|storniere|löschen|löscht|kündigen|beenden|abbrechen|absagen|verschieben|ändern die|meine|den|meinen|das|mein|eine|einen ~ <service> #?
    <service> ~ stornieren|abbrechen|absagen|löschen|kündigen|beenden
    ende der|des|nächster|dieser|märz|mai|juni|juli|august|september|oktober|november|dezember|januar|februar|letzter|kommender
    am|zu|bis|gegen|kein|ohne|zum ende
    schluss ist|für|machen
    zum|am schluss
    bushaltestelle|haltestelle
    keine ~ ahnung|zeit|sorge|frage|fragen|angst|rückmeldung|antwort|infos_zu|lust_auf|angebote_gefunden|angebote_gesehen
    ^ keine ~ <msg> bekommen|erhalten
    keine ~ <msg> gefunden|gesehen|da|gekommen|gelesen|angekommen
    noch keine|kein
    habe|hab|haben|hatte|bekomme|bekam|erhalte ~ keine|kein ~ <msg>
    stoppen sie|an|bei|hier
    melden|melde|meldet|meld sie? ~ sich|mich|uns|euch bei|wenn|sobald|gerne|morgen|später
    melde mich ~ morgen|später|wieder|nochmal|dann|gleich|bei
    löschen feuer|durst|brand
    weg zu|zum|zur|nach|von
    auf dem|auf_den weg
  `,
  cues: `abmelden, abbestellen, abmeldung, abbestellung, austragen, widerruf, widerrufe, widerrufen, einwilligung,
    keine werbung, nicht mehr kontaktieren, nicht mehr schreiben, keine nachrichten mehr, nicht mehr anschreiben, unsubscriben`,
  commands: 'stop, stopp, abmelden, keine nachrichten, aufhören, hört auf, raus',
  support: `
    nie|niemals|nicht|nichts ~ angemeldet|zugestimmt|bestellt|abonniert|gebeten|erlaubt|interessiert
    wer ist|sind|bist|seid
    woher haben|habt|hast
    falsche|falsch nummer|verbunden
    kein|keine|keinerlei interesse|lust|bedarf|werbung|nachrichten
    spam|belästigung|betrug|werbung
    will|möchte nicht|nichts|keine|das_nicht
    nervt|nerven|genug|reicht|satt
    anwalt|anzeige|blockieren|melden|anzeigen
    in ruhe
    gesagt|geschrieben
  `,
};
