import { Direction } from '@nod/solution';
import { type Json, list, object, text } from '../../inbound/read';

/** What Dataverse says happened to a row: the part of a RemoteExecutionContext that Nod uses. */
export interface RowEvent {
  message: 'Create' | 'Update' | 'Delete' | 'other';
  table: string;
  id: string;
  /** The columns that were written, with their new values; empty if Dataverse left them out for size. */
  written: ReadonlyMap<string, unknown>;
  /** The person, or the application, who did it. */
  actorId?: string;
  /** Milliseconds since 1970, by the clock of Dataverse. */
  occurredOn?: number;
  /** Identifies the operation: a repeated delivery has the same. */
  operationId?: string;
}

/**
 * Reads the body of a Dataverse webhook.
 * @returns `undefined` if it is not one: it names no table or no row.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/use-webhooks
 */
export function rowEvent(body: unknown): RowEvent | undefined {
  const context = object(body);
  const table = text(context?.PrimaryEntityName);
  const id = text(context?.PrimaryEntityId);
  if (context === undefined || table === undefined || id === undefined) return undefined;
  const message = text(context.MessageName);
  return {
    message: message === 'Create' || message === 'Update' || message === 'Delete' ? message : 'other',
    table,
    id: id.toLowerCase(),
    written: attributesOf(context),
    actorId: text(context.InitiatingUserId)?.toLowerCase() ?? text(context.UserId)?.toLowerCase(),
    occurredOn: dateOf(context.OperationCreatedOn),
    operationId: text(context.OperationId) ?? text(context.CorrelationId),
  };
}

/**
 * Whether there is anything to do about it. That a customer wrote was entered by the app itself: of all that
 * happens in Dataverse it happens most often, and nobody has to be told. That somebody has seen it is news.
 */
export function isNews(event: RowEvent): boolean {
  if (event.message === 'Update') return true;
  const direction = object(event.written.get('nod_direction'))?.Value;
  return event.table !== 'nod_message' || direction !== Direction.Inbound;
}

function attributesOf(context: Json): Map<string, unknown> {
  const target = list(context.InputParameters)
    .map(object)
    .find((p) => text(p?.key) === 'Target');
  const attributes = list(object(target?.value)?.Attributes).map(object);
  return new Map(attributes.flatMap((a) => (text(a?.key) === undefined ? [] : [[text(a!.key)!, a!.value]])));
}

/** `/Date(1506409448000-0700)/`: milliseconds since 1970, with an offset that changes nothing. */
function dateOf(value: unknown): number | undefined {
  const match = /\/Date\((-?\d+)/.exec(text(value) ?? '');
  return match ? Number(match[1]) : undefined;
}
