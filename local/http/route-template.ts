import { HostStartError } from '../functions-host/host-start-error';

type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'parameter'; name: string; optional: boolean; constraint: RegExp | undefined }
  | { kind: 'rest'; name: string };

/** A route as ASP.NET writes it: `orders/{id:guid}/{part?}` or `files/{*path}`. */
export type RouteTemplate = { text: string; segments: readonly Segment[] };

const PARAMETER = /^\{(\*{0,2})(\w+)(?::(\w+))?(\?)?\}$/;
const CONSTRAINTS: Readonly<Record<string, RegExp>> = {
  int: /^-?\d{1,10}$/,
  long: /^-?\d{1,19}$/,
  guid: /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i,
  alpha: /^[a-z]+$/i,
};

/** Parses a route. Throws HostStartError on a part or a constraint that is not implemented. */
export function parseRouteTemplate(text: string): RouteTemplate {
  return { text, segments: text.split('/').filter(Boolean).map(parseSegment) };
}

function parseSegment(text: string): Segment {
  if (!/[{}]/.test(text)) return { kind: 'literal', text: text.toLowerCase() };
  const parts = PARAMETER.exec(text);
  if (!parts) throw new HostStartError(`the route part "${text}" is not implemented locally`);
  const [, rest = '', name = '', constraintName, optional] = parts;
  if (rest !== '') return { kind: 'rest', name };
  const constraint = constraintName === undefined ? undefined : CONSTRAINTS[constraintName];
  if (constraintName !== undefined && !constraint) {
    throw new HostStartError(`the route constraint ":${constraintName}" is not implemented locally`);
  }
  return { kind: 'parameter', name, optional: optional !== undefined, constraint };
}

/**
 * The parameters with which a path matches a route, or undefined.
 * @param path without the query; compared without regard to case, values decoded.
 */
export function matchRoute(route: RouteTemplate, path: string): Record<string, string> | undefined {
  const parts = path.split('/').filter(Boolean).map(decodePart);
  const parameters: Record<string, string> = {};
  for (const [index, segment] of route.segments.entries()) {
    const part = parts[index];
    switch (segment.kind) {
      case 'rest':
        if (index < parts.length) parameters[segment.name] = parts.slice(index).join('/');
        return parameters;
      case 'literal':
        if (part?.toLowerCase() !== segment.text) return undefined;
        break;
      case 'parameter':
        if (part === undefined) {
          if (!segment.optional) return undefined;
        } else if (segment.constraint && !segment.constraint.test(part)) return undefined;
        else parameters[segment.name] = part;
    }
  }
  return parts.length > route.segments.length ? undefined : parameters;
}

/** Orders routes as ASP.NET does: a literal before a constrained parameter, a parameter, and the rest. */
export function compareRoutes(a: RouteTemplate, b: RouteTemplate): number {
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index += 1) {
    const difference = rank(a.segments[index]) - rank(b.segments[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank(segment: Segment | undefined): number {
  if (!segment) return 3.5;
  if (segment.kind === 'literal') return 1;
  if (segment.kind === 'rest') return 4;
  return segment.constraint ? 2 : 3;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
