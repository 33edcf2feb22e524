import type { RequestHandler } from 'express';
import { answerError } from './answer.js';

/**
 * Answers a body that is longer than `most` bytes as soon as it is, and hangs up. The parser behind it would refuse it as
 * well, but reads it to its end first, which one that never said its length need not have.
 */
export function mostBytes(most: number): RequestHandler {
  return (request, response, next) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most || response.headersSent) return;
      response.setHeader('connection', 'close');
      answerError(response, 413, 'TOO_MUCH', 'The request is too large', { reason: 'SIZE' });
      // What was answered must leave before the line is cut.
      response.once('finish', () => request.destroy());
    });
    next();
  };
}
