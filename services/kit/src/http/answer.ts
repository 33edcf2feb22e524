import type { ServerResponse } from 'node:http';

/** Answers JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    .end(text);
}

/**
 * Answers a status with nothing else. An answer that comes before the body was read closes the connection: the rest of
 * the body would be taken for the next request.
 */
export function answerEmpty(response: ServerResponse, status: number, unread = false): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-length': 0, ...(unread && { connection: 'close' }) }).end();
}
