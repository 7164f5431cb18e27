import { TemplateType } from '@nod/solution';
import { lookupIn } from '../shared/form-access';

/** What may be chosen in the lookups of the form: what belongs to its configuration, and can be used. */
export function filterLookups(form: Xrm.FormContext): void {
  filter(form, 'nod_recordtypeid', () => []);
  filter(form, 'nod_consenttemplateid', () => [equals('nod_templatetype', String(TemplateType.Consent))]);
  filter(form, 'nod_sourceid', () => [equals('nod_metastatus', 'APPROVED')]);
}

/**
 * The filter holds for one search: it is added before each.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/addpresearch
 */
function filter(form: Xrm.FormContext, column: string, conditions: () => string[]): void {
  form.getAttribute<Xrm.Attributes.LookupAttribute>(column)?.controls.forEach((control) => {
    if (typeof (control as Partial<Xrm.Controls.LookupControl>).addPreSearch !== 'function') return;
    control.addPreSearch(() => {
      const configuration = lookupIn(form, 'nod_configurationid');
      const own = configuration === undefined ? [] : [equals('nod_configurationid', configuration.id)];
      control.addCustomFilter(
        `<filter type="and">${[equals('statecode', '0'), ...own, ...conditions()].join('')}</filter>`,
      );
    });
  });
}

/** Only ids, numbers and words of our own come here: nothing in them has to be escaped. */
function equals(attribute: string, value: string): string {
  return `<condition attribute="${attribute}" operator="eq" value="${value}" />`;
}
