import type { IncomingMessage } from 'node:http';

/** The exact bytes of a request's body. Rejects when the connection breaks before the end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
