import type { Column } from '../metadata/model';
import type { OrganizationState, RowEvent } from '../organization';
import type { SqlValue } from '../storage/store';
import { formatted } from '../wire/values';
import { targetTable } from '../wire/row-to-json';
import type { Step } from './steps';

const CONTRACTS = 'http://schemas.microsoft.com/xrm/2011/Contracts';

type Pair = { key: string; value: unknown };

/**
 * The RemoteExecutionContext that a webhook is sent, as an object.
 * [V] the members; [R] the exact set of attributes that the platform adds to a Target by itself.
 */
export function executionContext(
  organization: OrganizationState,
  given: { step: Step; event: RowEvent; operationId: string; correlationId: string },
): Record<string, unknown> {
  const { step, event, operationId, correlationId } = given;
  const { ids, clock } = organization;
  return {
    BusinessUnitId: ids.businessUnit,
    CorrelationId: correlationId,
    Depth: 1,
    InitiatingUserAzureActiveDirectoryObjectId: '00000000-0000-0000-0000-000000000000',
    InitiatingUserId: event.initiatingUserId,
    InputParameters: [{ key: 'Target', value: targetOf(event) }],
    IsExecutingOffline: false,
    IsInTransaction: false,
    IsOfflinePlayback: false,
    IsolationMode: 1,
    MessageName: event.message,
    Mode: 1,
    OperationCreatedOn: wireTime(clock.now()),
    OperationId: operationId,
    OrganizationId: ids.organization,
    OrganizationName: 'local',
    OutputParameters: event.message === 'Create' ? [{ key: 'id', value: event.id }] : [],
    OwningExtension: entityReference('sdkmessageprocessingstep', step.id, step.name),
    ParentContext: null,
    PostEntityImages: [],
    PreEntityImages: [],
    PrimaryEntityId: event.id,
    PrimaryEntityName: event.table.name,
    RequestId: operationId,
    SecondaryEntityName: 'none',
    SharedVariables: [],
    Stage: 40,
    UserAzureActiveDirectoryObjectId: '00000000-0000-0000-0000-000000000000',
    UserId: event.initiatingUserId,
  };
}

/** [V] Over 256 KB these members are left out, and a header says so. */
export function withoutParameters(context: Record<string, unknown>): Record<string, unknown> {
  return {
    ...context,
    InputParameters: null,
    PreEntityImages: null,
    PostEntityImages: null,
    ParentContext: null,
  };
}

function targetOf(event: RowEvent): unknown {
  if (event.message === 'Delete') return entityReference(event.table.name, event.id, null);
  const attributes: Pair[] = [];
  const labels: Pair[] = [];
  for (const column of event.table.columns.values()) {
    const value = event.values[column.name];
    if (value === undefined || column.name === 'versionnumber') continue;
    if (value === null && event.message === 'Create') continue;
    attributes.push({ key: column.name, value: attributeValue(column, value, event) });
    const label = formatted(column, value);
    if (label !== undefined && column.choice) labels.push({ key: column.name, value: label });
  }
  if (!(event.table.primaryId in event.values))
    attributes.push({ key: event.table.primaryId, value: event.id });
  return {
    __type: `Entity:${CONTRACTS}`,
    Attributes: attributes,
    EntityState: null,
    FormattedValues: labels,
    Id: event.id,
    KeyAttributes: [],
    LogicalName: event.table.name,
    RelatedEntities: [],
    RowVersion: null,
  };
}

function attributeValue(column: Column, value: SqlValue, event: RowEvent): unknown {
  if (value === null) return null;
  switch (column.type) {
    case 'boolean':
      return value === 1;
    case 'picklist':
    case 'state':
    case 'status':
      return { __type: `OptionSetValue:${CONTRACTS}`, Value: value };
    case 'money':
      return { __type: `Money:${CONTRACTS}`, Value: value };
    case 'datetime':
    case 'dateonly':
      return wireTime(Number(value) * 1000);
    case 'lookup':
      return entityReference(targetTable(column, event.values) ?? '', String(value), null);
    default:
      return value;
  }
}

function entityReference(logicalName: string, id: string, name: string | null): unknown {
  return {
    __type: `EntityReference:${CONTRACTS}`,
    Id: id,
    KeyAttributes: [],
    LogicalName: logicalName,
    Name: name,
    RowVersion: null,
  };
}

/** `/Date(milliseconds)/`, as the data contract serializer writes times. */
const wireTime = (milliseconds: number) => `/Date(${milliseconds})/`;
