import type { Dispatcher, Pool } from 'undici';
import type { Call } from '../identity/identity.js';
import type { SignCall } from '../identity/sign.js';
import type { Budget } from './budget.js';
import { exchange } from './exchange.js';
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
  asking: Asking,
  pool: Pool,
  path: string,
  input: unknown,
  call: Call,
  budget: Budget,
  silence: number,
): Promise<Dispatcher.ResponseData> {
  const request = await signed(asking, path, input, call);
  try {
    return await pool.request({ ...request, signal: budget.signal, bodyTimeout: silence });
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
  const request = await signed(asking, path, input, call);
  try {
    const { status, text } = await exchange(pool, request, budget);
    return { status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch (error) {
    throw budget.explain(error);
  }
}

/** The request with its token. The budget is what counts: undici's own clocks, which are coarse, do not. */
async function signed({ name, sign }: Asking, path: string, input: unknown, { identity, requestId }: Call) {
  const body = Buffer.from(input === undefined ? '' : JSON.stringify(input));
  if (body.length > LIMITS.body) throw new Unavailable(name, 'TOO_LARGE');
  const token = await sign({ audience: name, path, identity, requestId, body });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return { method: 'POST', path, headers, body, headersTimeout: 0, bodyTimeout: 0 } as const;
}

/** Turns the statuses that are no answer into what they mean. */
export function expectAnswer(name: string, status: number): void {
  if (status === 401) throw new Unavailable(name, 'REFUSED');
  if (status === 413) throw new Unavailable(name, 'TOO_LARGE');
  if (status !== 200 && status !== 422) throw new Unavailable(name, 'FAULT');
}
