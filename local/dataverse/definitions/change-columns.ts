import { derivedId } from '../derived-id';
import { badPayload, DataverseError, notImplemented } from '../errors';
import type { Column, Table } from '../metadata/model';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import type { Segment } from '../query/resource-path';
import { emptyAnswer, type Outcome } from '../routes/outcome';
import { readBody, type Body } from '../write/payload';
import { labelsFrom } from './label';

/**
 * `POST EntityDefinitions(…)/Attributes` of a text or Boolean column, and `DELETE EntityDefinitions(…)/Attributes(…)` of
 * a custom column. Dataverse refuses to drop a column that forms or views show; that is not imitated.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-column-definitions-using-web-api
 * @throws DataverseError 400, 403, 404, 501
 */
export function changeColumns(
  call: Call,
  operation: Operation,
  given: { table: Table; segment: Segment },
): Outcome {
  const { table, segment } = given;
  if (segment.name !== 'Attributes') throw notImplemented('changing metadata other than columns');
  if (operation.method === 'POST' && segment.predicate === undefined)
    return addColumn(call, table, readBody(operation.body));
  if (operation.method === 'DELETE' && segment.predicate !== undefined)
    return dropColumn(call, table, segment.predicate);
  throw notImplemented('changing the definition of a column');
}

function dropColumn(call: Call, table: Table, predicate: string): Outcome {
  call.principal.requirePrivilege('prvDeleteAttribute');
  const { store, schema, reshape } = call.organization;
  const column = [...table.columns.values()].find(
    (one) =>
      predicate === `LogicalName='${one.name}'` ||
      predicate.toLowerCase() === derivedId(table.name, one.name),
  );
  if (!column) throw noSuchColumn(predicate);
  if (!column.custom || column.name === table.primaryId || column.name === table.primaryName)
    throw cannotBeDeleted(`The column ${column.name} of ${table.name} is no custom column.`);
  if (table.keys.some((key) => key.columns.includes(column.name)))
    throw cannotBeDeleted(`The column ${column.name} of ${table.name} is part of a key.`);
  store.dropColumn(table.name, column.name);
  const columns = new Map(table.columns);
  columns.delete(column.name);
  reshape({ ...schema.shape, tables: new Map([...schema.tables, [table.name, { ...table, columns }]]) });
  return { answer: emptyAnswer(), events: [] };
}

function addColumn(call: Call, table: Table, body: Body): Outcome {
  call.principal.requirePrivilege('prvCreateAttribute');
  const { schema, baseUrl, reshape } = call.organization;
  const column = columnFrom(table, body);
  if (table.columns.has(column.name))
    throw new DataverseError(
      400,
      '0x80044153',
      `An attribute with the specified name ${column.name} already exists for entity ${table.name}.`,
    );
  const columns = new Map([...table.columns, [column.name, column] as const]);
  reshape({ ...schema.shape, tables: new Map([...schema.tables, [table.name, { ...table, columns }]]) });
  const url = `${baseUrl}/EntityDefinitions(${derivedId(table.name)})/Attributes(${derivedId(table.name, column.name)})`;
  return { answer: emptyAnswer({ 'OData-EntityId': url, Location: url }), events: [] };
}

function columnFrom(table: Table, body: Body): Column {
  const schemaName = body.SchemaName;
  if (typeof schemaName !== 'string' || !/^[a-z][a-z0-9]*_\w+$/i.test(schemaName))
    throw badPayload('A custom column needs a SchemaName with a prefix.');
  const labels = labelsFrom(body.DisplayName) ?? {};
  const base = {
    name: schemaName.toLowerCase(),
    schemaName,
    label: labels[1033] ?? Object.values(labels)[0] ?? schemaName,
    labels,
    required: 'none',
    secured: false,
    canCreate: true,
    canUpdate: true,
    canRead: true,
    custom: true,
    targets: [],
  } as const;
  switch (String(body['@odata.type']).replace(/^#?Microsoft\.Dynamics\.CRM\./, '')) {
    case 'StringAttributeMetadata':
      return { ...base, type: 'string', maxLength: Number(body.MaxLength ?? 100), format: 'text' };
    case 'BooleanAttributeMetadata':
      return {
        ...base,
        type: 'boolean',
        defaultValue: body.DefaultValue === true ? 1 : 0,
        choice: {
          name: `${table.name}_${base.name}`,
          label: base.label,
          isGlobal: false,
          options: [
            { value: 1, label: 'Yes' },
            { value: 0, label: 'No' },
          ],
        },
      };
    default:
      throw notImplemented('making columns other than texts and Booleans');
  }
}

/** [P] code, [U] status. */
const noSuchColumn = (predicate: string) =>
  new DataverseError(404, '0x80040217', `Attribute (${predicate}) does not exist in the metadata.`);

/** [U] code. */
const cannotBeDeleted = (reason: string) => new DataverseError(400, '0x80047008', reason);
