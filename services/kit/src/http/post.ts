import type { Dispatcher, Pool } from 'undici';
import type { Call } from '../identity/identity.js';
import type { SignCall } from '../identity/sign.js';
import type { Budget } from './budget.js';
import { Unavailable } from './unavailable.js';
import { LIMITS } from './wire.js';

/** How a service is asked. */
export interface Asking {
  readonly name: string;
  readonly sign: SignCall;
  /** Milliseconds that an answer may take. */
  readonly timeOut: number;
}

/** One signed POST to one instance. The body of the answer is unread. */
export async function post(
  { name, sign }: Asking,
  pool: Pool,
  path: string,
  input: unknown,
  call: Call,
  budget: Budget,
  silence: number,
): Promise<Dispatcher.ResponseData> {
  const body = input === undefined ? '' : JSON.stringify(input);
  if (Buffer.byteLength(body) > LIMITS.body) throw new Unavailable(name, 'TOO_LARGE');
  const { identity, requestId } = call;
  const token = await sign({ audience: name, path, identity, requestId, body });
  try {
    return await pool.request({
      method: 'POST',
      path,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      signal: budget.signal,
      // The budget is what counts; undici's own clocks are coarse.
      headersTimeout: 0,
      bodyTimeout: silence,
    });
  } catch (error) {
    throw budget.explain(error);
  }
}

/** One signed POST, its status and its JSON, within the budget. */
export async function postForJson(
  asking: Asking,
  pool: Pool,
  path: string,
  input: unknown,
  call: Call,
  budget: Budget,
): Promise<{ readonly status: number; readonly json: unknown }> {
  try {
    const { statusCode, body } = await post(asking, pool, path, input, call, budget, asking.timeOut);
    const text = await body.text();
    return { status: statusCode, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch (error) {
    throw budget.explain(error);
  }
}

/** Turns the statuses that are no answer into what they mean. */
export function expectAnswer(name: string, status: number): void {
  if (status === 401) throw new Unavailable(name, 'REFUSED');
  if (status === 413) throw new Unavailable(name, 'TOO_LARGE');
  if (status !== 200 && status !== 422) throw new Unavailable(name, 'FAULT');
}
