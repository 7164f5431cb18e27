import type { Grammar } from './grammar';

export const sentencesIt: Grammar = {
  language: 'it',
  sets: {
    msg: `messaggio, messaggi, messagi, msg, sms, whatsapp, pubblicità, promozione, promozioni, promo, offerta, offerte,
      annunci, annuncio, spam, email, mail, comunicazioni, comunicazione, notifiche, notifica, newsletter, niente,
      nulla, cose, roba, informazioni commerciali, marketing, avvisi, volantini, proposte, messaggini, aggiornamenti`,
    write: `scrivere, scrivermi, scriverci, scrivetemi, scrivete, scrivimi, scrivi, scriva, scrivano, contattare, contattarmi,
      contattarci, contattatemi, contattate, contattami, contatti, disturbare, disturbarmi, disturbatemi, disturbate,
      importunare, importunarmi, tormentarmi, tormentatemi, assillarmi,
      assillatemi, stressarmi, infastidirmi, infastidite, rompere, molestare, cercarmi, messaggiarmi, scocciarmi, spammare`,
    send: `inviare, inviarmi, inviatemi, inviate, inviami, invii, invia, mandare, mandarmi, mandatemi, mandate, mandami,
      mandi, manda, spedire, spedirmi, spedite, inviarci, mandarci, mandatemene, inoltrare, inoltrarmi`,
    list: `lista, liste, elenco, elenchi, database, sistema, gruppo, rubrica, contatti, mailing list, lista contatti,
      archivio, banca dati, lista broadcast, broadcast, newsletter, lista di distribuzione, qui, registro`,
    remove: `toglietemi, toglimi, togliermi, rimuovetemi, rimuovimi, rimuovermi, cancellatemi, cancellami, cancellarmi,
      eliminatemi, eliminami, eliminarmi, levatemi, levami, disiscrivetemi, disiscrivimi, disiscrivermi, depennatemi,
      mi tolga, mi tolgano, mi cancelli, mi rimuova, mi elimini, mi cancellino`,
    service: `ordine, ordini, appuntamento, prenotazione, consegna, volo, viaggio, pagamento, carta, fattura, pacco, acquisto,
      riunione, visita, biglietto, biglietti, contratto, tavolo, corsa, taxi, spedizione, lezione, camera, bonifico, polizza`,
    person: `figlia, figlio, madre, mamma, padre, papà, moglie, marito, sorella, fratello, amica, amico, capo, medico, nonna, famiglia`,
    when: `lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, ieri, l altro ieri, stamattina, una settimana, #`,
  },
  glue: `di del dello della dei degli delle il lo la i gli le l un uno una mie miei mio mia vostri vostre vostra vostro tuoi
    tue suoi sue questi queste questo questa tali quei quelle altri altre altro alcun alcuno alcuna nessun nessuno
    nessuna più piu a al alla ai alle da dal dalla dalle dai in nel nella su sul per con e o che ricevere avere essere
    vedere commerciali promozionali pubblicitari pubblicitarie pubblicitaria whatsapp sms mi me vi ti tipo tutti tutte
    ulteriori continui parte vostra sapere messaggi spam continuare genere`,
  negation: 'non, mai, senza, nemmeno, neanche',
  bridge:
    'voglio vorrei volevo vogliamo mi ti si vi lo la li ho abbiamo mai chiesto detto voluto desidero intendo di che a essere serve bisogno dovete devi',
  doubt: `se, perché, perche, quando, cosa succede, come mai, mi avete detto, avete detto, hai detto, dice, c è scritto, sta scritto,
    rispondere, rispondi, rispondete, mio marito, mia moglie, mio figlio, mia figlia, il mio capo, lui, lei, ditegli, digli,
    non riesco, non posso, non si può, è possibile, si può, per sbaglio, per errore, a meno che, prima di, finché,
    finchè, vorrei sapere, il corriere, corriere, forse, magari, chi`,
  limit: `se, al lavoro, a casa, fino, prima delle, prima di, dopo, durante, mentre, di notte, la notte, la sera, di sera, così tardi, così presto,
    a quest ora, a quest'ora, alle, la domenica, di domenica, nel weekend, nei weekend, il weekend, così spesso,
    così tanti, tanti, tante, per ora, per adesso, per il momento, al momento, per oggi, oggi, questa settimana, questo mese,
    ogni giorno, tutti i giorni, ogni ora, tranne, eccetto, solo, soltanto, ma continuate, sbagliato, sbagliata, quando,
    mentre, per un po, un attimo`,
  next: 'e o ma perché perche che io altrimenti quindi poi',
  closers: `pubblicitari, pubblicitarie, promozionali, commerciali, di pubblicità, di marketing, di promozione,
    più, piu, mai più, mai, qui, su whatsapp, a questo numero, su questo numero, al mio numero, da parte vostra,
    in futuro, d ora in poi, da ora in poi, affatto, per niente, via whatsapp, da voi, di nuovo, ancora,
    sul mio numero, sul mio telefono, sul cellulare, con questo, da ora, da oggi, da adesso, nulla, niente, tramite whatsapp`,
  revoke: `
    posso|potrei|possiamo|potremmo essere rimosso|rimossa|cancellato|cancellata|tolto|tolta|eliminato|eliminata|disiscritto|disiscritta da|dal|dalla|dalle ~ <list>|<msg>
    mi potete|può|puoi|potreste|potrebbe|potresti cancellare|togliere|rimuovere|eliminare|levare|disiscrivere da|dal|dalla|dalle ~ <list>|<msg>
    non <write> più|piu|mai
    non mi|ci|vi|si? <write> più|piu|mai
    non <write> $
    non mi|ci|vi? <send> più|piu|mai ~ <msg>?
    non mi|ci|vi? <send> ~ <msg> $
    non mi|ci|vi? <send> ~ più|piu
    non mi|ci <write> $
    non voglio|vogliamo|desidero|desideriamo|vorrei|gradisco|intendo più|piu ~ <msg>|ricevere|essere|sentire|sentirvi
    non voglio|vogliamo|desidero|desideriamo|vorrei|gradisco ricevere? ~ <msg> $
    non voglio|vogliamo|desidero|vorrei|gradisco|intendo ~ ricevere ~ più|piu|<msg>|nulla
    non voglio|desidero|vorrei|gradisco essere ~ contattato|contattata|disturbato|disturbata|molestato
    non voglio|desidero che ~ mi ~ <write>|<send>|contattiate|scriviate|mandiate
    smettete|smetti|smetta|smettere|smettetela|smettila|finitela|finiscila|piantatela|basta di|con ~ <write>|<send>|<msg>
    basta ~ <msg>
    basta <write>|<send>
    fermate|fermare|ferma|interrompete|interrompi|interrompere|bloccate|sospendete|sospendere|disattivate|disattivare|disattiva|annullate|annulla ~ <msg>|invio_di_messaggi|invio $
    stop ai|alle|alla|a|agli|con|dei ~ <msg>
    <remove> da|dal|dalla|dalle|dai|dagli ~ <list>
    <remove> $
    <remove> da tutto|qui|questo|queste
    togliete|togli|tolga|togliere|rimuovete|rimuovi|rimuovere|cancellate|cancella|cancelli|cancellare|eliminate|elimina|eliminare|levate|depennate il? mio|questo|i_miei ~ numero|contatto|nome|dati|recapito|telefono|nominativo
    voglio|vorrei|desidero|chiedo|richiedo|devo|posso|come ~ disiscrivermi|disiscrizione|cancellarmi|cancellazione|disdire_i_messaggi|disiscriversi|cancellazione_dalla_lista|disiscrivo|disiscrivere $
    voglio|vorrei|desidero|chiedo|richiedo|devo ~ disiscrivermi|disiscrizione|cancellarmi|cancellazione da|dal|dalla|dalle|dai|di|del ~ <list>|<msg>|numero
    voglio|vorrei|desidero|chiedo|richiedo ~ essere ~ rimosso|rimossa|cancellato|cancellata|tolto|tolta|eliminato|eliminata|disiscritto|disiscritta
    voglio|vorrei|desidero|chiedo ~ smettere di ricevere
    voglio|vorrei|desidero|chiedo che ~ smettiate|cancelliate|togliate|la_smettiate
    voglio|vorrei|desidero|chiedo ~ non ~ ricevere
    mi disiscrivo
    come ~ faccio|posso|si|fare ~ disiscrivermi|disiscriversi|cancellarmi|fermare|bloccare|disattivare|non_ricevere|smettere|annullare|a_disiscrivermi ~ <msg>|<list>|ricevere $
    come mi disiscrivo|cancello|tolgo
    annullare|annulla|annullate|cancellare|cancella|cancellate|disdire|revocare ~ iscrizione ~ <msg>|<list> $
    lasciatemi|lasciami|lasciateci in|stare pace
    lasciatemi|lasciami stare
    revoco|ritiro|revocare|ritirare il|mio|la|mia ~ consenso|autorizzazione
    vi|ti|le ho già|gia|più_volte? chiesto|detto|scritto ~ smettere|smetterla|non|basta|cancellarmi|togliermi|stop
    ho già|gia detto|scritto|risposto|inviato|mandato stop|basta
    potete|puoi|può|potreste|potrebbe|potresti ~ smettere|smetterla ~ <write>|<send>|<msg>
    potete|puoi|può|potreste|potrebbe|potresti ~ cancellarmi|togliermi|rimuovermi|eliminarmi|disiscrivermi $
    potete|puoi|può|potreste|potrebbe|potresti ~ cancellarmi|togliermi|rimuovermi|eliminarmi|disiscrivermi da|dal|dalla|dalle ~ <list>|<msg>
    potete|puoi|può|potreste|potrebbe|potresti ~ non <write>|<send>
    vi|la|ti prego|chiedo di? ~ non ~ <write>|<send>
    evitate|evita|eviti di? ~ <write>|<send>
    mi oppongo al|alla|ai|a ~ trattamento|<msg>|ricezione
    non autorizzo|acconsento più|piu
  `,
  declare: `
    ^ niente|nessun|nessuna|no più|altri|altro? ~ <msg> $
    ^ niente più|piu ~ <msg>
    ^ mai più|piu ~ <msg>
    ^ non più|piu ~ <msg>
    stop ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      troppi|troppe|troppa ~ <msg>
      meno ~ <msg>
      non <write> ~ notte|sera|tardi|presto|domenica
    `,
    'says that opting out did not work': `
      continuate|continua|continuo|continuano|seguitate a ~ <write>|<send>|ricevere|arrivare|arrivarmi
      ricevo|arrivano|mi_arrivano ~ ancora|comunque|sempre
      non riesco|posso|si_può a? ~ disiscrivermi|cancellarmi
      non riesco|posso|si_può a? ~ fermare|bloccare|fermarli ~ <msg>
    `,
    'quotes or reports an opt-out': `
      rispondere|rispondi|rispondete|risposto|scrivere|scrivi|inviare|inviato ~ stop|basta|annulla
    `,
    'may ask to stop the messages': `
      basta|fermare|bloccare|smettere|odio|interrompere .. <msg>
    `,
    'concerns a subscription or an account': `
      disdire|disdico|annullare|annulla|annullate|cancellare|chiudere|cessare|disdetta ~ abbonamento|account|contratto|servizio|iscrizione|profilo|conto
      cancellate|cancellare|eliminare|eliminate|cancella ~ account|dati|profilo
      gdpr
    `,
    'objects to the messages or their sender': `
      è|questo|questi ~ spam|molestia|stalking|truffa|illegale
      chi|come|dove vi|ti|le|avete|hai|ha .. numero
      vi|ti|la blocco|segnalo|denuncio|bloccherò|segnalerò
      mai|non ~ iscritto|iscritta|chiesto|autorizzato|richiesto|dato_il_consenso|acconsentito
      non mi interessa|interessano
      non sono interessato|interessata
      non acconsento|autorizzo
      stufo|stufa|stanco|stanca ~ di|dei|delle|della
      avete rotto|stufato|stancato
      mi avete ~ stufato|stancato|rotto
    `,
    'may be the wrong person': `
      numero sbagliato
      sbagliato|sbagliata numero|persona
      non sono ~ la_persona|io
      non è ~ mio numero
    `,
    'may want some of the messages only': `
      non chiamatemi|chiamate|chiamarmi ~ più|piu|$
      basta|smettete|smettetela ~ chiamate|chiamarmi|telefonate
      preferisco .. email|mail
      solo|soltanto ~ ordini|importanti|urgenti|consegna
    `,
  },
  innocent: `
    niente|nessun|nessuna|mai|non più|piu? ~ <msg> da|dal|dalla|di mia|mio|nostra|nostro? <person>
    niente|nessun|nessuna più|piu? ~ <msg> da <when>
    non voglio|vorrei|vogliamo perdermi|perderci|perdere
    non smettete|smetti|smettetela|cancellate|cancellatemi|cancellarmi|toglietemi|togliermi|rimuovetemi|rimuovermi|eliminatemi|fermate|fermatevi|fermarti|annullate|annullare|disiscrivetemi|interrompete
    non voglio|vorrei ~ disiscrivermi|cancellarmi|smettere|annullare|perdere
    annullare|annulla|annullate|annullo|cancellare|cancella|cancellate|disdire|disdico|eliminare|elimina|eliminate|rimuovere|bloccare|fermare|spostare|modificare il|la|l|lo|un|una|mio|mia|miei|questo|questa|i|le|gli ~ <service> #?
    basta che|inviare|cliccare|solo|un|una|andare|chiedere|dire|così_poco
    mi|quanto|non|ci|ti basta
    fermata dell|del|della|di
    alla|fine|a|in fine
    fine settimana|mese|di|del|della|giugno|luglio|anno|turno|corsa
    niente di|male|da|paura|problema|problemi
    non ho ricevuto|ancora|avuto
    nessun messaggio ricevuto|da
    nessun problema|dubbio
    mai più|piu senza
    non stop
    no stop
    non mi ~ scritto|mandato|inviato|contattato
    scrivetemi|contattatemi|chiamatemi quando|se|domani
  `,
  cues: `disiscrivermi, disiscrizione, disiscrivetemi, disiscrivimi, mi disiscrivo, cancellatemi, non scrivetemi,
    non contattatemi, non scrivetemi più, mio consenso, revoco, cancellazione dalla lista, smettere di ricevere`,
  commands: 'stop, basta, cancellazione, fermate, smettetela, smettila, non mandatemi, non inviatemi',
  support: `
    mai|non ~ iscritto|iscritta|chiesto|autorizzato|richiesto
    chi siete|sei|è
    numero sbagliato
    non mi interessa|interessano
    non sono interessato|interessata
    non voglio|desidero
    spam|truffa|molestia|pubblicità|messaggi
    stufo|stufa|stanco|stanca|rotto|disturbate|disturbando
    denuncio|blocco|segnalo|denuncia
    in pace
  `,
};
