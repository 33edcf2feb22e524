import type { IncomingMessage } from 'node:http';

/** Strips a byte order mark; bytes that are no text become marks, as everywhere on the way in. */
const text = new TextDecoder();

/**
 * The JSON of a body whose length was said and is not too long; `undefined` where it is no object and no list, or where
 * the caller went away while sending.
 */
export function readJson(request: IncomingMessage): Promise<object | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => resolve(parsed(chunks)));
    request.on('error', () => resolve(undefined));
    request.on('close', () => resolve(undefined));
  });
}

function parsed(chunks: readonly Buffer[]): object | undefined {
  const [only, ...others] = chunks;
  try {
    const value: unknown = JSON.parse(text.decode(only && others.length === 0 ? only : Buffer.concat(chunks)));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
