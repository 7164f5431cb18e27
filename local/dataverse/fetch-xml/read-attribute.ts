import { attributeOf, type Element } from '../metadata/xml';
import { invalidFetchXml } from './fetch-errors';

/** @throws DataverseError 400 when it is missing or empty */
export function requireAttribute(element: Element, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined || value === '') throw invalidFetchXml(`The attribute '${name}' is missing.`);
  return value;
}

/** `true`, `false`, `1` or `0`; false when it is missing. @throws DataverseError 400 for anything else */
export function yesOrNo(element: Element, name: string): boolean {
  const value = attributeOf(element, name)?.toLowerCase() ?? 'false';
  if (!/^(true|false|1|0)$/.test(value)) throw invalidFetchXml(`'${name}' must be true or false.`);
  return value === 'true' || value === '1';
}

/** @throws DataverseError 400 when it is there and no whole number */
export function wholeNumber(element: Element, name: string): number | undefined {
  const value = attributeOf(element, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw invalidFetchXml(`'${name}' must be a whole number.`);
  return Number(value);
}
