import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '@concord/gateway/demo/load';
import { seed } from './graph.seed.mjs';
import { questionsOn, ROWS } from './graph.questions.mjs';
import { median } from './median.mjs';
import { countCiphers } from './sealing.counts.mjs';
import { openHouse, officerOf } from './sealing.house.mjs';
import { unitCosts } from './sealing.units.mjs';

export const title = 'Sealing: what signing, verifying, sealing and opening add to a request';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 41);
/** Requests that are measured, by the names of `graph.questions.mjs`. */
const ASKED = ['list', 'one', 'mutation'];

/**
 * Each request is counted once by a house that remembers nothing it has opened, then timed by a warm one. A share is what
 * was counted times what one costs, against the time of the request in one process and without HTTP: the smallest time it
 * is ever answered in, so that no share is told too small.
 */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'concord-sealing-'));
  const dataDir = join(folder, 'data');
  try {
    const first = await openHouse(dataDir);
    await loadDemo(first.house, new Date());
    const seeded = await seed(`http://127.0.0.1:${await first.house.listen()}`, ROWS);
    await first.house.stop();

    const units = await unitCosts(ROUNDS);
    const rows = Object.entries(units).map(([what, value]) => ({ what, value, unit: 'µs' }));
    const counts = [];
    for (const question of questionsOn(seeded, 'counted').filter(({ name }) => ASKED.includes(name))) {
      const { house, calls } = await openHouse(dataDir);
      try {
        const officer = await officerOf(house);
        const ask = async (/** @type {number} */ turn) => {
          const { errors } = await house.gateway.execute(question.request(turn), officer);
          if (errors) throw new Error(`${question.name} was not answered: ${JSON.stringify(errors)}`);
        };
        const counted = await countCiphers(() => {
          calls.count = 0;
          return ask(0);
        });
        const asked = calls.count;
        const times = [];
        for (let round = 0; round < ROUNDS; round++) {
          const begun = performance.now();
          await ask(round + 1);
          times.push(performance.now() - begun);
        }
        const request = median(times) * 1_000;
        counts.push({ name: question.name, ...counted, calls: asked, request });
        const share = (/** @type {number} */ cost) => (100 * cost) / request;
        const { opened, sealed } = counted;
        const name = question.name;
        rows.push(
          { what: `${name}: a request, one process`, value: request / 1_000, unit: 'ms' },
          { what: `${name}: values opened, nothing remembered`, value: opened, unit: '' },
          { what: `${name}: opening them / request`, value: share(opened * units['open a text']), unit: '%' },
          { what: `${name}: values sealed`, value: sealed, unit: '' },
          { what: `${name}: sealing them / request`, value: share(sealed * units['seal a text']), unit: '%' },
          { what: `${name}: calls to services`, value: asked, unit: '' },
          {
            what: `${name}: signing and verifying them, as processes / request`,
            value: share(asked * (units['sign a call'] + units['verify a call'])),
            unit: '%',
          },
        );
      } finally {
        await house.stop();
      }
    }
    return { rounds: ROUNDS, counts, rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
