import { DataverseError } from '../errors';

/** [R] code and "Invalid XML."; what follows it is this stand-in's own. */
export const invalidFetchXml = (reason: string) =>
  new DataverseError(400, '0x80040201', `Invalid XML. ${reason}`);

/** [R] An `<entity>` or `<link-entity>` that names no table. */
export const noSuchEntity = (name: string) =>
  new DataverseError(
    400,
    '0x80041102',
    `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
  );

/** [P] */
export const noSuchAttribute = (name: string, logicalName: string) =>
  new DataverseError(
    400,
    '0x80041103',
    `'${logicalName}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
  );

/** [R] message, [U] code: the query is about another table than the URL. */
export const wrongEntitySet = () =>
  new DataverseError(
    400,
    '0x80060888',
    'Entity Name specified in fetchxml does not match the entity name specified in Entity or Query Expression.',
  );

/** [U] code. */
export const invalidOperator = (operator: string) =>
  new DataverseError(400, '0x80040203', `Invalid condition operator '${operator}'.`);

/** [U] code: a condition with the wrong number of values, or with one that its column cannot hold. */
export const invalidValue = (attribute: string, reason: string) =>
  new DataverseError(400, '0x80040203', `The condition on '${attribute}' is invalid: ${reason}.`);

/** [V] code: an aggregate over more rows than Dataverse aggregates. */
export const aggregateLimit = () =>
  new DataverseError(
    400,
    '0x8004e023',
    'The maximum record limit is exceeded. Reduce the number of records.',
  );
