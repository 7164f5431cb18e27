import { API_PATH } from '../data/web-api';
import type { Metadata } from '../data/types';
import { bareGuid } from './guid';
import { NotImplementedHere } from './not-implemented';
import { PlatformError } from './records';

interface RequestMetadata {
  /** null or undefined for an unbound operation, else the name of the parameter that it is bound to. */
  boundParameter?: string | null;
  operationName?: string;
  /** 0 action, 1 function, 2 create, read, update or delete. */
  operationType?: number;
  parameterTypes?: Record<string, { typeName: string; structuralProperty: number }>;
}

export type ExecuteRequest = { getMetadata(): RequestMetadata } & Record<string, unknown>;

interface Reference {
  entityType?: string;
  id?: string;
}

const ENTITY_TYPE = 5;

/**
 * `Xrm.WebApi.online.execute` for actions and functions:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute
 * @returns the Response of Dataverse, whatever it says short of an error
 * @throws PlatformError when Dataverse refuses
 */
export async function execute(
  request: ExecuteRequest,
  { metadata, fetch: ask = fetch }: { metadata: Metadata; fetch?: typeof fetch },
): Promise<Response> {
  const about = request.getMetadata();
  const { operationName: name, operationType = 0, boundParameter, parameterTypes = {} } = about;
  if (operationType > 1 || name === undefined)
    throw new NotImplementedHere('Xrm.WebApi.online.execute of a create, read, update or delete');
  const parameters: Record<string, unknown> = {};
  for (const [key, { structuralProperty }] of Object.entries(parameterTypes)) {
    if (key === boundParameter || request[key] === undefined) continue;
    parameters[key] =
      structuralProperty === ENTITY_TYPE ? await bind(request[key] as Reference, metadata) : request[key];
  }
  const target = boundParameter ? await pathOf(request[boundParameter] as Reference, metadata) : '';
  const operation = boundParameter ? `${target}/Microsoft.Dynamics.CRM.${name}` : name;
  const isFunction = operationType === 1;
  const response = await ask(API_PATH + (isFunction ? functionCall(operation, parameters) : operation), {
    method: isFunction ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      'odata-version': '4.0',
      'odata-maxversion': '4.0',
      ...(isFunction ? {} : { 'content-type': 'application/json' }),
    },
    ...(isFunction ? {} : { body: JSON.stringify(parameters) }),
  });
  if (!response.ok) throw await toError(response);
  return response;
}

/** `Name(a=@a)?@a='x'` */
export function functionCall(name: string, parameters: Record<string, unknown>): string {
  const keys = Object.keys(parameters);
  const given = keys.map((key) => `${key}=@${key}`).join(',');
  const values = keys.map((key) => `@${key}=${encodeURIComponent(literal(parameters[key]))}`);
  return `${name}(${given})${values.length > 0 ? `?${values.join('&')}` : ''}`;
}

function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}

async function pathOf({ entityType, id }: Reference, metadata: Metadata): Promise<string> {
  if (entityType === undefined || id === undefined)
    throw new Error('A bound operation needs { entityType, id } of the record that it is bound to.');
  return `${(await metadata.table(entityType)).set}(${bareGuid(id)})`;
}

async function bind(reference: Reference, metadata: Metadata): Promise<unknown> {
  if (reference.entityType === undefined) return reference;
  const table = await metadata.table(reference.entityType);
  return {
    '@odata.type': `Microsoft.Dynamics.CRM.${table.name}`,
    [table.primaryId]: bareGuid(reference.id ?? ''),
  };
}

async function toError(response: Response): Promise<PlatformError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new PlatformError(Number.parseInt(error.code, 16) || 0, error.message, error);
  } catch {
    return new PlatformError(0, `Dataverse answered with ${response.status}.`, text);
  }
}
