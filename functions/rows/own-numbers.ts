/** The columns in which a contact, lead or account has its canonical digits, in order of preference. */
export const ownNumberColumns = ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'] as const;
