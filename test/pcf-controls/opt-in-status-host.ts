import { RequestStatus } from '@nod/solution';
import { textsOf } from './opt-in-status-strings';

export const NUMBER_ID = '5b1c9f2e-0000-4000-8000-000000000001';

/** A host of the control: what it is given by the platform, as far as it reads it, and Dataverse behind it. */
export interface Host {
  context: ComponentFramework.Context<never>;
  created: { table: string; row: Record<string, unknown> }[];
  /** What the app has made of the request, as it is read. */
  answer: { nod_status?: number; nod_outcome?: string };
  status?: number;
}

/** @param given what differs from an agent's form of an Opt-In / Opt-Out Number. */
export function createHost(
  given: {
    status?: number | null;
    readable?: boolean;
    mayCreate?: boolean;
    lcid?: number;
    place?: { entityTypeName?: string; entityId?: string };
    createFails?: Error;
    readFails?: () => boolean;
  } = {},
): Host {
  const host: Host = {
    created: [],
    answer: { nod_status: RequestStatus.Requested },
    status: given.status ?? undefined,
    context: undefined as unknown as Host['context'],
  };
  const webAPI = {
    createRecord: (table: string, row: Record<string, unknown>) => {
      if (given.createFails) return Promise.reject(given.createFails);
      host.created.push({ table, row });
      return Promise.resolve({ id: 'request-1' });
    },
    retrieveRecord: (table: string) => {
      if (given.readFails?.()) return Promise.reject(new Error('offline'));
      return Promise.resolve(table === 'nod_consentrequest' ? host.answer : { nod_status: host.status });
    },
  };
  host.context = {
    parameters: {
      status: { raw: given.status ?? null, security: { readable: given.readable ?? true, editable: false } },
    },
    mode: {
      isControlDisabled: true,
      contextInfo: given.place ?? {
        entityTypeName: 'nod_optinoutnumber',
        entityId: `{${NUMBER_ID.toUpperCase()}}`,
      },
    },
    utils: { hasEntityPrivilege: () => given.mayCreate ?? true },
    resources: { getString: textsOf(given.lcid ?? 1033) },
    userSettings: { isRTL: given.lcid === 1025 },
    webAPI,
  } as unknown as Host['context'];
  return host;
}
