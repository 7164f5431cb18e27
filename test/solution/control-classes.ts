/** What a column holds, as far as a form's control must fit it. */
export type Family =
  | 'text'
  | 'memo'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'date'
  | 'choice'
  | 'status'
  | 'boolean'
  | 'lookup'
  | 'id';

/**
 * Class ids of the controls on forms, and the columns that each may stand on.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema
 */
export const CONTROL_CLASSES: Readonly<Record<string, readonly Family[] | 'grid' | 'web resource'>> = {
  '4273EDBD-AC1D-40D3-9FB2-095C621B552D': ['text'],
  'ADA2203E-B4CD-49BE-9DDF-234642B43B52': ['text'],
  '71716B6C-711E-476C-8AB8-5D11542BFB47': ['text'],
  '8C10015A-B339-4982-9474-A95FE05631A5': ['text'],
  'E0DECE4B-6FC8-4A8F-A065-082708572369': ['memo'],
  '270BD3DB-D9AF-4782-9025-509E298DEC0A': ['lookup'],
  '3EF39988-22BB-4F0B-BBBE-64B5A3748AEE': ['choice'],
  '5D68B988-0661-4DB2-BC3E-17598AD3BE6C': ['status'],
  '5B773807-9FB2-42DB-97C3-7A91EFF8ADFF': ['date'],
  '67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED': ['boolean'],
  'B0C6723A-8503-4FD7-BB28-C8A06AC933C2': ['boolean'],
  'C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F': ['whole'],
  'C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E': ['decimal'],
  '533B9E00-756B-4312-95A0-DC888637AC78': ['money'],
  'E7A81278-8635-4D9E-8D4D-59480B391C5B': 'grid',
  '9FDF5F91-88B1-47F4-AD53-C11EFC01A01D': 'web resource',
};

/** The class id as the list above writes it. */
export function classIdOf(attributes: Readonly<Record<string, string>>): string {
  return (attributes['classid'] ?? '').replace(/[{}]/g, '').toUpperCase();
}
