import type { RecordRef } from '@nod/consent';
import type { IInputs } from '../generated/ManifestTypes';

type Context = ComponentFramework.Context<IInputs>;

/** Where a control stands: documented for neither, but `mode.contextInfo` is what model-driven forms give controls. */
interface Whereabouts {
  entityTypeName?: string;
  entityId?: string | null;
  entityRecordName?: string;
}

/** The record of the form; with an empty id while it has not been saved. */
export function recordOf(context: Context): RecordRef & { name?: string } {
  const info = (context.mode as { contextInfo?: Whereabouts }).contextInfo ?? pageOf(context) ?? {};
  const id = (info.entityId ?? '').replace(/[{}]/g, '').toLowerCase();
  return {
    table: info.entityTypeName ?? '',
    id: /^0*(?:-0*)*$/.test(id) ? '' : id,
    name: info.entityRecordName || undefined,
  };
}

/** The address of the organization, without a slash at its end; empty for the page's own. */
export function baseUrlOf(context: Context): string {
  const url = pageOf(context)?.getClientUrl?.() ?? '';
  return url.replace(/\/+$/, '');
}

function pageOf(context: Context): (Whereabouts & { getClientUrl?(): string }) | undefined {
  return (context as { page?: Whereabouts & { getClientUrl?(): string } }).page;
}
