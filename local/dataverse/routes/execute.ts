import { badQuery, methodNotAllowed, noSuchSegment, notImplemented } from '../errors';
import { changeColumns } from '../definitions/change-columns';
import { namedTable, readDefinitions } from '../definitions/routes';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import { readRowAddress, readSegments, type RowAddress, type Segment } from '../query/resource-path';
import { expireNotifications } from '../write/expire-notifications';
import { changeReference } from './associate';
import { bulkWrite } from './bulk-routes';
import { fetchRows, fetchXmlOf } from './fetch-route';
import { jsonAnswer, read, type Outcome } from './outcome';
import { countRows, listRows, readProperty, retrieveRow } from './read-routes';
import { changeRolePrivileges } from './role-privileges';
import { userFunction } from './user-privileges';
import { openUserSettings } from './user-settings';
import { patchRow, postRow, removeRow } from './write-routes';

const NAMESPACE = 'Microsoft.Dynamics.CRM.';

/** Headers that would change what an operation means, and that are not implemented. */
const UNSUPPORTED = ['mscrmcallerid', 'callerobjectid', 'mscrm.bypasscustompluginexecution'];

/**
 * Does one operation. Nothing is committed here: the caller holds the transaction.
 * @throws DataverseError with what Dataverse would answer
 */
export function execute(call: Call, operation: Operation): Outcome {
  for (const header of UNSUPPORTED)
    if (operation.headers[header] !== undefined) throw notImplemented(`the header ${header}`);
  const reference = /^\$([^/]+)$/.exec(operation.path)?.[1];
  if (reference !== undefined && operation.references)
    return oneRow(call, operation, referred(operation, reference));
  const [first, ...rest] = readSegments(operation.path);
  if (!first) return read(serviceDocument(call));
  switch (first.name) {
    case 'WhoAmI':
      return read(whoAmI(call, operation));
    case 'EntityDefinitions':
    case 'GlobalOptionSetDefinitions':
      if (operation.method !== 'GET') return changeDefinitions(call, operation, [first, ...rest]);
      return read(jsonAnswer(200, readDefinitions(call, operation, [first, ...rest])));
    case '$metadata':
    case 'RetrieveTotalRecordCount':
    case 'SendAppNotification':
      throw notImplemented(first.name);
    default:
      return resource(call, operation, first, rest);
  }
}

function resource(call: Call, operation: Operation, first: Segment, rest: readonly Segment[]): Outcome {
  const table = call.organization.schema.tableOfSet(first.name);
  if (!table) throw noSuchSegment(first.name);
  expireNotifications(call.organization, table);
  if (table.elastic && operation.references && operation.method !== 'GET')
    throw notImplemented('writing an elastic table in a change set, whose transaction it takes no part in');
  const [second, ...more] = rest;
  if (table.intersect && operation.method !== 'GET')
    throw badQuery(`The '${operation.method}' method does not support entities of type '${table.name}'.`);
  if (more.length === 1 && more[0]?.name === '$ref' && second && first.predicate !== undefined)
    return changeReference(call, operation, {
      address: readRowAddress(call.organization.schema, first),
      segment: second,
    });
  if (more.length > 0) throw notImplemented('paths of more than two segments');
  if (first.predicate !== undefined) {
    const address = readRowAddress(call.organization.schema, first);
    openUserSettings(call, address);
    if (!second) return oneRow(call, operation, address);
    if (second.name.startsWith(NAMESPACE) && table.name === 'role')
      return changeRolePrivileges(call, operation, {
        address,
        action: second.name.slice(NAMESPACE.length),
      });
    if (second.name.startsWith(NAMESPACE))
      return read(userFunction(call, operation, { address, segment: second }));
    if (operation.method !== 'GET')
      throw notImplemented(`${operation.method} of a single property or relation`);
    return read(readProperty(call, operation, { address, name: second.name }));
  }
  if (second?.name === '$count') return read(countRows(call, operation, table));
  if (second) return bulkWrite(call, operation, { table, action: second.name });
  switch (operation.method) {
    case 'GET': {
      const fetchXml = fetchXmlOf(operation.query);
      return read(
        fetchXml === undefined
          ? listRows(call, operation, table)
          : fetchRows(call, operation, { table, fetchXml }),
      );
    }
    case 'POST':
      return postRow(call, operation, table);
    default:
      throw methodNotAllowed(operation.method);
  }
}

function changeDefinitions(call: Call, operation: Operation, segments: readonly Segment[]): Outcome {
  const [root, part, ...more] = segments;
  if (root?.name !== 'EntityDefinitions' || root.predicate === undefined || !part || more.length > 0)
    throw notImplemented('changing metadata other than columns');
  const table = namedTable(call.organization.schema, root.predicate);
  return changeColumns(call, operation, { table, segment: part });
}

function oneRow(call: Call, operation: Operation, address: RowAddress): Outcome {
  switch (operation.method) {
    case 'GET':
      return read(retrieveRow(call, operation, address));
    case 'PATCH':
      return patchRow(call, operation, address);
    case 'DELETE':
      return removeRow(call, operation, address);
    default:
      throw methodNotAllowed(operation.method);
  }
}

function referred(operation: Operation, contentId: string): RowAddress {
  const row = operation.references?.get(contentId);
  if (!row) throw badQuery(`Content-ID Reference: '$${contentId}' does not exist in the batch context.`);
  return { table: row.table, key: { kind: 'id', id: row.id } };
}

function serviceDocument(call: Call) {
  const sets = [...call.organization.schema.tables.values()].map((table) => table.setName).sort();
  return jsonAnswer(200, {
    '@odata.context': `${call.organization.baseUrl}/$metadata`,
    value: sets.map((name) => ({ name, kind: 'EntitySet', url: name })),
  });
}

function whoAmI(call: Call, operation: Operation) {
  if (operation.method !== 'GET') throw methodNotAllowed(operation.method);
  const { baseUrl, ids } = call.organization;
  return jsonAnswer(200, {
    '@odata.context': `${baseUrl}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: ids.businessUnit,
    UserId: call.principal.userId,
    OrganizationId: ids.organization,
  });
}
