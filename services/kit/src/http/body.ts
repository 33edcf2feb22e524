import type { IncomingMessage } from 'node:http';
import { LIMITS } from './wire.js';

/**
 * The body of a request: its bytes, or that it is larger than a service reads. The request is left open, so that it
 * can still be answered. @throws Error when the caller goes away while sending
 */
export function readBody(request: IncomingMessage, limit: number = LIMITS.body): Promise<Buffer | 'TOO_LARGE'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve('TOO_LARGE');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        resolve('TOO_LARGE');
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The caller went away while sending')));
  });
}
