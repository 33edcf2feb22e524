import { Pool } from 'undici';
import { cpuOf } from './graph.processes.mjs';

// Sends requests and counts: how many a second, and how much CPU the processes that answered used for each.

/** @typedef {import('./graph.processes.mjs').Running} Running */
/** @typedef {import('./graph.questions.mjs').Request} Request */
/** @typedef {{ name: string, door: Running, behind: readonly Running[], token: string, can(question: string): boolean }} Contender */
/** @typedef {{ perSecond: number, cpu: number, doorCpu: number, requests: number }} Measured milliseconds of CPU a request */

/** Requests on their way at the same time. */
const AT_ONCE = 8;

/** Opens the door of a contender. */
export function openDoor(/** @type {Contender} */ { name, door, behind, token }) {
  const pool = new Pool(door.url, { connections: AT_ONCE, pipelining: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };

  /** The text of an answer; an error in it ends the bench: what failed is not fast. */
  async function ask(/** @type {Request} */ request) {
    const body = JSON.stringify(request);
    const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200 || text.includes('"errors":[') || text.includes('"refusals":[{'))
      throw new Error(`${name} answered ${answer.statusCode}: ${text.slice(0, 1_000)}\n${body}`);
    return text;
  }

  return {
    name,
    ask,
    /** Asks one after another on every line for `seconds`; `turns` numbers the requests. @returns {Promise<Measured>} */
    async load(
      /** @type {(turn: number) => Request} */ request,
      /** @type {Iterator<number>} */ turns,
      /** @type {number} */ seconds,
    ) {
      // A connection that a service has closed meanwhile is found out here, not while it counts.
      await Promise.all(Array.from({ length: AT_ONCE }, () => ask(request(turns.next().value)).catch(() => undefined)));
      const before = { door: cpuOf([door]), behind: cpuOf(behind) };
      const begun = performance.now();
      const end = begun + seconds * 1_000;
      let requests = 0;
      const line = async () => {
        while (performance.now() < end) {
          await ask(request(turns.next().value));
          requests++;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, line));
      const took = (performance.now() - begun) / 1_000;
      const doorCpu = (cpuOf([door]) - before.door) / requests;
      const cpu = doorCpu + (cpuOf(behind) - before.behind) / requests;
      return { perSecond: requests / took, cpu, doorCpu, requests };
    },
    close: () => pool.destroy(),
  };
}
