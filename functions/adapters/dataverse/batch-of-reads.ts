/**
 * The body of a `$batch` of GET requests.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
 * @param urls absolute.
 */
export function batchOfReads(urls: readonly string[], boundary: string, pageSize?: number): string {
  const prefer = pageSize === undefined ? '' : `Prefer: odata.maxpagesize=${pageSize}\r\n`;
  const parts = urls.map(
    (url) =>
      `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n` +
      `GET ${url} HTTP/1.1\r\nAccept: application/json\r\n${prefer}\r\n`,
  );
  return `${parts.join('\r\n')}\r\n--${boundary}--\r\n`;
}
