/**
 * The forms in which WhatsApp may know a number that the caller wrote: Mexico's 1, Argentina's 9 and
 * Brazil's ninth digit come and go. The number as written comes first.
 */
export function numberAliases(digits: string): string[] {
  const forms = [digits];
  if (/^521\d{10}$/.test(digits)) forms.push(`52${digits.slice(3)}`);
  else if (/^52\d{10}$/.test(digits)) forms.push(`521${digits.slice(2)}`);
  if (/^549\d{10}$/.test(digits)) forms.push(`54${digits.slice(3)}`);
  else if (/^54\d{10}$/.test(digits)) forms.push(`549${digits.slice(2)}`);
  if (/^55\d{2}9\d{8}$/.test(digits)) forms.push(digits.slice(0, 4) + digits.slice(5));
  else if (/^55\d{2}[6-9]\d{7}$/.test(digits)) forms.push(`${digits.slice(0, 4)}9${digits.slice(4)}`);
  return forms;
}
