import type { Get } from './gateway';

/** Names of lookups, choices and people come along as Dataverse shows them. */
const annotations = 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"';

/**
 * The body of a `$batch` of GETs; every line ends in CRLF, as multipart demands.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
 */
export function formatBatch(gets: readonly Get[], at: { boundary: string; root: string }): string {
  const lines = gets.flatMap(({ path, pageSize }) => [
    `--${at.boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `GET ${at.root}${path} HTTP/1.1`,
    'Accept: application/json',
    `Prefer: ${annotations}${pageSize === undefined ? '' : `,odata.maxpagesize=${pageSize}`}`,
    '',
    '',
  ]);
  return [...lines, `--${at.boundary}--`, ''].join('\r\n');
}
