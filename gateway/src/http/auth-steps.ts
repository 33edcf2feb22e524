import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import * as v from 'valibot';
import type { Sessions } from '../sessions.js';
import { answerError } from './answer.js';
import { jsonOnly, type AuthAnswers } from './auth-answers.js';

/** What the steps behind the password are served with. */
export interface StepOptions {
  readonly sessions: Sessions;
  /** Turns away who comes from a page that is not known. */
  readonly known: RequestHandler;
  readonly answers: AuthAnswers;
}

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const password = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const as = v.optional(v.picklist(['cookie', 'token']), 'cookie');

const Second = v.object({ challenge: token, code, as });
const Enrol = v.object({ challenge: token, code: v.optional(code), as });
const Password = v.object({ challenge: token, password, as });
const Reset = v.object({ token, password });

/** The steps that can follow a right password, each under the challenge of the one before, and the reset by a link. */
export function stepRoutes({ sessions, known, answers }: StepOptions): Router {
  const post = <Schema extends v.GenericSchema>(
    schema: Schema,
    answer: (asked: v.InferOutput<Schema>, address: string, response: Response) => Promise<void>,
  ): RequestHandler[] => [
    known,
    jsonOnly,
    json({ limit: 4_096 }),
    async (request: Request, response: Response) => {
      const asked = v.safeParse(schema, request.body);
      if (!asked.success) return answerError(response, 400, 'BAD_USER_INPUT', 'This is not what the step needs');
      return answer(asked.output, request.ip ?? '', response);
    },
  ];

  return Router()
    .post(
      '/second',
      post(Second, async ({ as: carrier, ...asked }, address, response) =>
        answers.signIn(response, await sessions.second({ ...asked, address }), carrier),
      ),
    )
    .post(
      '/enrol',
      post(Enrol, async ({ as: carrier, ...asked }, address, response) =>
        answers.signIn(response, await sessions.enrol({ ...asked, address }), carrier),
      ),
    )
    .post(
      '/password',
      post(Password, async ({ as: carrier, ...asked }, address, response) =>
        answers.signIn(response, await sessions.password({ ...asked, address }), carrier),
      ),
    )
    .post(
      '/reset',
      post(Reset, async (asked, address, response) => {
        const answer = await sessions.reset({ ...asked, address });
        if (answer.outcome !== 'RESET') return answers.refuse(response, answer);
        response.status(204).end();
      }),
    );
}
