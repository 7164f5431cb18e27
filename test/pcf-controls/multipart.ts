/** The multipart answer that Dataverse gives to a `$batch`. */
export function multipart(
  answers: readonly { status: number; body: unknown }[],
  boundary = 'batchresponse_1',
): { text: string; contentType: string } {
  const parts = answers.map(
    ({ status, body }) =>
      `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n` +
      `HTTP/1.1 ${status} ${status === 200 ? 'OK' : 'Error'}\r\nContent-Type: application/json; odata.metadata=minimal\r\n` +
      `OData-Version: 4.0\r\n\r\n${JSON.stringify(body)}\r\n`,
  );
  return {
    text: `${parts.join('')}--${boundary}--\r\n`,
    contentType: `multipart/mixed; boundary=${boundary}`,
  };
}
