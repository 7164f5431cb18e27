import type { Grammar } from './grammar';

export const sentencesPt: Grammar = {
  language: 'pt',
  sets: {
    msg: `mensagem, mensagens, msg, msgs, mensagen, mensagems, menssagem, menssagens, sms, whatsapp, zap, zaps, propaganda,
      propagandas, promoção, promoções, promos, oferta, ofertas, publicidade, publicidades, anúncio, anúncios, spam,
      e-mails, emails, comunicações, notificações, novidades, divulgação, divulgações, marketing, newsletter,
      coisas, nada, avisos, conteúdo, lixo, informativo, informativos, disparo, disparos`,
    send: `mandar, mandem, mande, manda, mandando, mandarem, enviar, enviem, envie, envia, enviando, enviarem, encher,
      encham, encha, encaminhar, encaminhem`,
    write: `escrever, escrevam, escreva, escreve, escrevendo, contatar, contatem, contate, contactar, contactem,
      contacte, contactando, incomodar, incomodem, incomode, incomoda, incomodando, perturbar, perturbem, perturbe,
      perturba, perturbando, chamar, chamem, chame, chama, procurar, procurem, procure, procura, chatear, chateiem, encher o saco, amolar, importunar, entrar em contato, entrem em contato,
      entre em contato, mensagear, falar comigo`,
    list: `lista, listas, lista de contatos, lista de transmissão, transmissão, banco de dados, base, base de dados,
      sistema, grupo, cadastro, contatos, mailing, agenda, aqui, disso, isso`,
    remove: `tira, tire, tirem, tirar, remova, removam, remove, remover, retire, retirem, retira, retirar, exclua,
      excluam, exclui, excluir, apague, apaguem, apaga, apagar, delete, deletem, deleta, deletar, descadastre,
      descadastra, descadastrem, descadastrar, elimine, eliminem, eliminar`,
    service: `pedido, pedidos, compra, consulta, reserva, entrega, agendamento, viagem, voo, pagamento, boleto, cartão,
      fatura, reunião, marcação, encomenda, visita, horário, passagem, nota, produto, transação, pix`,
    person: `filha, filho, mãe, pai, esposa, mulher, marido, irmã, irmão, amiga, amigo, chefe, médico, avó, família`,
    when: `segunda, terça, quarta, quinta, sexta, sábado, domingo, ontem, anteontem, a semana, #`,
  },
  glue: `envio disparo mensagem mensagens msg de da do das dos a o as os um uma mais suas seus sua seu essas esses essa esse estas estes tantas tantos
    nenhuma nenhum qualquer outra outras para pra por em no na meu minha me mim e ou que receber recebendo ter ver
    promocionais promocional comerciais publicitárias whatsapp sms com tipo vossas vossos desse dessa desses dessas
    ficar saber nada dessas tanta tanto mensagens propaganda spam continuar`,
  negation: 'não, nunca, jamais, sem, nem, nao, naum, n',
  bridge:
    'quero queria queremos que me se o a pedi disse solicitei quis desejo precisa preciso vai vá vão é para pra estou tentando',
  doubt: `se, por que, porque, pq, porquê, quando, o que acontece, disseram, disse que, você disse, vocês disseram,
    diz, dizem, dizia, quem, meu marido, minha esposa, minha mulher, meu filho, minha filha, meu chefe, ele, ela,
    fala pra, fale para, avisa, não consigo, não dá, não tem como, não posso, é possível, será que, por engano,
    sem querer, a menos que, até que, antes de, gostaria de saber, responda, responder, entregador, talvez`,
  limit: `se, no trabalho, pro trabalho, para o trabalho, em casa, até, antes, depois das, depois de, durante, enquanto, à noite, de noite, tão tarde, tão cedo, às, a essa hora,
    nesse horário, neste horário, de madrugada, aos domingos, no domingo, fim de semana, finais de semana, tanto,
    tantas, tantos, toda hora, todo dia, todos os dias, por enquanto, por hoje, hoje, essa semana, este mês,
    no momento, de momento, exceto, só, somente, apenas, mas sim, errado, errada, um pouco, um tempo, por agora`,
  next: 'e ou mas porque pois que eu senão vou',
  closers: `publicitárias, promocionais, promocional, comerciais, de propaganda, de marketing, de promoções, de promoção, de publicidade,
    mais, nunca mais, nunca, jamais, aqui, por aqui, pelo whatsapp, no whatsapp, nesse número, neste número,
    para esse número, para este número, pra esse número, pra mim, para mim, de vocês, da empresa, no meu zap,
    no meu whatsapp, no meu celular, no meu número, por favor, de novo, nada, não, para o meu número, por whatsapp`,
  revoke: `
    posso|poderia|podemos|pode|dá_para|dá_pra ser removido|removida|retirado|retirada|tirado|tirada|excluído|excluída|apagado|apagada|descadastrado|descadastrada da|de|do|dessa|desta ~ <list>
    pare|parem|para|parar|pára|chega|deixe|deixem|deixa|deixar|cansei de|com|do ~ <send>|<write>
    pare|parem|para|parar|pára|chega|basta de|com ~ <msg>
    pare|parem|para de encher
    não|n|naum me? <send>|<write> mais ~ <msg>?
    não|n|naum me|nos <write> $
    não|n|naum me|nos <send> ~ <msg> $
    não|n|naum me|nos <send> ~ mais
    não|n|naum <send> ~ <msg> $
    não|n|naum <send> ~ mais ~ <msg>?
    não|n|naum é? para|pra me? <send>|<write> ~ <msg>?
    não|n|naum precisa|precisam me? <send> mais ~ <msg>?
    não|n|naum precisa|precisam mais ~ <send>|<write>
    não|n|naum quero|desejo|queremos|gostaria ~ <msg> $
    não|n|naum quero|desejo|queremos|gostaria ~ <msg> de|do|da|no|pelo
    não|n|naum quero|desejo|queremos ~ mais ~ receber|saber|<msg>
    não|n|naum quero|desejo|queremos ~ receber ~ mais|nada|<msg>|isso
    não|n|naum quero|desejo que ~ <send>|<write>|mandem|enviem
    não|n|naum quero|desejo ser contatado|contatada|contactado|contactada|incomodado|incomodada
    não|n|naum autorizo|permito ~ mais ~ <msg>
    me <remove> ~ <list>
    me <remove> $
    <remove> me|-me ~ <list>
    <remove> me $
    <remove> ~ meu|este|esse ~ número|numero|contato|telefone|celular|nome|whatsapp|zap|cadastro
    quero|queria|gostaria|preciso|desejo|solicito|peço ~ sair ~ <list>
    quero|queria|gostaria|preciso|desejo|solicito|peço ~ descadastrar|descadastro|descadastramento|desinscrever|descadastre
    quero|queria|gostaria|desejo|solicito|peço ~ parar|deixar de ~ receber|<msg>
    quero|queria|gostaria|desejo|solicito|peço que ~ parem|pare|removam|retirem|excluam|deixem
    quero|queria|gostaria|desejo|solicito|preciso|peço ~ cancelar|cancelamento ~ <msg>|inscrição|envio|recebimento
    quero|queria|gostaria|desejo ~ removido|removida|retirado|retirada|excluído|excluída|descadastrado|descadastrada
    cancelar|cancele|cancelem|cancela|desativar|desative|desativem|suspender|suspendam|interromper|bloqueie ~ <msg>|envio_de_mensagens|recebimento $
    sair da|dessa|desta|do|desse ~ <list>
    como faço|faz|posso|eu|é_que ~ parar|sair|cancelar|descadastrar|desinscrever|deixar ~ <msg>|<list>|receber|inscrição|me|descadastrar
    como ~ parar|deixo|paro de receber
    como ~ cancelo|paro|desativo|bloqueio ~ <msg>|recebimento|inscrição|isso|envio
    não|n|naum entre|entrem ~ em? contato|contacto
    como ~ me? descadastro|descadastrar|desinscrevo|desinscrever
    já pedi|falei|disse|solicitei ~ parar|parem|pararem|remover|tirar|sair|descadastro|não_mandar|não_enviar|retirar
    já pedi|falei|disse que ~ não ~ quero
    me deixa|deixe|deixem em paz
    deixa|deixe|deixem me em? paz
    revogo|retiro|revogar|retirar ~ consentimento|autorização|permissão
    pode|podem|poderia|poderiam ~ parar de ~ <send>|<write>
    pode|podem|poderia|poderiam ~ me? <remove> $
    pode|podem|poderia|poderiam ~ me? <remove> ~ <list>
    pode|podem|poderia|poderiam ~ <remove> ~ número|contato|telefone
    chega ~ <msg>
    nunca mais ~ <send>|<write>|mande|envie|manda
    para|pare|parem com isso|essas|esses
    cansado|cansada|cheio|cheia ~ <msg> pare|parem
    me opondo|oponho ao|a ~ tratamento|<msg>
  `,
  declare: `
    ^ sem ~ mais ~ <msg>
    ^ sem ~ propaganda|spam|promoções $
    ^ nada de ~ <msg>
    ^ mais nenhuma ~ <msg>
    stop ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      muita|muitas|demais|tanta|tantas|muito ~ <msg>
      <msg> demais
      menos ~ <msg>
      não me? <send>|<write> ~ noite|tarde|cedo|domingo|madrugada
    `,
    'says that opting out did not work': `
      continuam|continua|continuo|seguem ~ <send>|recebendo|chegando|mandando|enviando
      não consigo|dá|tem_como|consegui ~ sair|cancelar|descadastrar|parar ~ <list>|<msg>|receber
      não|nao consigo|dá|tem_como|consegui ~ descadastrar|desinscrever
      por_que|porque|pq ~ continuam|continua|continuo
      ainda ~ recebendo|recebo ~ <msg>
    `,
    'quotes or reports an opt-out': `
      responder|responda|respondi|enviar|envie|enviei|digitar|digite|digitei|escrever|mandei ~ sair|parar|stop|cancelar
    `,
    'may ask to stop the messages': `
      parar|parem|pare|chega|bloquear|odeio|interromper .. <msg>
    `,
    'concerns a subscription or an account': `
      cancelar|cancele|cancelem|cancelamento|encerrar|quero_cancelar ~ assinatura|conta|plano|serviço|contrato|matrícula|linha|cadastro
      excluir|apagar|deletar|encerrar|exclua|apague|excluam|apaguem ~ conta|dados|perfil|cadastro
    `,
    'objects to the messages or their sender': `
      isso|isto é ~ spam|golpe|assédio|ilegal
      quem passou|deu|te_deu|forneceu ~ número|contato|telefone
      onde|como conseguiu|conseguiram|pegou|arrumou ~ número|contato|telefone
      vou ~ denunciar|bloquear|processar|procon
      nunca|não me? ~ cadastrei|inscrevi|pedi|autorizei|solicitei|assinei
      não tenho interesse
      não estou interessado|interessada
      não me interessa
      não autorizo|autorizei|consinto|permito
      cansado|cansada|cheio|cheia|saco|cansei ~ <msg>|vocês
      sai fora
      não sou cliente
    `,
    'may be the wrong person': `
      número|numero|contato|pessoa errado|errada
      é|foi engano
      não sou ~ essa|esta|a_pessoa|dono
      esse|este número não é
    `,
    'may want some of the messages only': `
      não|nao me? ligue|liguem|liga
      pare|parem|para de ~ ligar
      prefiro .. email|e-mail|ligação
      só|somente|apenas ~ pedidos|importante|urgente
    `,
  },
  innocent: `
    sem|nenhuma|mais_nenhuma ~ mais? ~ <msg> ~ da|do|de minha|meu|nossa|nosso? <person>
    sem|nenhuma|mais_nenhuma ~ mais? ~ <msg> desde <when>
    não pare|parem|para|pára|deixe|deixem|cancele|cancelem|cancela|me_tire|me_tirem|me_remova|me_removam|remova|removam|exclua|excluam|me_descadastre|me_exclua|sai|saia|tire|retire
    não quero ~ cancelar|sair|parar|perder|deixar|descadastrar|ser_removido|descadastro
    cancelar|cancela|cancele|cancelem|cancelei|encerrar|parar|remover|excluir|retirar|retira|retire|tirar|apagar o|a|meu|minha|um|uma|esse|essa|este|esta|do|da ~ <service> #?
    fim de|do|da|dos
    para o|a|os|as|mim|que|quando|hoje|amanhã|um|uma|comprar|ver|fazer|retirar|saber|você|vocês|pedir|meu|minha|onde|qual
    para mim
    por|em|a|no|ao fim
    sair de|para|pra|com|do_trabalho|o|hoje|amanhã|agora_do
    parada de
    ponto de parada
    chega hoje|amanhã|quando|o|a|meu|até|em|que_dia|no|na|segunda|sexta|dia
    quando|que_horas|já|não|meu_pedido|pedido|ainda_não|produto|encomenda chega
    nada mais
    não mande|manda|envie|envia|mandem|enviem ~ pedido|nota|boleto|endereço|foto|tamanho|cor|errado|produto|ainda
    basta clicar|enviar|fazer|um|uma|ir|entrar|que|preencher|acessar
    voltar a|para|pra|amanhã
  `,
  cues: `descadastrar, descadastro, descadastramento, descadastre, desinscrever, desinscrição, sair da lista, parar de receber,
    não me mande mais, não quero mais receber, remova meu número, me tira da lista, revogo, lgpd, cancelar inscrição`,
  commands: `stop, sair, parar, pare, parem, basta,
    me remova, me tira`,
  support: `
    nunca|não me? ~ cadastrei|inscrevi|pedi|autorizei|solicitei
    quem é|são|fala
    número errado
    não tenho interesse
    não quero|desejo
    spam|golpe|propaganda|mensagens|mensagem
    incomodando|perturbando|chato|chata
    cansado|cansada|saco|cansei
    denunciar|bloquear|processar|procon
  `,
};
