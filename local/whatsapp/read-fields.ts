import { GraphError } from './graph-error';

export type Json = Record<string, unknown>;

/** A required object. Throws 131008 when it is missing, 131009 when it is something else. */
export function requiredObject(parent: Json, key: string, path = key): Json {
  const value = parent[key];
  if (value === undefined || value === null) throw missing(path);
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(path, 'must be an object');
  return value as Json;
}

/** A required text of 1 to `max` characters. Throws 131008 or 131009. */
export function requiredText(parent: Json, key: string, rule: { path?: string; max?: number } = {}): string {
  const path = rule.path ?? key;
  const value = parent[key];
  if (value === undefined || value === null || value === '') throw missing(path);
  if (typeof value !== 'string') throw invalid(path, 'must be a string');
  if (rule.max !== undefined && value.length > rule.max) {
    throw invalid(path, `must be at most ${rule.max} characters long`);
  }
  return value;
}

/** An optional text of at most `max` characters. Throws 131009. */
export function optionalText(
  parent: Json,
  key: string,
  rule: { path?: string; max?: number } = {},
): string | undefined {
  return parent[key] === undefined ? undefined : requiredText(parent, key, rule);
}

/** A required list of `min` to `max` objects. Throws 131008 or 131009. */
export function requiredList(
  parent: Json,
  key: string,
  rule: { path?: string; min: number; max: number },
): Json[] {
  const path = rule.path ?? key;
  const value = parent[key];
  if (value === undefined || value === null) throw missing(path);
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'object' || one === null)) {
    throw invalid(path, 'must be a list of objects');
  }
  if (value.length < rule.min || value.length > rule.max) {
    throw invalid(path, `must have ${rule.min} to ${rule.max} entries`);
  }
  return value as Json[];
}

export function missing(path: string): GraphError {
  return new GraphError(131008, { details: `Parameter '${path}' is mandatory.` });
}

export function invalid(path: string, why: string): GraphError {
  return new GraphError(131009, { details: `Parameter '${path}' ${why}.` });
}
