import type { Response } from 'express';
import type { ErrorCode } from '@concord/kit/graphql/errors';

/** Answers an error outside the graph in the form of the graph, so that clients have one. */
export function answerError(
  response: Response,
  status: number,
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): void {
  response.status(status).json({ errors: [{ message, extensions: { code, ...extensions } }] });
}
