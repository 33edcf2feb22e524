import type { IncomingMessage } from 'node:http';
import { readBody } from '@concord/kit/http/body';

/** Strips a byte order mark; bytes that are no text become marks, as everywhere on the way in. */
const text = new TextDecoder();

/**
 * The JSON of a body of at most `limit` bytes; `undefined` where it is longer, is no object and no list, or where the
 * caller went away while sending.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<object | undefined> {
  const body = await readBody(request, limit).catch(() => undefined);
  return body === undefined || body === 'TOO_LARGE' ? undefined : parsed(body);
}

function parsed(body: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(text.decode(body));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
