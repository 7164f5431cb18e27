import type { Grammar } from './grammar';

/** Devanagari first, then the same in Latin letters. Hindi puts the verb last and its negation before it. */
export const sentencesHi: Grammar = {
  language: 'hi',
  sets: {
    msg: `मैसेज, मेसेज, मैसेजेस, संदेश, सन्देश, संदेशों, संदेशे, विज्ञापन, विज्ञापनों, ऑफर, ऑफ़र, ऑफर्स, प्रमोशन, प्रमोशनल, स्पैम, एसएमएस, व्हाट्सएप, व्हाट्सऐप, मेल,
      नोटिफिकेशन, अपडेट, प्रचार, कुछ, message, messages, msg, msgs, mesage, massage, messege, mesej, meseg, masage, sms, ads, ad, offer,
      offers, promotion, promotions, spam, whatsapp, notification, notifications, update, updates, mail, vigyapan,
      sandesh, marketing, kuch, promo, msgg, ye sab, yeh sab, yahan`,
    not: 'मत, न, ना, नहीं, नही, mat, na, nahi, nahin, nhi, mt, naa',
    send: `भेजो, भेजें, भेजे, भेजना, भेजिए, भेजिये, भेजा करो, भेजा करें, भेजिएगा, भेजना प्लीज, करो, करें, करे, करना, कीजिए, करिए, किया करो, करिएगा, bhejo, bheje, bhejen, bhejein, bhejna, bhejiye, bhejiyega, bhejo na, bhej, bheja karo, bheja kare, karo, kro, karen, karein, kare, karna, krna, kijiye, kariye, kariyega, kiya karo, krro, krna pls, dena, do, bejo, beje, bejna, kr`,
    sending: 'भेजना, भेजने, करना, करने, bhejna, bhejne, bejna, karna, krna, karne, krne',
    stop: `बंद करो, बंद करें, बंद करे, बंद कर दो, बंद कर दें, बंद कीजिए, बंद करिए, बंद कर दीजिए, बंद करवाओ, बंद करना, बंद हो, बन्द करो, बन्द करें, बन्द कर दो, रोको, रोकें, रोक दो, रोक दें, रोकिए, रोक दीजिए,
      स्टॉप करो, स्टॉप करें, स्टॉप कर दो, band karo, band kro, band karen, band karein, band kare, band kar do, band kardo, band kr do, band krdo, band kijiye, band kariye, band kar dijiye,
      band kar de, bandh karo, bandh kar do, bandh kro, bandh kardo, band karna, band karwao, roko, rok do, rokiye, rok dijiye, stop karo, stop kro, stop kar do, stop kardo, stop kr do, stop kijiye, stop karen, bund karo, bnd kro, bnd karo`,
    remove: `हटाओ, हटा दो, हटाएं, हटाए, हटाइए, हटा दें, हटा दीजिए, निकालो, निकाल दो, निकालें, निकाल दें, निकाल दीजिए, डिलीट करो, डिलीट कर दो, डिलीट करें, मिटाओ, मिटा दो, hatao, hata do, hatado, hataiye, hata dijiye, hataye, hatayen, hataao, nikalo, nikal do, nikaldo, nikaal do, nikaliye,
      delete karo, delete kar do, delete kardo, delete kro, delete kr do, remove karo, remove kar do, remove kardo, remove kro, remove kr do, remove kijiye, delete kijiye`,
    me: 'मुझे, मुझको, हमें, मेरे को, मुझ, मेरे नंबर पर, इस नंबर पर, mujhe, mujhko, mujhey, muje, mujh, hame, hamein, humein, mere ko, mereko, mere number pe, mere number par, is number pe, is number par, mjhe, mje, muj',
    number: 'नंबर, नम्बर, नंबर को, फोन नंबर, नाम, number, no, num, nambar, name, naam, contact, nmbr, number ko',
    list: 'लिस्ट, सूची, ग्रुप, डेटाबेस, सिस्टम, list, group, database, system, grup, lst, contacts, yahan',
    service: `ऑर्डर, आर्डर, बुकिंग, अपॉइंटमेंट, डिलीवरी, भुगतान, पेमेंट, टिकट, कार्ड, मीटिंग, रिफंड, यात्रा, फ्लाइट, सामान, order, orders, booking, appointment, delivery, payment, ticket, card, meeting, refund, flight, parcel, samaan, recharge, emi, loan, policy, cab, ride`,
  },
  glue: `के को की का से पर में और अब फिर कोई भी ये यह इस इन आगे ज्यादा बार दोबारा वाले वाला वापस कभी आप लोग अपने अपना अपनी ऐसे इतने सारे सभी सब मुझे मेरे हमें प्लीज व्हाट्सएप रोज जो
    ke ko ki ka se par pe me mein aur ab phir fir koi bhi ye yeh is in aage jyada dobara wale wala kabhi aap log
    apne apna aise itne sare saare sab sabhi mujhe mere hame whatsapp promotional roz rozana please pls aapke aapka apke tum tumhare bar baar faltu bekar bakwas ad sms marketing kuch`,
  negation: '',
  bridge: '',
  negationAfter: 'मत, नहीं, ना, mat, nahi, nhi, na',
  doubt: `रात को, रात में, सुबह, इतने, इतनी, ज्यादा, raat ko, raat me, raat mein, subah, itne, itna, jyada, zyada, अगर, यदि, क्यों, क्यूं, कब, जब, क्या होगा, आपने कहा, आपने बोला, लिखा है, मेरे पति, मेरी पत्नी, मेरा बेटा, मेरा बेटी, वो, वह, नहीं कर पा, गलती से, भाई ने, ड्राइवर, उसको, उसे, शायद,
    agar, kyu, kyun, kyon, kab, jab, kya hoga, aapne kaha, aapne bola, likha hai, mere pati, meri wife, mere husband, mera beta, galti se, driver, usko, use bolo, usse, shayad, woh, wo, unko`,
  limit: `अगर, agar, tak ke liye, तक, रात को, रात में, सुबह, इतनी रात, बजे, आज, अभी के लिए, इस हफ्ते, रविवार को, छुट्टी, लेकिन, सिर्फ, केवल, गलत, इतना, रोज रोज,
    tak, raat ko, raat me, raat mein, subah, itni raat, baje, aaj, abhi ke liye, is week, sunday ko, lekin, sirf, keval, galat, itna, itne, office time, kuch din, thodi der, filhal`,
  next: 'और या लेकिन क्योंकि मैं मुझे वरना नहीं_तो aur ya lekin kyunki kyuki main mai warna varna nahi_to i',
  closers: `आगे से, अब से, दोबारा, फिर से, कभी, कभी भी, व्हाट्सएप पर, इस नंबर पर, मुझे, हमें, है, हैं, हूं, ना, जी, आज से, यहां, पर,
    aage se, ab se, dobara, phir se, fir se, kabhi, kabhi bhi, whatsapp pe, whatsapp par, is number pe, is number par, mujhe, hame, hai, hain, h, na, ji, aaj se, yahan, pls, aap, aap log, tum log, hu, hoon, bro, kar do, pe, ok`,
  revoke: `
    <me> ~ <list> ~ से|se ~ हटा|निकाल|डिलीट|hata|nikal|nikaal|remove|delete ~ सकते|सकता|सकती|देंगे|sakte|sakta|sakti|skte|denge|doge
    <me> ~ <msg> ~ <not> <send>
    <msg> ~ <not> <send> $
    <msg> ~ <me> ~ <not> <send>
    <not> <send> ~ <msg> $
    ^ <not> भेजो|भेजें|भेजना|भेजिए|bhejo|bheje|bhejna|bhejiye|bhejein|bhej $
    ^ ये|यह|ye|yeh|yah|yh|ab|अब ~ <not> भेजो|भेजें|भेजना|bhejo|bheje|bhejna|bhejiye $
    <me> ~ <not> भेजो|भेजें|भेजना|भेजिए|bhejo|bheje|bhejna|bhejiye $
    <msg> ~ <sending> ~ <stop>
    <msg> ~ <stop>
    <stop> ~ <msg> $
    <sending> <stop> $
    <me> ~ <msg> ~ <stop>
    ये|यह|इसे|सब|ye|yeh|isko|ise|sab ~ <stop> $
    <msg> ~ नहीं|नही|nahi|nahin|nhi चाहिए|चाहिये|chahiye|chaiye|chahie|chaahiye|mangta|chahta|चाहता
    नहीं|नही|nahi|nahin|nhi चाहिए|चाहिये|chahiye|chaiye|chahie ~ <msg>
    <msg> ~ नहीं|नही|nahi|nahin|nhi लेना|पाना|प्राप्त|lena|receive|pana
    <me>|मैं|main|mai ~ <msg> ~ नहीं|nahi|nhi ~ चाहता|चाहती|चाहते|chahta|chahti|chahte
    संपर्क|सम्पर्क|कॉन्टैक्ट|contact|sampark|disturb|परेशान|तंग|pareshan|paresan|tang|डिस्टर्ब|irritate ~ <not> <send>
    contact|disturb|परेशान|pareshan ~ करना|karna|krna ~ <stop>
    मेरा|मेरे|मेरी|ये|यह|इस|mera|mere|meri|ye|yeh|is ~ <number> ~ लिस्ट_से|list_se|group_se|database_se|यहां_से|yahan_se? ~ <remove>
    <me> ~ <list> ~ से|se ~ <remove>
    <remove> <me>
    <me> ~ <remove> $
    <list> ~ से|se ~ <me>|मेरा_नंबर|mera_number? ~ <remove>
    मेरा|mera ~ <number> ~ <remove>
    सदस्यता|सब्सक्रिप्शन|subscription ~ समाप्त|रद्द|बंद|हटाना|हटा|khatam|band|hatao ~ करें|करो|कर|करना|करनी|karo|karna|kar $
    अनसब्सक्राइब|unsubscribe|unsub|opt_out ~ करो|करें|करना|कर|कीजिए|करे|karo|kro|karna|kar|krna|kijiye|karen|kr|kardo|krdo
    <me> ~ अनसब्सक्राइब|unsubscribe|unsub|opt_out
    कैसे|kaise|kese ~ बंद|रोकूं|अनसब्सक्राइब|band|bandh|roku|rokun|rokna|unsubscribe|stop|हटूं ~ करूं|करें|करना|होगा|होंगे|karu|karun|kare|karen|karna|hoga|honge|kru ~ <msg>?
    <msg> ~ कैसे|kaise|kese ~ बंद|band|bandh|stop|रोकें|roke|rokna
    सहमति|अनुमति|consent|permission ~ वापस|रद्द|wapas|withdraw|cancel|revoke
    अकेला|अकेले|peecha|पीछा ~ छोड़|छोड़ो|chhodo|chodo|chod
    बोला|कहा|bola|kaha|बोल|bol|kha ~ ना|था|na|tha|hai|है|stop? ~ <not> <send>
    <msg> <not> <send> ~ बोला|कहा|bola|kaha
    stop <msg> $
    stop <me>
    अब|ab|aage_se|आगे_से|dobara|दोबारा ~ <msg> <not> <send>
    और|aur ~ <not> भेजो|भेजें|bhejo|bheje|bhejna
    <msg> <not> aana|aane|आना|आने chahiye|चाहिए|do|दो
    <msg> <not> किया|kiya|भेजा|bheja करो|करें|karo|kare|kro|karen
  `,
  declare: `
    ^ no more ~ <msg>
    कोई|koi ~ <msg> नहीं|nahi|nhi $
  `,
  unsure: {
    'an opt-out word beside other text': `
      <stop>|stop|स्टॉप नहीं_तो|नही_तो|वरना|nahi_to|nahi_toh|nahin_to|nhi_to|warna|varna
    `,
    'asks for fewer messages, or for none at certain times': `
      इतने|बहुत|ज्यादा|itne|bahut|bohot|zyada|jyada|kitne|कितने ~ <msg>
      कम|kam ~ <msg>
      रात|raat ~ <msg> ~ <not>
    `,
    'says that opting out did not work': `
      फिर_भी|अभी_भी|phir_bhi|fir_bhi|abhi_bhi|ab_bhi|still ~ <msg> ~ आ|आते|भेज|aa|aate|aa_rahe|bhej|bheje|aata|a
      बंद|band|stop|unsubscribe ~ नहीं|nahi|nhi हो|हुआ|ho|hua|hota|हो_रहा
    `,
    'quotes or reports an opt-out': `
      stop|स्टॉप ~ reply|likh|likho|likha|bhej|bheja|लिख|लिखो|भेजा|type
    `,
    'may ask to stop the messages': `
      stop|block|band .. <msg>
    `,
    'concerns a subscription or an account': `
      अकाउंट|खाता|account|khata|profile|डेटा|data ~ बंद|हटा|हटाओ|डिलीट|band|delete|hatao|close
      subscription|सब्सक्रिप्शन|membership|plan|सेवा|service ~ cancel|रद्द|बंद|band|khatam
    `,
    'objects to the messages or their sender': `
      ये|यह|ye|yeh|is ~ स्पैम|फ्रॉड|spam|fraud|scam
      नंबर|number|no ~ कहां|कैसे|किसने|kaha|kahan|kaise|kisne
      किसने|कहां|kisne|kaha_se|kahan_se|kaise ~ नंबर|number|no
      ब्लॉक|block|report|रिपोर्ट|complaint|शिकायत|complain ~ करूंगा|कर|दूंगा|karunga|kar|kardunga|karta|krunga|dunga|करना
      रुचि|दिलचस्पी|interest|intrest|interested ~ नहीं|nahi|nhi|nahin
      not interested
      परेशान|तंग|pareshan|tang ~ हो|कर|ho|kar|kr|हूं|hu|आ|aa
      दिमाग|dimag ~ खराब|kharab|मत|mat
    `,
    'may be the wrong person': `
      गलत|रॉन्ग|galat|wrong|rong नंबर|नम्बर|number|no|व्यक्ति
    `,
    'may want some of the messages only': `
      सिर्फ|केवल|sirf|only ~ ऑर्डर|जरूरी|order|important|zaroori
    `,
  },
  innocent: `
    बंद|बन्द|band|bandh|stop|रद्द|cancel|delete ~ मत|न|ना|नहीं|mat|na|nahi|nhi|mt करो|करना|करें|करे|कर|karo|karna|kro|kare|karen|karein|kar|krna
    हटाना|hatana ~ मत|नहीं|mat|nahi|nhi
    मत|mat|na हटाओ|हटाना|रोको|रोकना|hatao|hatana|roko|rokna|hataye
    <service> ~ बंद|रद्द|कैंसल|कैंसिल|cancel|band|stop|roko|रोको|delete|hatao|wapas ~ करो|करें|करना|कर|दो|karo|kro|karna|kar|kr|do|kardo
    दुकान|store|shop|ऑफिस|office|dukan|bank|बैंक ~ बंद|band|bandh|कब
    बंद|band|bandh है|हो|hai|ho|h|hota|रहता|rehta
    बस|bas|bus स्टॉप|stop|स्टैंड|stand|में|mein|se|से|एक|ek|yahi|यही|इतना|itna|thoda
    चिंता|फिक्र|tension|chinta|worry ~ मत|न|mat|na|not करो|करें|lo|लो|karo|kro|kare
    देर|late|der ~ मत|mat
    bill|delivery|address|photo|link|details ~ <not>|kab
    message|msg|मैसेज ~ नहीं|nahi|nhi आया|मिला|aaya|mila|aya|aa_raha|आ_रहा|गया|gaya|dekha|देखा|पढ़ा
    number|नंबर band|बंद
    कुछ|kuch नहीं|nahi|nhi
  `,
  cues: `अनसब्सक्राइब, सदस्यता समाप्त, सदस्यता रद्द, मैसेज बंद, मैसेज मत, संदेश न भेजें, मेरा नंबर हटा, मैसेज नहीं चाहिए,
    msg mat, message mat, msg band, message band, message nahi chahiye, msg nahi chahiye, mera number hata`,
  commands: 'stop, बंद, बंद करो, बंद करें, रोको, हटाओ, band karo, bandh karo, band kro, roko, hatao',
  support: `
    नहीं|nahi|nhi|not चाहिए|चाहता|chahiye|chahta|interested
    कौन|kaun|who हो|है|ho|hai|is
    गलत|galat|wrong नंबर|number
    स्पैम|spam|fraud|मैसेज|message|msg|messages|विज्ञापन
    परेशान|pareshan|तंग|tang|irritate
    block|ब्लॉक|report|complaint
    मत|mat करो|भेजो|karo|bhejo
  `,
};
