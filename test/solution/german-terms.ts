/** English words that stand for a thing of the product or of the platform: wherever the English has the one, the German has the other. */
export const TERMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bcontacts?\b/i, /[Kk]ontakt/],
  [/\baccounts?\b/i, /[Ff]irm|[Kk]onto/],
  [/\bleads?\b(?! (to|nowhere)\b)/i, /[Ll]ead|führen/],
  [/\bmessage templates?\b/i, /Nachrichtenvorlage/],
  [/\bconsent templates?\b/i, /Einwilligungsvorlage/],
  [/\brecord types?\b/i, /Datensatztyp/],
  [/\bcompliance (field|column)/i, /Compliance-Feld/],
  [/opt-in \/ opt-out numbers?/i, /Opt-In-\/Opt-Out-Nummer/],
  [/\bopt-ins?\b/i, /Opt-In/],
  [/\bopt-outs?\b/i, /Opt-Out/],
  [/\bopted[- ]out\b/i, /[Aa]bgemeldet/],
  [/ Advanced Find View$/, /^Erweiterte Suche: /],
  [/ Associated View$/, /^Zugeordnete Ansicht: /],
  [/ Lookup View$/, /^Suchansicht: /],
  [/^Quick Find /, /^Schnellsuche: /],
  [/^Inactive ./, /^Inaktive/],
  [/\bset-up check/i, /Einrichtungsprüfung/],
  [/\bset-up requests?/i, /Einrichtungsauftr[aä]g/],
  [/\bconsent requests?/i, /Einwilligungs(auftr[aä]g|anfrage)/],
  [/\bconfigurations?\b/i, /[Kk]onfiguration/],
  [/\bcampaigns?\b/i, /[Kk]ampagne/],
  [/\bconsent\b/i, /[Ee]inwillig/],
];

/** Texts that are the same in German: names, loan words of the trade, and what WhatsApp calls it. */
export const SAME_IN_GERMAN: ReadonlySet<string> = new Set([
  ...['Nod', 'WhatsApp', 'Customer Insights – Journeys', 'Journey', 'Flow'],
  ...['Lead', 'Leads', 'Marketing', 'Utility', 'Opt-In', 'Opt-Ins', 'Opt-Out', 'Opt-Outs', 'Chat'],
  // Categories of templates, as WhatsApp reports them.
  ...['UTILITY', 'MARKETING', 'AUTHENTICATION'],
  ...['Name', 'Status', 'System', 'Text', 'Version', 'Person', 'Import', 'Hash', 'Website'],
  ...['Audio', 'Video', 'Sticker', 'Dashboards', 'Opt-Ins', 'Opt-Outs'],
]);

/** English words that mean two things, and so have two German words. */
export const SEVERAL_MEANINGS: readonly string[] = ['labels “Sending”: Versand | Wird gesendet'];
