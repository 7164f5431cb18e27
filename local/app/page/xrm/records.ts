import type { Metadata, Row, WebApi } from '../data/types';
import { bareGuid } from './guid';

type Given = { api: WebApi; metadata: Metadata };

export type RecordReference = { id: string; entityType: string; name?: string };
export type RecordPage = { entities: Row[]; nextLink: string };

/** The members that `Xrm.WebApi` and `context.webAPI` have in common. */
export interface RecordsApi {
  createRecord: (table: string, data: Row) => Promise<RecordReference>;
  updateRecord(table: string, id: string, data: Row): Promise<RecordReference>;
  deleteRecord(table: string, id: string): Promise<RecordReference>;
  retrieveRecord(table: string, id: string, options?: string): Promise<Row>;
  retrieveMultipleRecords(table: string, options?: string, maxPageSize?: number): Promise<RecordPage>;
}

/** Records by table name. Failures are rejected as the platform does: `errorCode` is a positive decimal, `message` text. */
export function createRecordsApi({ api, metadata }: Given): RecordsApi {
  const setOf = async (table: string) => (await metadata.table(table)).set;
  return {
    createRecord: (table, data) =>
      told(async () => ({ id: await api.post(await setOf(table), data), entityType: table })),
    updateRecord: (table, id, data) =>
      told(async () => {
        await api.patch(`${await setOf(table)}(${bareGuid(id)})`, data);
        return { id: bareGuid(id), entityType: table };
      }),
    deleteRecord: (table, id) =>
      told(async () => {
        await api.delete(`${await setOf(table)}(${bareGuid(id)})`);
        return { id: bareGuid(id), entityType: table };
      }),
    retrieveRecord: (table, id, options = '') =>
      told(async () => api.get(`${await setOf(table)}(${bareGuid(id)})${options}`)),
    retrieveMultipleRecords: (table, options = '', maxPageSize = 5000) =>
      told(async () => {
        const page = await api.get<{ value: Row[]; '@odata.nextLink'?: string }>(
          pathOf(await setOf(table), options),
          { maxPageSize },
        );
        return { entities: page.value, nextLink: page['@odata.nextLink'] ?? '' };
      }),
  };
}

/** A next link may be handed back as the options of the next call: it is a whole address. */
function pathOf(set: string, options: string): string {
  const link = /\/api\/data\/v[\d.]+\/(.*)$/.exec(options);
  return link ? link[1]! : `${set}${options}`;
}

/** An error as `Xrm.WebApi` rejects with: `errorCode` 0x80040333 is 2147746611. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  constructor(
    readonly errorCode: number,
    message: string,
    override readonly cause: unknown,
  ) {
    super(message);
  }
}

export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toPlatformError(error);
  }
}

export function toPlatformError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const code = Number.parseInt(error.code, 16);
  return new PlatformError(Number.isNaN(code) ? 0 : code, error.message, error);
}
