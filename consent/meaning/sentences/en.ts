import { innocentEn } from './en-innocent';
import { setsEn } from './en-sets';
import type { Grammar } from './grammar';

export const sentencesEn: Grammar = {
  language: 'en',
  sets: setsEn,
  glue: `ur a an the to of from for about any all more your these those this that please with me us my i
    get getting receive receiving be have having see seeing hear hearing want anymore further other another
    marketing promotional promo unwanted unsolicited annoying stupid bloody damn fucking daily constant whatsapp
    text sms spam silly ridiculous and or by you on in out off kind sort type bulk mass automated company business
    messages message texts offers updates anything back`,
  negation: `dont, do not, never, didnt, did not, not, no need to, without, wasnt, wouldnt, dont ever, isnt, arent,
    instead of, rather than, don, havent, have not, no reason to`,
  bridge: `want wanted wanting need needed you to me us ever asked ask asking say said saying wish like please even
    have plan planning intend going mean meant trying try try them it be think get be being your the i from
    actually really yet accidentally request requested requesting sent send text texted`,
  doubt: `if, why, when, whether, what happens, what if, what will happen, did i, did you, have you, have i, am i, was i,
    were you, has, does, you told me, you said, told me to, it says, it said, says to, says reply, said reply, reply, replying,
    in case, unless, until, tell him, tell her, tell them, tell your, told him, told her, my ex, my husband,
    my wife, my boss, my mother, my son, my daughter, my friend, he, she, they, can i later, cant, cannot, can not,
    unable, wont, will not, doesnt, doesn, how many times, who, someone, somebody, which, is there a way,
    option to, able to, thinking of, considering, might, may, maybe, by mistake, by accident, accidentally,
    i wonder, before i, after i, as soon as, once i, the word, quote, joking, just kidding, imagine, unlike,
    how come, i will, ill, would you ever, you dont, you do not, you never, we dont, they dont, driver, courier`,
  limit: `if, until, till, before, after, during, while, at night, at #, at work, at this hour, at this time,
    this late, this early, so late, so early, so often, so many, so much, that often, too often, every day,
    everyday, every hour, every #, on weekends, on weekend, on sunday, on sundays, for a while, for now, for today,
    for the moment, for a week, for a month, for a few, today, tonight, this week, this month, except, unless,
    only, but keep, but still, but continue, in the morning, in the mornings, twice, through this, by accident,
    when i m, when im, haha, the wrong, wrong`,
  next: 'and or but because cause cuz coz bc i im ill ive its so else whoever then since stop',
  closers: `to my phone, to my number, on my phone, anymore, any more, again, ever, ever again, any longer, in future, in the future, from now on, from now,
    here, on here, on whatsapp, on this number, at this number, to this number, on this phone, at all, with this,
    from your company, from you, from you guys, from you people, from your business, all together, altogether,
    entirely, for ever, every time, all the time, any further, please, today, or whatever, too, either, also,
    off your list, from your list, via whatsapp, by whatsapp, through whatsapp, with this shit, with your, immediatly`,
  revoke: `
    can|could|may|might i|we|me|my_number|my_name|this_number ~ be|get removed|taken|deleted|erased|unsubscribed|opted off|from|out_of|of|out ~ <list>|<msg>|this|these|it|here $
    can|could|may|might i|we|my_number|this_number ~ be|get removed|deleted|unsubscribed|taken_off|opted_out $
    can|could|may i|we get|come off|out_of ~ <list>|<msg>|this|these $
    <stop> all? this|the|these|your? <texting> <me>
    <stop> all? <texting> $
    <stop> <texting> <msg>|anything|stuff|people $
    <stop> send|sending|sendin|sendng|forwarding|delivering|giving|sharing <me>? ~ <msg>|anything|stuff|things|these|this|those|them|such|it $
    <stop> send|sending|sendin|to_send <me>? $
    <stop> ~ <msg>|everything|all $
    <stop> with all? the|your|this|these|those ~ <msg>
    <stop> to all|end|opt_out|unsubscribe $
    stop|refrain|desist from? bothering|harassing|annoying|spamming
    refrain|desist|abstain from ~ sending|<texting>
    <dont> <text> <me> $
    <dont> ever? <text> <me> again|anymore|any_more|any_longer|ever_again|ever
    <dont> ever? send|sending <me>? ~ <msg>|anything|stuff $
    <dont> ever? send|sending <me>? ~ <msg> again|anymore|any_more
    <dont> send <me> $
    not <text> <me> again|anymore|any_more
    dont|do_not|dnt|no_longer|not|doesnt <want> ~ <msg>|them|contacted|messaged|texted|spammed|bothered|disturbed|anything_from_you|hear_from_you|on_your_list|on_this_list $
    dont|do_not|no_longer|not <want> ~ <msg> from|on
    dont|do_not|no_longer <want> you to? <text>
    dont|do_not|no_longer <want> to_be|be ~ contacted|messaged|texted|spammed|bothered|disturbed|subscribed
    no_longer <want> ~ receive|get|hear
    no_longer wish|want|interested ~ <msg>
    not interested in ~ receiving|getting ~ <msg>
    <remove> <me>|me_and_my_number|my_name|my_details|my_contact|my_info|my_information|my_data|my_contact_details|my_email|me_please off|from|out_of|of ~ <list>|<msg>|this|these|it|everything $
    remove|delete|erase|removed|deleted <me>|my_contact|my_name|my_details $
    take|get|cross|drop <me>|my_name off $
    ^ unsubscribe|unsubscribing|unsub|opt_out ~ <me> $
    ^ unsubscribe|unsub|opt_out from|of ~ <msg>|<list>|everything|all|you|your|this|these $
    unsubscribe|unsub <me>
    opt me out
    want|like|wish|need|trying|tried|asked|asking|request|requested|requesting|wanna|prefer|love to? be? unsubscribe|unsubscribed|opt_out|opted_out|unsub $
    want|like|wish|need|trying|tried|asked|asking|request|requested|wanna|prefer|love to be? unsubscribe|unsubscribed|opt_out|opted_out from|of ~ <msg>|<list>|all|everything|you|your|here|this|these
    want|like|wish|need|request|asked|prefer|wanna to stop ~ receiving|getting
    want|like|wish|need|request|asked|wanna to? be ~ removed|taken_off|deleted
    want|like|wish|need|wanna|asking|asked|request|beg|begging|ask|telling|told you to stop $
    want|like|wish|need|wanna|asking|asked|request|beg|begging|ask|telling|told you to stop ~ <texting>|sending|<msg>
    asked|told you .. to stop|unsubscribe|remove|delete
    i|we|already|have|ive said|texted|replied|sent|typed|wrote|messaged|written stop $
    i|we|already|have|ive said|texted|replied|sent|typed|wrote|messaged|written stop # times
    said|texted|replied|sent|typed|wrote stop but|and|yet|already|multiple|several|many|twice
    want|wish|like you to leave me alone
    leave me|us alone
    leave me the ~ fuck|hell alone
    lose my number
    revoke|withdraw|withdrawing|revoking|cancel|retract|rescind my|the? consent|permission|authorization|authorisation|opt_in|optin|agreement
    ^ cancel|stop|end|disable|turn_off|switch_off|discontinue|terminate|deactivate ~ <msg> $
    ^ turn|switch ~ <msg> off
    want|like|wish|need to cancel|stop|end|turn_off|discontinue ~ <msg> $
    how do|can|could|to|would|should i|we|one|you? stop|unsubscribe|opt_out|unsub|get_off|get_out|turn_off|end|cancel|block|get_rid_of ~ <msg> $
    how do|can|could|to|would|should i|we|one|you? stop|unsubscribe|opt_out|unsub|get_off|get_rid_of ~ from|of? these|them|<list>|getting|receiving $
    how do|can|could|to|would|should i|we|one|you? unsubscribe|opt_out|unsub|get_off ~ this|it $
    how do|can|could|to|would|should i|we? unsubscribe|opt_out|unsub|be_removed|get_removed $
    how do|can|to i? make ~ stop $
    how to unsubscribe|unsub|opt_out
    can|could|would|will you ~ stop|remove_me|unsubscribe_me|delete_my|take_me|opt_me_out|stop_it|stop_this|knock_it_off $
    make it|this|these|them ~ stop
    get me off ~ <list>|this|here
    get me out of ~ list|lists|mailing_list|group|broadcast|database|system
    count me out $
    fed_up|sick|tired with|of ~ <msg>|texting|spamming stop
    had enough of ~ <msg>
    enough with|of|already ~ <msg>
    enough <msg>
    knock it off with ~ <msg>
    i opt out $
    i unsubscribe $
    put me on ~ do_not_contact|do_not_call|dnc|do_not_disturb|opt_out
    i never want to hear ~ again
    never want to hear from you
    object to ~ <msg>|marketing|processing
  `,
  declare: `
    ^ no|0|zero more|further|longer ~ <msg> $
    ^ no ~ <msg> please|pls|thanks|thank_you
    no more ~ <msg>
    want no|zero more ~ <msg>|contact
    no more of these|this|your
    ^ no more ~ <msg>
    stop contact
    discontinue ~ <msg>
  `,
  unsure: {
    'asks for fewer messages, or for none at certain times': `
      <stop> ~ sending|texting|messaging me? so|that|too many|much|often
      too many|much ~ <msg>
      less|fewer ~ <msg>
      message|text|contact|write me|us too|so often|much|late|early
      <msg> too often
      pause|snooze|mute ~ <msg>
      dont|do_not|not|stop text|message|send|texting|messaging|sending ~ at_night|so_late|so_early|before|after|on_sundays|on_weekends
    `,
    'says that opting out did not work': `
      still|keep|keeps|continue|continuing ~ get|getting|receive|receiving|sending|texting|messaging|send ~ <msg>|me|us
      wont|doesnt|didnt|cant|cannot|not|unable ~ stop ~ <msg>|<texting>|sending
      cant|cannot|can_not|unable|not_able to? unsubscribe|opt_out|stop ~ <msg>|this|these|them|it
      unsubscribe|opt_out|stop ~ link|button|option ~ not|doesnt|broken|isnt|didnt|wont
      stop doesnt|does_not|not|didnt work|working
    `,
    'an opt-out word beside other text': `
      ^ cancel|end|quit|remove|delete everything|all|this|these|it|that|them $
    `,
    'asks whether or how to stop': `
      why dont|do_not|wont|havent|didnt|cant|did_you_not you? just? <remove>|stop|unsubscribe <me>?
      can|could|may i|we ~ unsubscribe|opt_out|stop|cancel ~ any_time|anytime|later|at_any|whenever
      do|will|would i have_to|need_to ~ unsubscribe|opt_out|reply_stop
      where|how ~ unsubscribe|opt_out|opt-out
      no more <msg>
    `,
    'may ask to stop the messages': `
      stop|cease|block|disable|hate|unwanted .. <msg>|texting|messaging
      ^ i|we? dont|do_not want|need|like .. <msg>
      sick|tired|annoyed .. <msg>
    `,
    'concerns a subscription or an account': `
      cancel|end|stop|terminate|quit ~ subscription|membership|subscriptions|registration|trial
      unsubscribe from|of .. subscription|membership|plan|account|service|gym|premium|prime|app|channel
      delete|erase|remove ~ my|all ~ account|data|profile|information|details|everything
      right to be forgotten|erasure
    `,
    'quotes or reports an opt-out': `
      reply|replying|replied|text|texting|send|respond|responding|answer|type|say|write ~ stop|unsubscribe|opt_out|cancel|quit
      ^ no stop $
    `,
    'objects to the messages or their sender': `
      this|thats|these|you is|are|s|r? ~ spam|harassment|harassing|illegal|scam|spammer|spammers
      it|that is|s ~ spam|harassment|harassing
      stop ~ nonsense|bullshit|bs|shit|crap|rubbish|games
      why are|do|r|is|you .. text|texting|message|messaging|contacting|contact|sending|spamming|writing me|us|this
      who gave|told you ~ number|permission|consent
      how|where did you get ~ number
      report|reporting|reported|block|blocking|blocked ~ you|number|spam $
      i|we never|didnt|did_not ~ sign|signed|subscribe|subscribed|ask|asked|request|requested|opt|opted|gave|give ~ up|in|this|these|<msg>|permission|consent|number
      fed_up|sick|tired with|of ~ <msg>|you
      ^ go away|get_lost|fuck_off|piss_off|bugger_off|fuck_you $
      i ~ done with ~ you|<msg>
      not|never welcome
      ^ i|we|am|im|i_m? am|m|are? not interested
      not consent|authorize|authorise|allow ~ <msg>|this|you
      dont|do_not consent|authorize|authorise
    `,
    'may be the wrong person': `
      wrong number|person
      not my number
      number is not|no_longer
      you have|got ~ wrong
      i m|im|i_am|this_is not the ~ person|owner|one
      i <dont> know you|who_you $
    `,
    'may want some of the messages only': `
      only|just send ~ order|important|urgent|service
      stop|no|unsubscribe ~ marketing|promotional|promo|promotions ~ but|only|just
      dont|do_not want ~ marketing|promotional|promo|promotions|offers but
      change|update|manage ~ preferences|subscription
      ^ stop|quit ~ calling|calls me|us|my|this|$
      dont|do_not|never call me|us $
      dont|do_not|never call me|us|this again|anymore|any_more|ever|number
      rather|prefer .. email|emails|mail|call|calls|letter|letters .. than|over|instead|not
      instead of ~ <msg>
    `,
  },
  innocent: innocentEn,
  cues: `unsubscribe, unsubscribed, unsubscribing, unsubscription, opt out, opt outs, opted out, opting out, unsub,
    do not contact, dont contact me, stop messaging, stop texting, stop contacting, stop spamming, stop sending,
    remove my number, revoke, withdraw my consent, no longer wish to receive, no longer want to receive, leave me alone,
    stop harassing, gdpr, ccpa, tcpa, can spam, do not call, dont message me, dont text me, do not message,
    do not text, take me off, remove me, stop bothering, mailing list, stop emailing, stop whatsapping`,
  commands: `stop, revoke, no more, delete, cease, enough, opt me, dont send me, do not send me, block, stop that`,
  support: `
    unsubscribed|opted_out
    never|didnt|did_not ~ sign|signed|subscribe|subscribed|ask|asked|request|requested|opt|opted|join|joined|gave|give|agree|agreed|want|wanted
    who is this|it
    who are you
    wrong number|person
    not interested
    spam|spamming|harassment|harassing|scam
    dont|do_not know|want|need|like|care
    annoying|irritating|annoyed
    enough
    fed_up|sick|tired of|with
    report|block|reported|blocked|sue|lawyer|complaint|complain
    leave me|us
    not this_person|him|her
    no_longer|not <want>
    remove me|my
    <texting>|messages|texts|ads|promotions
    go away
    fuck|fucking|piss|wtf
    last|final warning|time
    said|asked|told ~ already|before|times|you
  `,
};
