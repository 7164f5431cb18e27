import type { Grammar } from './grammar';

/** Named alternatives of the English patterns. */
export const setsEn: Grammar['sets'] = {
  me: 'me, us, my number, my phone number, my mobile number, my cell number, my cellphone number, my whatsapp number, my telephone number, my tel, my phone, this number, my mobile, my cell, this phone, my whatsapp',
  msg: `message, messages, msg, msgs, mesages, massages, text, texts, txt, txts, sms, promotion, promotions, promo,
      promos, offer, offers, ad, ads, advert, adverts, advertisement, advertisements, advertising, advertisings,
      marketing, spam, newsletter, newsletters, notification, notifications, alert, alerts, update, updates,
      broadcast, broadcasts, campaign, campaigns, whatsapp, whatsapps, communication, communications,
      contact, texting, messaging, spamming, mail, mails, email, emails, junk, rubbish, crap, garbage, shit,
      reminders, deals, coupons, blasts, marketing material`,
  texting: `texting, messaging, contacting, spamming, bothering, harassing, whatsapping, pinging, writing,
      writing to, annoying, pestering, bugging, disturbing, bombarding, mailing, emailing, msging, msgin, textin,
      messagin, messageing, massaging, txting, sms ing, calling and texting, texting and calling`,
  text: `text, message, contact, write, write to, whatsapp, msg, txt, spam, bother, disturb, email, sms, ping,
      harass, annoy, call or text, text or call, contact or message, massage`,
  stop: 'stop, quit, cease, please stop',
  list: `list, lists, mailing list, marketing list, database, data base, system, group, broadcast, contacts,
      contact list, distribution list, records, list of contacts, subscription list, call list, files, here`,
  remove: 'remove, delete, take, drop, erase, strike, cross, scratch, get, clear, removed, deleted, taken',
  dont: 'dont, do not, never, pls dont, plz dont, dnt, donot, dont you ever, dont ever, never ever, don, do nt',
  want: 'want, wish, need, like, care, want to, wish to, need to, like to, care to, wanna, would like, want any',
  service: `order, orders, booking, appointment, reservation, delivery, deliveries, flight, trip, meeting, payment,
      payments, transaction, card, shipment, parcel, package, ticket, tickets, visit, return, refund, pickup,
      pick up, session, class, purchase, call, room, hotel, table, insurance, contract, policy, job, request,
      item, items, product, transfer, cheque, check, direct debit, taxi, cab, ride, interview, test drive`,
  person: `daughter, son, mother, mom, mum, father, dad, wife, husband, sister, brother, friend, friends, girlfriend, boyfriend, doctor, boss, teacher, grandma, family`,
  when: `monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, last, then, that, this morning, noon, #`,
};
