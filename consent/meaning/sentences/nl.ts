import type { Grammar } from './grammar';

export const sentencesNl: Grammar = {
  language: 'nl',
  sets: {
    msg: `bericht, berichten, berichtjes, berichtje, reclame, reclames, advertentie, advertenties, aanbieding, aanbiedingen,
      acties, promotie, promoties, spam, sms, smsjes, whatsapp, whatsapps, appjes, app, apps, mail, mails, e-mails,
      nieuwsbrief, nieuwsbrieven, notificaties, meldingen, communicatie, marketing, updates, info, dingen, rommel,
      troep, onzin, reclameberichten, reclamebericht, informatie, mailtjes, gespam, berichtgeving, contact`,
    write: `schrijven, appen, app, lastigvallen, lastig te vallen, contacteren, contacteer, benaderen, benader,
      storen, stoor, spammen, spam, whatsappen, berichten, mailen, mail, contact opnemen, contact op te nemen, te appen, te berichten,
      te benaderen, te spammen, te storen, te contacteren, te schrijven, te mailen, texten, stalken, bestoken, sms en`,
    send: 'sturen, stuur, stuurt, zenden, zend, verzenden, te sturen, toesturen, toe te sturen, opsturen, te zenden, versturen',
    list: `lijst, lijsten, mailinglijst, verzendlijst, contactlijst, bestand, database, systeem, groep, contacten,
      adreslijst, nieuwsbrief, bestanden, adressenbestand, broadcast, broadcastlijst, hier, klantenbestand, mailinglist`,
    remove:
      'verwijder, verwijderen, verwijderd, haal, halen, gehaald, wis, wissen, gewist, schrap, schrappen, geschrapt, gooi, delete, deleten, streep',
    service: `bestelling, bestellingen, afspraak, afspraken, boeking, reservering, levering, bezorging, vlucht, reis, betaling,
      pas, kaart, rekening, factuur, pakket, pakketje, aankoop, order, vergadering, bezoek, ticket, tickets, contract,
      tafel, rit, taxi, verzekering, incasso, les, cursus, overboeking, retour`,
    person: `dochter, zoon, moeder, mama, vader, papa, vrouw, man, zus, broer, vriend, vriendin, baas, arts, oma, opa, familie`,
    when: `maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, gisteren, eergisteren, vorige, vanmorgen, #`,
  },
  glue: `de het een mij me ons jullie je u uw jouw deze die dit dat zulke al alle meer geen enkele verdere van vanuit uit
    op aan in naar voor via over met per te om dergelijke commerciële commerciele promotionele ongewenste vervelende
    irritante stomme kut whatsapp sms en of nog ontvangen krijgen hebben zien worden wil soort steeds telkens
    verder mijn ook maar graag berichten reclame spam andere`,
  negation: 'niet, nooit, geen, zonder, niets, hoef niet, hoeft niet, niet te',
  bridge:
    'mij me ons je jullie u te om wil wilde wou van de het dat lijst er zomaar zeker alsjeblieft graag mijn nummer echt hoef hoeft meer gevraagd',
  negationAfter: 'niet, nooit',
  doubt: `als, indien, waarom, wanneer, wat gebeurt, of ik, jullie zeiden, u zei, je zei, er staat, staat er, hier staat, antwoord,
    antwoorden, mijn man, mijn vrouw, mijn zoon, mijn dochter, mijn baas, hij, zij, zeg tegen, vertel, lukt niet, kan niet,
    kan me niet, kan mij niet, kan ik later, per ongeluk, tenzij, totdat, voordat, zodra, moet ik, de chauffeur, chauffeur,
    bezorger, misschien, heb ik, zou ik, hebben jullie`,
  limit: `als, indien, op mijn werk, op het werk, tot, voor #, voor acht, na, tijdens, terwijl, s nachts, s avonds, in de nacht, zo laat, zo vroeg, zo vaak, zo veel,
    zoveel, om deze tijd, om #, op zondag, in het weekend, voorlopig, even, voor nu, vandaag, deze week, deze maand, elke dag,
    iedere dag, elk uur, behalve, alleen, maar wel, tenzij, verkeerde, onder werktijd, als ik, tijdelijk, een tijdje`,
  next: 'en of maar want omdat ik anders wie dus',
  closers: `meer, nooit meer, niet meer, voortaan, in de toekomst, hier, via whatsapp, op whatsapp, op dit nummer, naar dit nummer,
    van jullie, van u, van je, per whatsapp, uit, af, eraf, ervan, toe, over, weer, nog, op mijn telefoon, aan mij, naar mij,
    op mijn nummer, helemaal, ermee, willen ontvangen, ontvangen, op mijn mobiel, naar mijn nummer`,
  revoke: `
    kan|kunnen|mag|mogen|zou ik|we|wij|mijn_nummer ~ van|uit|vanaf ~ <list> ~ gehaald|verwijderd|geschrapt|gewist|af
    stop|stoppen|stopt|hou|houd|houden|ophouden nu|eens|alsjeblieft|op? met ~ <send>|<write>|<msg>
    stop|stoppen|stopt met ~ mij|me|ons ~ <send>|<write>|lastig_te_vallen
    stop|stopt ~ <msg> $
    stuur|stuurt|zend|sturen me|mij|ons? ~ geen|niets|niks ~ <msg> ~ meer|$
    stuur|stuurt|zend me|mij|ons? ~ geen|niets|niks ~ <msg> meer
    stuur|stuurt me|mij niets|niks meer
    stuur|stuurt me|mij|ons geen ~ <msg> $
    geen ~ <msg> meer
    geen ~ <msg> ~ meer <send>
    geen ~ <msg> ~ <send> $
    app|schrijf|contacteer|benader|mail|bericht|sms me|mij|ons niet|nooit meer
    app|contacteer|benader|bericht me|mij|ons niet|nooit $
    mij|me|ons ~ niet|nooit meer <write>|<send>|benaderen|lastig_vallen|lastigvallen
    niet|nooit meer ~ <write>|<send>|benaderen|lastigvallen|contacteren
    neem geen contact ~ op
    wil|willen|wens|hoef|wens_ik|wil_ik ~ geen ~ <msg>
    wil|willen|wens|hoef ~ niet|niets|nooit meer ~ <msg>|ontvangen|benaderd|gecontacteerd|horen|krijgen|lastiggevallen|van_jullie
    wil|willen|wens ~ niet ~ benaderd|gecontacteerd|lastiggevallen|dat_jullie|op_deze_lijst
    wil|willen|wens|graag|kan|kunnen|mag|zou ~ mij|me|ons|mijn? ~ afmelden|uitschrijven|afgemeld|uitgeschreven $
    wil|willen|wens|graag|kan|zou ~ afmelden|uitschrijven|afgemeld|uitgeschreven voor|van|uit|bij ~ <msg>|<list>
    wil|willen ~ van ~ <list> ~ af
    wil|willen|wens|graag ~ verwijderd|gehaald|geschrapt ~ worden
    wil|willen|wens|graag ~ stoppen met|ontvangen ~ <msg>
    meld|melden|schrijf|schrijven me|mij|ons ~ af|uit $
    meld|melden|schrijf me|mij|ons ~ voor|van|uit|bij ~ <list>|<msg> ~ af|uit
    meld|schrijf me|mij|ons af|uit
    ik|hierbij meld|schrijf mij|me ~ af|uit
    me|mij af te melden|uit_te_schrijven
    <remove> me|mij|ons ~ van|uit|vanuit ~ <list>
    <remove> me|mij|ons $
    van|uit ~ <list> ~ verwijderen|halen|schrappen|verwijderd|gehaald
    me|mij|ons ~ <remove> uit|van|vanuit ~ <list>
    haal me|mij ~ eraf|weg|uit
    <remove> mijn|dit ~ nummer|telefoonnummer|gegevens|contact|naam|mobiel|06
    mijn|dit nummer|telefoonnummer|gegevens|naam ~ verwijderen|wissen|verwijderd|schrappen|gewist|halen
    me|mij ~ van|uit ~ <list> ~ <remove>
    hoe kan|meld|schrijf|moet|stop|kom|zeg|krijg ik|je? ~ me|mij|deze|dit|die|hier? ~ afmelden|uitschrijven|af|uit|stoppen|vanaf|berichten|stopzetten|<msg> $
    hoe ~ kan|kom ik ~ van|deze|die ~ <msg>|<list> ~ af|stoppen|stopzetten
    kunnen|kun|kan|kunt|zou|zouden|willen|wil|wilt jullie|je|u ~ stoppen met ~ <msg>|<send>|<write>
    kunnen|kun|kan|kunt|zou|zouden|willen|wil|wilt jullie|je|u ~ afmelden|uitschrijven|verwijderen|stoppen $
    kunnen|kun|kan|kunt|zou|zouden|willen|wil|wilt jullie|je|u ~ niet_meer ~ <write>|<send>
    kunnen|kun|kan|kunt|zou|zouden|willen|wil|wilt jullie|je|u me|mij ~ van|uit ~ <list>
    laat me|mij|ons ~ met rust
    val me|mij|ons ~ niet ~ lastig
    trek|intrek|herroep|intrekken ~ toestemming
    mijn toestemming ~ in|intrekken|intrek
    heb|had ~ al|reeds|eerder|meerdere ~ stop|gezegd|gevraagd|gestuurd|afgemeld|uitgeschreven|aangegeven ~ stop|dat|om|te|niet $
    heb|had ~ al|reeds ~ stop ~ gezegd|gestuurd|getypt|geantwoord
    heb|had jullie|u|je ~ gevraagd|gezegd ~ stoppen|stop|niet_meer
    heb|ben me|mij ~ al|reeds ~ afgemeld|uitgeschreven
    zet ~ <msg> ~ uit|stop
    maak bezwaar tegen ~ <msg>|verwerking|gebruik
    rot op met ~ <msg>
    genoeg ~ <msg>
  `,
  declare: `
    ^ geen ~ <msg> $
    ^ nooit meer ~ <msg>
    ^ niet meer ~ <send>|<write>|<msg> $
    stop ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      te|zo veel|vaak ~ <msg>
      teveel|zoveel|minder ~ <msg>
      niet ~ zo vaak|veel|laat|vroeg
      geen ~ <msg> ~ zo_laat|zo_vroeg|s_nachts|s_avonds|op_zondag|na_#|voor_#
    `,
    'says that opting out did not work': `
      krijg|ontvang|sturen|blijf|blijven|stuurt ~ nog_steeds|steeds|toch|maar|nog_altijd ~ <msg>|sturen|krijgen|ontvangen|appen
      nog_steeds ~ <msg>
      kan|lukt|krijg ~ niet ~ afmelden|uitschrijven
      kan|lukt|krijg ~ niet ~ stoppen met? ~ <msg>
      afmelden|uitschrijven|afmeldlink ~ werkt|lukt|gaat|kan ~ niet
    `,
    'asks whether or how to stop': `
      als ik|we|je ~ afmeld|uitschrijf|stop|opzeg|afmelden
    `,
    'quotes or reports an opt-out': `
      antwoord|antwoorden|stuur|sturen|reageer|reageren ~ stop|afmelden
    `,
    'may ask to stop the messages': `
      stoppen|stopt|blokkeren|haat|genoeg|vervelende|irritante .. <msg>
    `,
    'concerns a subscription or an account': `
      opzeggen|beëindigen|stopzetten|annuleren|zeg ~ abonnement|lidmaatschap|account|contract|rekening|dienst|op
      abonnement|lidmaatschap|account|contract|profiel ~ opzeggen|beëindigen|stopzetten|verwijderen|annuleren|sluiten
      verwijder|verwijderen|wis ~ account|gegevens|profiel
      avg|gdpr
    `,
    'objects to the messages or their sender': `
      dit|het|is ~ spam|intimidatie|oplichting|illegaal
      hoe|waar komen|kom|komt|hebben ~ nummer
      ga|zal|ik ~ jullie|u|je|dit ~ blokkeren|melden|rapporteren|aangeven
      nooit|niet ~ aangemeld|gevraagd|ingeschreven|toegestemd|toestemming
      geen interesse|toestemming
      niet geïnteresseerd
      zat|genoeg|moe ~ van
      word|wordt ~ gek|ziek ~ van
      ben ~ beu|zat
      ga niet akkoord
    `,
    'may be the wrong person': `
      verkeerd|verkeerde|fout nummer|persoon
      verkeerd verbonden
      ben niet ~ de|die ~ persoon|juiste
      niet mijn nummer
    `,
    'may want some of the messages only': `
      bel|bellen me|mij ~ niet|nooit ~ meer
      stop|hou|houd ~ met ~ bellen
      liever per|via mail|e-mail|email|post
      alleen ~ bestelling|belangrijke|dringende|bestellingen
    `,
  },
  innocent: `
    geen ~ <msg> ~ missen|mislopen|mis|verliezen
    geen ~ <msg> ~ meer? gekomen|binnengekomen|aangekomen|binnen
    geen ~ <msg> meer? van mijn|onze <person>
    geen ~ <msg> meer? sinds <when>
    niet stoppen|stop|afmelden|verwijderen|uitschrijven|annuleren|opzeggen|ophouden
    verwijder|haal|meld|schrijf|annuleer me|mij|het? ~ niet
    stop|stopt niet
    annuleren|annuleer|stoppen|stopzetten|opzeggen|verwijderen|verwijder|afzeggen|verzetten|wijzigen de|het|mijn|een|deze|dit ~ <service> #?
    <service> ~ annuleren|opzeggen|afzeggen|verwijderen|stopzetten|verzetten|wijzigen
    einde van|der|middag|week|maand|dag|straat|deze
    tot|het|aan|op|eind einde
    bushalte|tussenstop|non_stop|pitstop
    stop|stopt bij|bij_de|hier|daar|in|op_het|op_de|naast|voor_de
    de|welke|volgende|een|laatste bus|trein|tram? stopt|stop
    geen ~ probleem|idee|tijd|vragen|zorgen|dank|haast|antwoord|reactie|stress|punt|flauw|geld|zin
    geen ~ <msg> ontvangen|gehad|gekregen|gezien|gevonden
    nog geen
    heb|had|hebben|krijg|kreeg|ontving ~ geen|nog_geen ~ <msg>
    stoppen met roken|drinken|werken
    bel|app|mail|bericht me|mij als|wanneer|zodra|morgen|terug|even
    weg naar|van
    op weg
    niet meer nodig|leverbaar|beschikbaar|voorradig|op_voorraad
  `,
  cues: `afmelden, afmelding, uitschrijven, uitschrijving, meld me af, meld mij af, schrijf me uit, schrijf mij uit,
    geen berichten meer, geen reclame, van de lijst, toestemming intrekken, niet meer benaderen, unsubscriben, bel me niet register`,
  commands: 'stop, stoppen, stopt, afmelden, hou op, geen berichten, stuur me geen, stuur mij geen',
  support: `
    nooit|niet ~ aangemeld|gevraagd|ingeschreven|toestemming|geïnteresseerd
    wie is|zijn|bent|ben
    verkeerd nummer
    geen|niets interesse|zin|behoefte|reclame|berichten
    spam|oplichting|reclame|intimidatie
    wil ~ geen|niet|niets
    zat|genoeg|beu|irritant|vervelend|moe
    blokkeren|melden|aangifte|klacht
    met rust
    gezegd|gevraagd
  `,
};
