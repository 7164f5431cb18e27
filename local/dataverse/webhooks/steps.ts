import type { RowEvent } from '../organization';
import type { Row, Store } from '../storage/store';

/** An enabled asynchronous step with the endpoint that it calls. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly message: string;
  readonly table: string;
  /** Columns of which an update must carry one; empty for any. */
  readonly filteringAttributes: readonly string[];
  readonly deleteWhenDone: boolean;
  readonly endpoint: {
    readonly url: string;
    readonly authType: number;
    readonly authValue: string | undefined;
  };
}

/** Tables whose rows make up the registrations. */
export const REGISTRATION_TABLES: ReadonlySet<string> = new Set([
  'serviceendpoint',
  'sdkmessageprocessingstep',
]);

/** The registrations as they stand. */
export function loadSteps(store: Store): Step[] {
  return store.all(SQL).map(toStep);
}

const SQL = `
  SELECT s."sdkmessageprocessingstepid" AS id, s."name" AS name, m."name" AS message,
         f."primaryobjecttypecode" AS tablename, s."filteringattributes" AS attributes, s."asyncautodelete" AS autodelete,
         e."url" AS url, e."authtype" AS authtype, e."authvalue" AS authvalue
  FROM "sdkmessageprocessingstep" s
  JOIN "sdkmessage" m ON m."sdkmessageid" = s."sdkmessageid"
  JOIN "sdkmessagefilter" f ON f."sdkmessagefilterid" = s."sdkmessagefilterid"
  JOIN "serviceendpoint" e ON e."serviceendpointid" = s."eventhandler"
  WHERE s."statecode" = 0 AND s."mode" = 1 ORDER BY s."rank"`;

function toStep(row: Row): Step {
  const attributes = typeof row.attributes === 'string' ? row.attributes.split(',') : [];
  return {
    id: String(row.id),
    name: String(row.name ?? ''),
    message: String(row.message),
    table: String(row.tablename),
    filteringAttributes: attributes.map((name) => name.trim().toLowerCase()).filter((name) => name !== ''),
    deleteWhenDone: row.autodelete === 1,
    endpoint: {
      url: String(row.url),
      authType: Number(row.authtype),
      authValue: typeof row.authvalue === 'string' ? row.authvalue : undefined,
    },
  };
}

/** [V] An update runs a step when it carries one of the filtering attributes, whether or not the value changes. */
export function stepApplies(step: Step, event: RowEvent): boolean {
  if (step.message !== event.message || step.table !== event.table.name) return false;
  if (event.message !== 'Update' || step.filteringAttributes.length === 0) return true;
  return step.filteringAttributes.some((name) => name in event.values);
}
