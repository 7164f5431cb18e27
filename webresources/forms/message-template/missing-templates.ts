import { bare } from '../../kit/guid';
import type { Words } from '../../kit/words';
import { lookupIn } from '../shared/form-access';
import { notify } from '../shared/notify';
import { kindOf } from './kinds';
import { statusOf, typeOf } from './status';

/** Says so, with what helps, where a message has to be chosen and none of the configuration can be. */
export async function tellMissingTemplates(form: Xrm.FormContext): Promise<void> {
  const configuration = lookupIn(form, 'nod_configurationid');
  const wanted =
    statusOf(form) !== 'Published' &&
    configuration !== undefined &&
    kindOf(typeOf(form)).isMessage &&
    lookupIn(form, 'nod_sourceid') === undefined;
  const isMissing = wanted && !(await hasApproved(bare(configuration.id)));
  notify(form, 'no-templates', isMissing ? words : undefined, 'WARNING');
}

async function hasApproved(configurationId: string): Promise<boolean> {
  const filter = `_nod_configurationid_value eq ${configurationId} and nod_metastatus eq 'APPROVED' and statecode eq 0`;
  const query = `?$select=nod_name&$filter=${encodeURIComponent(filter)}&$top=1`;
  return (await Xrm.WebApi.retrieveMultipleRecords('nod_whatsapptemplate', query)).entities.length > 0;
}

const words: Words = {
  en: 'This WhatsApp Configuration has no approved WhatsApp template yet. Use Sync from WhatsApp, or have a template approved in WhatsApp Manager.',
  de: 'Diese WhatsApp-Konfiguration hat noch keine genehmigte WhatsApp-Vorlage. Verwenden Sie „Von WhatsApp synchronisieren“, oder lassen Sie im WhatsApp Manager eine Vorlage genehmigen.',
};
