import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '@concord/kit/graphql/errors';
import { UNKEPT } from './headers.js';

/** Answers an error outside the graph in the form of the graph, so that clients have one. */
export function answerError(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): void {
  const text = JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] });
  response.statusCode = status;
  response.setHeader('cache-control', UNKEPT['cache-control']);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}
