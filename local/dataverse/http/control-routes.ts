import type { FaultSpec } from '../faults';
import type { Limits } from '../security/service-protection';
import type { LocalDataverse } from '../start-dataverse';

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

const ok = (body: unknown): ControlAnswer => ({ status: 200, body });

/** The routes under /_local/: for whoever runs the stand-in, without a token. */
export async function control(
  dataverse: LocalDataverse,
  request: { method: string; path: string; bytes: Uint8Array },
): Promise<ControlAnswer> {
  const body = () => new TextDecoder().decode(request.bytes);
  switch (`${request.method} ${request.path}`) {
    case 'GET /_local/faults':
      return ok(dataverse.faults.list());
    case 'POST /_local/faults':
      return addFaults(dataverse, body());
    case 'DELETE /_local/faults':
      dataverse.faults.clear();
      return ok([]);
    case 'GET /_local/stats':
      return ok({ ...dataverse.stats, webhooksPending: dataverse.webhooksPending });
    case 'GET /_local/clock':
      return ok(clockOf(dataverse));
    case 'POST /_local/clock':
      return setClock(dataverse, body());
    case 'GET /_local/limits':
      return ok(dataverse.limits);
    case 'POST /_local/limits':
      return ok(Object.assign(dataverse.limits, json(body()) as Partial<Limits>));
    case 'POST /_local/reset':
      dataverse.reset();
      return ok({});
    case 'POST /_local/import':
      return importZip(dataverse, request.bytes);
    case 'POST /_local/idle':
      await dataverse.webhooksIdle();
      return ok({});
    default:
      return { status: 404, body: { error: `There is no ${request.method} ${request.path}.` } };
  }
}

/** The body is the zip of a solution. */
function importZip(dataverse: LocalDataverse, zip: Uint8Array): ControlAnswer {
  try {
    return ok(dataverse.importSolution(zip));
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : 'bad solution' } };
  }
}

function addFaults(dataverse: LocalDataverse, body: string): ControlAnswer {
  const specs = json(body) as FaultSpec | FaultSpec[];
  try {
    return ok({ ids: (Array.isArray(specs) ? specs : [specs]).map((spec) => dataverse.faults.add(spec)) });
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : 'bad fault' } };
  }
}

const clockOf = (dataverse: LocalDataverse) => ({ now: new Date(dataverse.clock.now()).toISOString() });

/** `{"advanceSeconds":n}`, `{"now":"ISO"}`, `{"freeze":true}`, `{"reset":true}`, together if need be. */
function setClock(dataverse: LocalDataverse, body: string): ControlAnswer {
  const given = json(body) as { advanceSeconds?: number; now?: string; freeze?: boolean; reset?: boolean };
  if (given.now !== undefined && Number.isNaN(Date.parse(given.now)))
    return { status: 400, body: { error: 'now is no time' } };
  if (given.reset) dataverse.clock.reset();
  if (given.freeze) dataverse.clock.freeze();
  if (given.now !== undefined) dataverse.clock.set(Date.parse(given.now));
  if (given.advanceSeconds !== undefined) dataverse.clock.advance(given.advanceSeconds * 1000);
  return ok(clockOf(dataverse));
}

function json(body: string): unknown {
  return body === '' ? {} : JSON.parse(body);
}
