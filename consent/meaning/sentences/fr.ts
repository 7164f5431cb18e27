import type { Grammar } from './grammar';

export const sentencesFr: Grammar = {
  language: 'fr',
  sets: {
    msg: `message, messages, msg, msgs, mess, sms, textos, texto, pub, pubs, publicité, publicités, promotion, promotions,
      promo, promos, offre, offres, annonce, annonces, spam, spams, mail, mails, e-mails, notifications, notification,
      newsletter, newsletters, sollicitations, démarchage, whatsapp, communications, communication, trucs,
      informations, marketing, publicitaires, relances, harcèlement, choses, courriels, pourriels, infos`,
    write: `écrire, écrivez, écris, contacter, contactez, contacte, déranger, dérangez, dérange, embêter, embêtez,
      embête, harceler, harcelez, harcèle, solliciter, sollicitez, sollicite, spammer, spammez, importuner,
      importunez, ennuyer, ennuyez, texter, textez, relancer, relancez, joindre, emmerder,
      emmerdez, parler, démarcher, démarchez, saouler, messager`,
    send: 'envoyer, envoyez, envoie, envoies, envoyé, adresser, adressez, transmettre, balancer, faire parvenir, transmettez',
    list: `liste, listes, liste de diffusion, liste de contacts, base, base de données, fichier, fichiers, contacts,
      groupe, système, répertoire, envois, registre, mailing, diffusion, abonnés, ici, là`,
    remove: `retirez, retire, retirer, supprimez, supprime, supprimer, enlevez, enlève, enlever, effacez, efface,
      effacer, ôtez, rayez, raye, désinscrivez, désinscris, désinscrire, désabonnez, désabonne, désabonner, sortez, sors, virez, vire`,
    service: `commande, commandes, rendez vous, rdv, réservation, livraison, vol, voyage, paiement, carte, facture, colis,
      achat, réunion, visite, billet, billets, table, course, taxi, virement, séance, cours, panier,
      prélèvement`,
    person: `fille, fils, mère, maman, père, papa, femme, mari, soeur, frère, amie, ami, copine, copain, chef, médecin, famille`,
    when: `lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, hier, avant hier, ce matin, la semaine, une semaine, #`,
  },
  glue: `de d du des la le les l un une mes mon ma vos votre tes ton ce cet cette ces aucun aucune autre autres plus
    à a au aux en pour par me m moi nous recevoir reçois avoir être voir tous toutes toute tout type genre sorte
    publicitaires publicitaire promotionnels promotionnelles commerciaux commerciales commercial marketing whatsapp
    votre part rien qui que et ou vous tant de sur messages message pub sms jamais avec être vouloir`,
  negation: `ne, n, sans, pas, jamais, ne pas, ni, surtout pas`,
  bridge:
    'veux voulons souhaite souhaitons me m se s vous te t ai avons jamais pas pas demandé dit voulu besoin de d que je surtout nous suis être plutôt',
  negationAfter: 'pas, surtout pas, jamais',
  doubt: `si, s il, pourquoi, pourqoi, quand, lorsque, que se passe, qu est ce qui se passe, vous m avez dit, vous avez dit, vous dites,
    il est écrit, il est dit, c est écrit, on m a dit, répondre, répondez, envoyez stop, mon mari, ma femme, mon fils, ma fille,
    mon patron, il, elle, dites lui, dites au, dites à, dis lui, je n arrive pas, n arrive pas, j arrive pas,
    impossible, je ne peux pas, je peux pas, est ce possible, est ce que, par erreur, sans faire exprès, à moins,
    jusqu à, avant de, le livreur, peut être, comment se fait`,
  limit: `si, jusqu à, jusqu au, avant, après, pendant, durant, tant que, la nuit, le soir, si tard, si tôt, aussi tard,
    aussi tôt, à cette heure, à #, le dimanche, le week end, le weekend, les week ends, autant, si souvent, aussi souvent,
    pour le moment, pour l instant, aujourd hui, cette semaine, ce mois, tous les jours, toutes les heures, sauf,
    seulement, uniquement, mais gardez, mais continuez, mauvais, mauvaise, au travail, quand je, un moment, si vite, provisoirement`,
  next: 'et ou mais car parce je j sinon donc puisque',
  closers: `publicitaires, publicitaire, commerciaux, commerciales, promotionnels, promotionnelles, de pub, de publicité, de promotion,
    plus, jamais, plus jamais, désormais, à l avenir, dorénavant, ici, sur whatsapp, sur ce numéro, à ce numéro,
    de votre part, du tout, par whatsapp, sur mon téléphone, sur mon numéro, à nouveau, de nouveau, encore, pas, rien,
    sur mon portable, par sms, à mon numéro, de vous, sur mon whatsapp`,
  revoke: `
    est_ce_que? puis_je|je_peux|peux_je|pourrais_je|je_pourrais|peut_on|on_peut ~ être retiré|retirée|supprimé|supprimée|enlevé|enlevée|effacé|effacée|rayé|désinscrit|désinscrite|désabonné|désabonnée de|du|des ~ <list>|<msg>
    arrêtez|arrête|arrêter|cessez|cesse|cesser|stop|stoppez|stop_à|arretez_svp de|d me|m|nous <write>|<send>
    arrêtez|arrête|arrêter|cessez|cesse|stoppez de|d <write>|<send>|spammer $
    arrêtez|arrête|arrêter|cessez|cesse|stoppez de|d <send> ~ <msg>
    arrêtez|arrête|arrêter|cessez|cesse|stoppez|stopper|stop|désactivez|suspendez|bloquez|annulez ~ <msg> $
    arrêtez|arrête|cessez avec|de|d ~ <msg>
    ne me|m|nous <write> plus|jamais|pas $
    ne me|m|nous <write> plus|jamais
    me|m|nous <write> plus $
    m écrivez|écris plus
    ne me|m|nous <send> plus|jamais|pas ~ <msg>|rien $
    me|m|nous <send> plus|pas|jamais ~ <msg>|rien
    ne me|m|nous <send> plus $
    ne plus|pas|jamais me|m|nous? <write>|<send>
    n <send>|envoyez plus|pas|jamais ~ <msg>|rien $
    plus ~ me|m <write>|<send>
    ne veux|voulons|souhaite|souhaitons|désire plus ~ recevoir|être|avoir|entendre|<msg>|rien
    veux|souhaite|désire plus ~ recevoir|<msg>|entendre_parler|rien|vos|ces|de_vos $
    veux|souhaite|désire plus ~ recevoir
    ne veux|voulons|souhaite|désire pas|aucun|aucune ~ <msg> $
    ne veux|voulons|souhaite|désire pas|aucun|aucune ~ recevoir|être_contacté|être_contactée|être_dérangé ~ <msg>|rien $
    ne veux|souhaite|désire pas|plus être|qu_on ~ contacté|contactée|dérangé|dérangée|sollicité|sollicitée|contacte|démarché
    veux|souhaite|désire pas ~ recevoir? ~ <msg> $
    ne souhaite|veux|désire|veut|voulons plus vous|rien|que_vous
    veux|souhaite|voudrais|aimerais|désire|demande|exige ~ ne_plus|plus ~ recevoir|être|<msg>
    veux|souhaite|voudrais|aimerais|désire|demande|demander|besoin|faut ~ désabonner|désinscrire|désinscription|désabonnement|désabonné|désinscrit
    veux|souhaite|voudrais|aimerais|demande ~ arrêter ~ recevoir|<msg>
    veux|souhaite|voudrais|aimerais|demande|exige que ~ arrêtiez|cessiez|supprimiez|retiriez
    demande de|d ~ arrêter|cesser|supprimer|retirer|arrêter_de
    <remove> moi|nous ~ <list>|<msg> $
    <remove> moi $
    <remove> mon|ce|mes ~ numéro|numero|contact|nom|téléphone|portable|coordonnées|adresse
    me <remove> ~ <list>|<msg>
    pouvez|pourriez|peux|pourrais|veuillez|merci|voulez|prière ~ désabonner|désinscrire|me_retirer|me_supprimer|m_enlever|me_désabonner|me_désinscrire|arrêter|cesser|stopper|ne_plus ~ <write>|<send>|<msg>|<list>|me|m|nous $
    pouvez|pourriez|peux|veuillez|merci ~ me|m désabonner|désinscrire|retirer|supprimer|enlever
    veuillez|merci ~ de|d? ~ ne_plus|plus ~ <write>|<send>
    veuillez|merci de|d? ~ <remove> ~ numéro|coordonnées|contact
    je me désabonne|désinscris|désinscrit
    me désabonner|désinscrire $
    ^ me désabonner|désinscrire ~ de|du|des ~ <list>|<msg>
    comment je|on|puis_je|peut_on|faire_pour|faire? ~ me|se|m|s? désabonner|désabonne|désinscrire|désinscris|arrêter|stopper ~ <msg>|recevoir|ça|cela|<list> $
    comment ~ ne_plus|plus recevoir
    laissez|laisse|fichez|foutez|fous moi|nous ~ tranquille|paix
    laissez|laisse|foutez|fichez moi|nous la|en tranquille|paix
    retire|révoque|retirer|révoquer mon|le|ma? consentement|autorisation|accord
    vous|t|te|l ai|avais déjà? demandé|dit|écrit de|d|que? ~ arrêter|cesser|ne_plus|stop|plus
    j ai déjà? dit|répondu|envoyé|écrit|tapé stop $
    j ai déjà dit|répondu|envoyé|écrit stop
    marre|assez de|d ~ <msg> arrêtez|stop
    m oppose|opposer à|au|aux ~ <msg>|traitement|prospection|démarchage
    oubliez moi|mon_numéro
    plus|pas besoin de ~ <send>
    ça suffit ~ <msg>
  `,
  declare: `
    ^ plus|pas|aucun|aucune ~ de|d? ~ <msg> $
    ^ plus jamais ~ <msg>
    ^ plus aucun|aucune|de|d ~ <msg>
    stop ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      trop de|d ~ <msg>
      moins de|d ~ <msg>
      autant|tant de|d ~ <msg>
      ne? me|m <write>|<send> ~ pas|plus ~ nuit|soir|tard|tôt|dimanche
    `,
    'says that opting out did not work': `
      continue|continuez|continuent|continuer ~ recevoir|<send>|<write>
      reçois|recevons encore|toujours
      ne|n? arrive|peux|réussis|possible pas|plus ~ désabonner|désinscrire
      ne|n? arrive|peux|réussis|possible pas|plus ~ arrêter|stopper ~ <msg>|recevoir
      impossible de|d ~ désabonner|désinscrire|arrêter
      lien de désinscription|désabonnement ~ pas|marche
    `,
    'quotes or reports an opt-out': `
      répondre|répondez|répondu|envoyer|envoyez|envoyé|écrire|taper|tapez ~ stop|arrêt|arret
    `,
    'may ask to stop the messages': `
      arrêter|arrêtez|stopper|cesser|bloquer|marre|assez .. <msg>
    `,
    'concerns a subscription or an account': `
      résilier|résiliez|annuler|annulez|arrêter|arrêtez|clôturer|suspendre ~ abonnement|compte|contrat|forfait|adhésion|service
      supprimer|supprimez|supprime|effacer|effacez|fermer|fermez ~ compte|données|profil
      rgpd|cnil
    `,
    'objects to the messages or their sender': `
      c est du|de|un|une|le ~ spam|harcèlement|arnaque|illégal
      marre|assez de|d ~ <msg>|vous
      qui|comment|où .. donné|eu|obtenu|trouvé ~ numéro
      vais|va|allons vous|te? ~ bloquer|signaler|dénoncer|plainte
      suis pas|jamais ~ abonné|abonnée|inscrit|inscrite
      jamais|pas ~ demandé|autorisé|donné ~ <msg>|numéro|accord|consentement|contacté
      pas intéressé|intéressée|intéresse
      m intéresse pas
      ne consens|autorise|accepte pas
      cassez|cassez_vous|dégagez|foutez_le_camp
    `,
    'may be the wrong person': `
      mauvais|faux numéro
      erreur de numéro|personne
      trompez|trompé de numéro|personne
      ne suis pas la|cette|le ~ personne|bonne
      c est pas|plus mon numéro
    `,
    'may want some of the messages only': `
      ne|n? m appelez|appelle ~ plus
      arrêtez|arrête|cessez de|d ~ appeler
      préfère .. mail|email|courrier|appel
      seulement|uniquement|que ~ les|mes ~ commandes|importants|urgents
    `,
  },
  innocent: `
    plus|pas|aucun|aucune ~ <msg> n? est|sont? arrivé|arrivés|arrivée|arrivées|venu|reçu|reçus|parvenu
    plus|pas|aucun|aucune ~ <msg> de|d ma|mon|mes|notre|sa <person>
    plus|pas|aucun|aucune ~ <msg> depuis <when>
    manquer|rater|louper|perdre ~ <msg>
    n|ne arrêtez|arrête|arrêter|m_arrêtez|annulez|annuler|supprimez|retirez|me_désabonnez|me_retirez|me_supprimez|désabonnez|vous_arrêtez pas|surtout_pas|rien
    n arrêtez|arrête
    pas|n besoin de|d arrêter|annuler
    annuler|annulez|annule|arrêter|arrêtez|supprimer|supprimez|résilier|retirer|retirez|enlever|enlevez|finir|changer|quitter le|la|l|ma|mon|mes|un|une|cette|ce|les ~ <service> #?
    arrêt|arrêts de|du|maladie|cardiaque|métro|train|minute|prochain
    prochain|premier|dernier|cet|l|un|mon arrêt
    arrêt de ~ bus|tram|travail
    fin de|du|d|des|mars|mai|août|juin|juillet|avril|janvier|novembre|décembre|septembre|octobre
    à|en|sans|la|le|bonne fin
    non stop
    plus d informations|infos|info|renseignements|détails|un|une
    plus de|d ~ détails|renseignements|précisions|photos|stock|questions|place|places|temps|choix|batterie|tard
    pas de|d ~ souci|soucis|problème|problèmes|quoi|panique|réponse|nouvelles|stress|message_de|disponibilité
    aucun souci|problème
    pas|plus ~ reçu ~ <msg>
    pas ~ message de
    retirer|retirez|retrait ~ magasin|colis|commande|en_point|demain|aujourd
    arrêter de fumer|boire|rire|manger|pleurer
    opposition sur|carte|bancaire
    contactez|écrivez|appelez moi quand|dès|si|demain
  `,
  cues: `désabonner, désabonnement, désabonnez moi, désinscrire, désinscription, désinscrivez moi, ne plus recevoir,
    ne me contactez plus, ne m écrivez plus, mon consentement, bloctel, je me désabonne, arrêtez de m écrire`,
  commands: 'stop, arrêtez, arrête, arrêt, cessez, retirez, stopper, stoppez',
  support: `
    jamais|pas ~ abonné|inscrit|demandé|autorisé
    qui êtes|est|c|es
    mauvais|faux numéro
    pas intéressé|intéressée|intéresse
    spam|harcèlement|arnaque|pub|publicité|messages|sms
    marre|ras|assez|gonflez|saoule|soûle|soule
    veux|souhaite pas|plus
    plainte|bloquer|signaler|cnil
    tranquille
  `,
};
