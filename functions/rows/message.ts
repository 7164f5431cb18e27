/** Columns of a WhatsApp Message that is known already, in either direction. */
export const messageColumns = [
  'nod_direction',
  'nod_status',
  'nod_wamid',
  'nod_phonenumber',
  'nod_userid',
  '_nod_configurationid_value',
  'nod_senton',
  'nod_deliveredon',
  'nod_readon',
  'nod_recipientwaid',
  '_nod_numberid_value',
] as const;
