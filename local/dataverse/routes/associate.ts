import { derivedId } from '../derived-id';
import {
  badPayload,
  duplicateRow,
  methodNotAllowed,
  noSuchProperty,
  noSuchRow,
  notImplemented,
} from '../errors';
import type { ManyNavigation } from '../metadata/schema';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import { readQueryPairs } from '../query/options';
import { readRowAddress, type RowAddress, type Segment } from '../query/resource-path';
import { put } from '../seed';
import { readBody } from '../write/payload';
import { readReference, requireId } from '../write/row-reference';
import { emptyAnswer, type Outcome } from './outcome';

/**
 * `POST set(id)/navigation/$ref` with `{"@odata.id": …}`, `DELETE set(id)/navigation(id)/$ref` and
 * `DELETE set(id)/navigation/$ref?$id=…`, of many-to-many relationships.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api
 * @throws DataverseError 403, 404, 412 for what is associated already, 501 for other relationships
 */
export function changeReference(
  call: Call,
  operation: Operation,
  given: { address: RowAddress; segment: Segment },
): Outcome {
  const { schema, store, rights } = call.organization;
  const { table } = given.address;
  const navigation = schema.collection(table, given.segment.name);
  if (!navigation) throw noSuchProperty(given.segment.name, table.name);
  if (navigation.kind !== 'many-to-many')
    throw notImplemented('$ref of other than many-to-many relationships');
  authorize(call, navigation);
  const near = requireId(store, given.address);
  const far = requireId(store, farAddress(call, operation, { navigation, segment: given.segment }));
  const id = idOf(navigation, near, far);
  const exists = store.get(
    `SELECT 1 AS found FROM "${navigation.intersect.name}" WHERE "${navigation.intersect.primaryId}" = ?`,
    id,
  );
  switch (operation.method) {
    case 'POST':
      if (exists) throw duplicateRow();
      put(call.organization, navigation.intersect.name, {
        [navigation.intersect.primaryId]: id,
        [navigation.near]: near,
        [navigation.far]: far,
      });
      break;
    case 'DELETE':
      if (!exists) throw noSuchRow(navigation.intersect.name, id);
      store.run(
        `DELETE FROM "${navigation.intersect.name}" WHERE "${navigation.intersect.primaryId}" = ?`,
        id,
      );
      break;
    default:
      throw methodNotAllowed(operation.method);
  }
  rights.version++;
  return { answer: emptyAnswer(), events: [] };
}

/** The id of a join is the same from either side. */
function idOf(navigation: ManyNavigation, near: string, far: string): string {
  const ends = [`${navigation.near}:${near}`, `${navigation.far}:${far}`].sort();
  return derivedId(navigation.intersect.name, ...ends);
}

/** [V] Roles are given by who may assign roles. [U] Profiles: Append on the profile, AppendTo on the user. */
function authorize(call: Call, navigation: ManyNavigation): void {
  const { principal, organization } = call;
  if (navigation.intersect.name === 'systemuserroles') return principal.requirePrivilege('prvAssignRole');
  principal.requireTable('Append', organization.schema.table('fieldsecurityprofile'));
  principal.requireTable('AppendTo', organization.schema.table('systemuser'));
}

function farAddress(
  call: Call,
  operation: Operation,
  { navigation, segment }: { navigation: ManyNavigation; segment: Segment },
): RowAddress {
  const { schema } = call.organization;
  const address =
    segment.predicate === undefined
      ? readReference(schema, referenceOf(operation), operation.references)
      : readRowAddress(schema, { name: navigation.table.setName, predicate: segment.predicate });
  if (address.table.name === navigation.table.name) return address;
  throw badPayload(
    `Microsoft.OData.ODataException: '${navigation.name}' does not lead to '${address.table.name}'.`,
  );
}

function referenceOf(operation: Operation): string {
  const id =
    operation.method === 'DELETE'
      ? readQueryPairs(operation.query).find(([name]) => name === '$id')?.[1]
      : readBody(operation.body)['@odata.id'];
  if (typeof id === 'string') return id;
  throw badPayload('Microsoft.OData.ODataException: the reference names no row.');
}
