import type { Grammar } from './grammar';

export const sentencesEs: Grammar = {
  language: 'es',
  sets: {
    msg: `mensaje, mensajes, mensajitos, msj, msjs, sms, mjs, whatsapp, whatsapps, wasap, wasaps, watsap, publicidad,
      propaganda, promoción, promociones, promos, oferta, ofertas, anuncio, anuncios, spam, correos, correo,
      comunicaciones, notificaciones, información comercial, publicidades, cosas, nada, textos, avisos, novedades,
      boletín, boletines, newsletter, campañas, información, info, mensajería, basura`,
    write: `escriban, escribas, escriba, escribais, escribáis, escribir, escribirme, escribirnos, escribiendo,
      escribiéndome, contacten, contactes, contacte, contactéis, contactar, contactarme, contactando, molesten,
      molestes, moleste, molestéis, molestar, molestarme, molestando, fastidien, fastidies, jodan, jodas, contactándome, molestándome, hablen, hables, hablar, hablarme`,
    send: `envíen, envíes, envíe, enviéis, enviar, enviarme, enviando, enviándome, enviarnos, manden, mandes, mande,
      mandéis, mandar, mandarme, mandando, mandándome, manden me, pasen, llenen, sigan enviando, sigan mandando,
      envien, envies, mandarnos, bombardeen, saturen, sigas mandando, sigas enviando, siga enviando`,
    list: `lista, listas, lista de contactos, lista de difusión, base de datos, base, sistema, grupo, contactos,
      registro, registros, publicidad, promociones, envíos, lista de envíos, suscripción, agenda, aquí, esto`,
    remove: `bórrenme, bórrame, bórreme, elimínenme, elimíname, elimíneme, quítenme, quítame, quíteme, sáquenme, sácame,
      sáqueme, borradme, sacadme, quitadme, eliminadme, retírenme, retírame, retíreme, borrarme, eliminarme,
      quitarme, sacarme, retirarme, dar de baja, darme de baja, dame de baja, denme de baja, dadme de baja,
      deme de baja`,
    service: `pedido, pedidos, orden, cita, reserva, reservación, envío, entrega, vuelo, compra, pago, viaje, factura,
      tarjeta, transacción, reunión, turno, paquete, hora, visita, boleto, entrada, cuenta bancaria, póliza, ticket`,
    person: `hija, hijo, madre, mamá, padre, papá, esposa, esposo, mujer, marido, hermana, hermano, amiga, amigo, jefe, médico, abuela, familia`,
    when: `el lunes, el martes, el miércoles, el jueves, el viernes, el sábado, el domingo, ayer, anteayer, la semana, #`,
  },
  glue: `estar de la el los las un una unos unas más mas sus su tus tu este esta estos estas esos esas ese esa tantos tanta
    tantas ningún ninguna ningun otro otra otros a en por para que me mi mis ya y o recibir recibiendo tener ver
    publicitarios publicitario promocionales comerciales whatsapp sms lo nos tipo vuestros vuestra vuestras
    seguir saber nada ni con malditos pinches putos mensajes spam ofertas publicidad`,
  negation: 'no, nunca, jamás, sin, tampoco, no quiero, no vayan a, no vayas a',
  bridge:
    'quiero queremos que se me le lo la nos pedí pedi dije solicité he querido quise deseo vaya vayan vayas a por favor necesito quería',
  doubt: `si, por qué, porque no, cuándo, cuando, qué pasa, que pasa si, cómo que, me dijeron, me dijiste, dice, dicen,
    decía, ustedes dijeron, dijeron, quién, mi esposo, mi esposa, mi marido, mi hijo, mi hija, mi jefe, él, ella,
    dile, díganle, no puedo, no me deja, no me dejan, no se puede, es posible, acaso, por error, sin querer,
    a menos, salvo que, hasta que, antes de, me gustaría saber, responde, responda, el repartidor, quizás, tal vez`,
  limit: `si, al trabajo, a mi trabajo, a la oficina, a mi oficina, a la casa, a casa, hasta, antes de, después de, durante, mientras, en la noche, por la noche, de noche, tan tarde, tan temprano,
    a las, a esta hora, a estas horas, en la madrugada, los domingos, los fines, el fin de semana, tanto, tantos,
    tan seguido, por ahora, por hoy, hoy, esta semana, este mes, por el momento, de momento, a cada rato,
    todos los días, salvo, excepto, sólo, solo, pero sí, equivocado, equivocada, un rato`,
  next: 'y e o pero porque que ya yo pues sino',
  closers: `publicitarios, comerciales, promocionales, publicitario, publicitaria, de publicidad, de marketing, de promociones,
    más, mas, nunca más, nunca, jamás, ya no, aquí, por aquí, por whatsapp, a este número, en este número,
    al número, de ustedes, de su empresa, de su parte, a mi número, a mi celular, a mi teléfono, para nada,
    por este medio, a mi whatsapp, de nuevo, otra vez, a mi móvil, nada, por acá, con esto`,
  revoke: `
    puedo|podría|podríamos|puede|podemos ~ ser eliminado|eliminada|borrado|borrada|quitado|quitada|sacado|sacada|removido|removida|retirado|retirada|dado_de_baja de|del ~ <list>
    me pueden|puedes|puede|podéis|podrían|podrías|podría quitar|sacar|borrar|eliminar|retirar|remover|dar_de_baja de|del ~ <list>
    me pueden|puedes|puede|podéis|podrían|podrías|podría borrar|eliminar|dar_de_baja $
    no me|nos <write> $
    no me|nos <write> más|mas|nunca|jamás
    no me|nos vuelvan|vuelvas|vuelva|sigan|sigas|siga a? <write>|<send>
    no me|nos <send> ~ <msg>|esto|eso $
    no me|nos <send> ~ más|mas
    no me|nos <send> más|mas ~ <msg>
    no <send>|<write> más|mas ~ <msg>?
    no <send> ~ <msg> $
    no más|mas ~ <msg>
    ya no me <send>|<write>
    ya no <send>|<write>
    ya_no|no quiero|deseo|queremos|quisiera ~ <msg> $
    ya_no|no quiero|deseo|queremos|quisiera ~ <msg> de|por|en
    ya no quiero|deseo recibir
    no quiero|deseo|queremos que ~ <write>|<send>
    no quiero|deseo|queremos recibir ~ nada|más|mas|<msg>
    no quiero|deseo ser contactado|contactada|molestado|molestada
    no quiero saber ~ nada ~ ustedes|más|mas
    no deseo|quiero seguir recibiendo
    deja|dejen|deje|dejad|dejar|basta|paren|para|pare|parad|detengan|párenle|párale de ~ <write>|<send>
    deja|dejen|deje|dejad|basta|paren|parad de ~ <msg> $
    deja|dejen|deje|dejad|dejar|paren|para de ~ joder|fastidiar|chingar|mamar|acosar|spamear
    quiero|deseo|quisiera|necesito|pido|solicito|exijo dejar de recibir
    quiero|deseo|quisiera|necesito|pido|solicito|exijo que ~ dejen|paren|borren|eliminen|quiten|den
    <remove> de|del ~ <list>
    bórrenme|bórrame|elimínenme|elimíname|quítenme|quítame|sáquenme|sácame|bórreme|elimíneme|quíteme|sáqueme $
    quiero|deseo|quisiera|necesito|solicito|pido|gustaría|querría que? me? darme|dar|den|dé|la|mi de? baja
    solicito|pido|quiero|deseo|tramiten|procedan ~ baja $
    me doy de baja
    me den|dan|das|da|des de baja
    ^ dar|darme|denme|dame|deme|dadme de baja
    baja|bajas de|del|a ~ <list>|<msg>
    borren|borra|borre|eliminen|elimina|elimine|quiten|quita|quite|saquen|saca|borrar|eliminar|quitar|borrad|eliminad mi|este ~ número|numero|teléfono|contacto|celular|móvil|datos|nombre
    cancelar|cancelen|cancela|cancele|detener|detengan|desactivar|desactiven|anular|anulen|parar|paren|parad|suspendan|suspender ~ <msg>|suscripción_de_mensajes $
    basta|alto|párenle|párale|paren|pare|bájenle|para de|con|a ~ <msg>|molestar|escribir
    basta ya? de
    dejen me|nos en? paz
    déjenme|déjame|dejadme|déjeme en|tranquilo|tranquila paz?
    desuscribir|desuscribirme|desuscribanme|desuscríbeme|desinscribirme de|del|a? ~ <list>|<msg>|esto $
    quiero|deseo|quisiera|necesito|cómo|como|puedo me? desuscribirme|desuscribir|desinscribirme
    cómo|como ~ doy|darme|dar|cancelo|cancelar|dejo|dejar|detengo|quito|desactivo|paro ~ baja|recibir|<msg>
    revoco|retiro|revocar|retirar mi|el consentimiento|autorización|permiso
    les|te|le pedí|pido|dije|digo ~ que? ~ dejen|dejes|deje|paren|no_me ~ <write>|<send>|de
    ni un ~ <msg> más
    pueden|puedes|podrían|podrías|puede|podría dejar|parar de <write>|<send>
    pueden|puedes|podrían|podrías|puede|podría ~ borrarme|eliminarme|quitarme|sacarme|darme_de_baja
    me opongo al|a ~ tratamiento|<msg>
  `,
  declare: `
    ^ ni más|mas ~ <msg>
    ^ nada de ~ <msg>
    ^ sin más|mas? ~ <msg> $
    stop ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      demasiados|muchos|demasiada|mucha|tantos|tanta ~ <msg>
      menos ~ <msg>
      no me <write>|<send> ~ noche|tarde|temprano|domingo|domingos|madrugada
    `,
    'says that opting out did not work': `
      siguen|sigo|sigues|continúan ~ llegando|enviando|mandando|recibiendo|escribiendo|llegándome
      me siguen|sigue|sigues llegando|enviando|mandando|escribiendo|molestando
      no puedo|pude ~ baja|cancelar|desuscribirme|dejar_de_recibir
      por_qué|porque|por_que me? ~ siguen|sigue|sigues
    `,
    'quotes or reports an opt-out': `
      responder|responda|responde|respondiera|respondí|respondo|enviar|envíe|envié|escribir|escriba|escribí|contestar|conteste|contesté ~ baja|stop|alto|salir|cancelar
    `,
    'may ask to stop the messages': `
      parar|paren|detener|dejen|basta|hartan|cansa|bloquear|odio .. <msg>
    `,
    'concerns a subscription or an account': `
      cancelar|cancelen|cancele|anular|dar_de_baja|baja ~ suscripción|cuenta|membresía|servicio|plan|contrato|línea|abono
      borren|borrar|eliminar|eliminen|cerrar ~ cuenta|datos|perfil
    `,
    'objects to the messages or their sender': `
      es|esto ~ spam|acoso|ilegal|estafa
      quién|quien|de_dónde|cómo|como .. mi número
      voy a ~ denunciar|bloquear|reportar
      los|te|lo voy|he ~ bloquear|bloqueado|denunciar|reportar
      nunca|no me? ~ suscribí|registré|pedí|autoricé|solicité
      no me interesa|interesan
      no estoy interesado|interesada
      no autorizo|consiento
      hartos|harto|harta|cansado|cansada de ~ <msg>|ustedes|que
      no molesten|molestes
      me tienen harto|harta
    `,
    'may be the wrong person': `
      número|numero|persona equivocado|equivocada
      se equivocaron|equivocó|equivoca ~ número|persona
      no soy ~ esa|la_persona|quien
    `,
    'may want some of the messages only': `
      sólo|solo|solamente ~ pedidos|importante|urgente
      no me llamen|llames|llame
      deja|dejen|paren|basta|stop de ~ llamar|llamarme|llamadas
      prefiero .. correo|email|mail
    `,
  },
  innocent: `
    no|ni|ningún|sin más|mas? ~ <msg> de mi|mis|nuestra|nuestro <person>
    no|ni|ningún|sin más|mas? ~ <msg> desde <when>
    no dejen|dejes|deje|dejéis|paren|pares|pare|cancelen|canceles|cancele|borren|borres|eliminen|elimines|me_borren|me_saquen|me_eliminen|me_quiten|quiten|den_de_baja
    no se paren|detengan
    cancelar|cancelo|cancela|cancelen|anular|anulen|parar|detener|quitar|quiten|borrar|eliminar el|la|mi|un|una|los|las|este|esta|ese|esa|su|tu ~ <service> #?
    dar de baja ~ <service>|tarjeta|seguro|luz|línea
    fin de|del
    al|el|por|en_fin|a fin
    en fin
    para el|la|los|las|mi|qué|que|cuándo|cuando|hoy|mañana|un|una|comprar|ver|hacer|recoger|saber|ti|usted|nosotros|pedir
    planta|presión|temporada|marea|voz baja
    baja el|la|de_precio|los|calidad|temporada
    baja|bajas por|médica|maternidad
    alto el|la|costo|precio
    no quiero|deseo ~ cancelar|dejar|perder|baja|darme|parar|desuscribirme|salir
    parada de
    salir de|a|con|el
    no más|mas que|de
    no más|mas ~ preguntas|dudas|problemas|que|tarde|información_por|nada_por
    nada más|mas
    no me mandes|manden|envíen|envíes ~ pedido|factura|dirección|foto|talla|color|equivocado
  `,
  cues: `darme de baja, dar de baja, denme de baja, de baja de la lista, desuscribir, desuscribirme, desuscripción,
    no me escriban, no me escribas, no me contacten, dejen de escribirme, deja de escribirme, revocar,
    no me manden mensajes, eliminen mi número, borren mi número, lista robinson, dejar de recibir`,
  commands: 'stop, baja, basta, paren, dejen, no más, detener, bloquear, parar',
  support: `
    nunca|no me? ~ suscribí|registré|pedí|autoricé|inscribí|solicité
    quién|quien eres|es|son|habla
    número equivocado
    no me interesa|interesan
    no quiero|deseo
    spam|acoso|publicidad|propaganda|mensajes
    molesten|molestar|molestan|molesta
    harto|harta|cansado|cansada
    denunciar|bloquear|reportar|denuncio
  `,
};
