import type { Dispatcher, Pool } from 'undici';
import type { Budget } from './budget.js';

/** An answer that was read to its end. */
export interface Exchanged {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends one request and reads its whole answer, as far as `budget` goes. The answer is kept as it comes: a stream, which
 * is what undici's other ways make of it, and a signal cost more than all else at this end of a call.
 *
 * @throws Error of the connection; `Over` when the budget was over before the answer was there
 */
export function exchange(pool: Pool, request: Dispatcher.DispatchOptions, budget: Budget): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let sending: Dispatcher.DispatchController | undefined;
    const settled = budget.whenOver(() => {
      const over = new Over();
      // While it waits for a connection nothing can be called back: it ends as soon as its turn comes.
      reject(over);
      sending?.abort(over);
    });
    pool.dispatch(request, {
      onRequestStart(controller) {
        sending = controller;
        if (budget.isOver) controller.abort(new Over());
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        settled();
        resolve({ status, text: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, error) {
        settled();
        reject(error);
      },
    });
  });
}

/** The budget was over; it knows why. */
class Over extends Error {
  override readonly name = 'Over';
}
