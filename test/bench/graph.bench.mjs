import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPages } from './graph.count.mjs';
import { openDoor } from './graph.load.mjs';
import { median } from './median.mjs';
import { profiled, startDistributed, startProcess, startStandalone } from './graph.processes.mjs';
import { ROWS, plainDocuments, questionsOn } from './graph.questions.mjs';
import { askAs, seed, signIn } from './graph.seed.mjs';

export const title =
  'Graph: our gateway, over HTTP and in one process, against stock Apollo and against graphql-js without a hop';

/** How often everybody takes a turn with each question, and how long a turn lasts. Seconds. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7);
const TURN = Number(process.env['BENCH_TURN'] ?? 1.5);
/** What is measured are days of work, not the first seconds of a process: until then code is being compiled. */
const WARM_UP = Number(process.env['BENCH_WARM_UP'] ?? 8);
/** What throughput must be at least, in stock Apollo's, of the question that screens ask most. */
const AIMS = { list: { gateway: 1.8, standalone: 2 } };

/** @typedef {import('./graph.load.mjs').Contender} Contender */
/** @typedef {import('./graph.load.mjs').Measured} Measured */
/** @typedef {{ question: string, round: number, of: Record<string, Measured> }} Round */

/** Seeds a house, starts everybody who is compared on copies of its records, and lets them take turns. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  /** @type {(() => Promise<unknown>)[]} */
  const endings = [() => rm(folder, { recursive: true, force: true })];
  const kept = (/** @type {import('./graph.processes.mjs').Running} */ running) => (
    endings.push(running.stop),
    running
  );
  try {
    const seeded = join(folder, 'seeded');
    const begun = performance.now();
    const first = kept(await startStandalone(seeded));
    const facts = await seed(first.url, ROWS);
    await first.stop();
    const seeding = (performance.now() - begun) / 1_000;

    const copy = join(folder, 'standalone');
    await cp(seeded, copy, { recursive: true });
    const distributed = await startDistributed(seeded, join(folder, 'distributed'));
    distributed.services.forEach(kept);
    const gateway = kept(await distributed.startGateway());
    const stock = kept(await distributed.startStock());
    const standalone = kept(await startStandalone(copy, profiled('standalone')));
    const memory = await distributed.startMemory();
    kept(memory.running);
    const [lightGateway, lightStock] = [
      kept(await distributed.startGateway(memory.door)),
      kept(await distributed.startStock(memory.door)),
    ];
    const token = await signIn(gateway.url, 'pro');
    const plain = kept(await startPlain(gateway.url, token, facts, join(folder, 'facts.json')));

    const behind = distributed.services;
    const all = () => true;
    /** @type {Contender[]} */
    const contenders = [
      { name: 'stock', door: stock, behind, token, can: all },
      { name: 'gateway', door: gateway, behind, token, can: all },
      { name: 'standalone', door: standalone, behind: [], token: await signIn(standalone.url, 'pro'), can: all },
      { name: 'plain', door: plain, behind: [], token, can: (question) => question !== 'mutation' },
    ];
    const rounds = await takeTurns(contenders, facts);
    /** @type {Contender[]} */
    const light = [
      { name: 'stock', door: lightStock, behind: [memory.running], token, can: all },
      { name: 'gateway', door: lightGateway, behind: [memory.running], token, can: all },
    ];
    const alone = (await takeTurns(light, facts, ['list', 'one', 'waterfall'])).map((each) => ({
      ...each,
      question: `${each.question}, services answer from memory`,
    }));
    const counts = await countPages(seeded, facts.cursors.at(-1));
    const measured = [...rounds, ...alone];
    return { seeding, cases: facts.complaintIds.length, rounds: measured, counts, rows: rowsOf(measured, counts) };
  } finally {
    for (const end of endings.toReversed()) await end();
  }
}

/** graphql-js over what our gateway answers. */
async function startPlain(
  /** @type {string} */ url,
  /** @type {string} */ token,
  /** @type {import('./graph.seed.mjs').Seeded} */ { complaintIds },
  /** @type {string} */ file,
) {
  const ask = askAs(url, token);
  const list = [];
  for (let after = null, more = true; more; after = list.at(-1).cursor) {
    const { complaints } = await ask(plainDocuments.list, { first: ROWS, after });
    list.push(...complaints.edges);
    more = complaints.pageInfo.hasNextPage;
  }
  const byId = async (/** @type {string} */ query) => {
    /** @type {Record<string, object>} */
    const found = {};
    for (const id of complaintIds) found[id] = (await ask(query, { id })).complaint;
    return found;
  };
  const facts = { list, one: await byId(plainDocuments.one), waterfall: await byId(plainDocuments.waterfall) };
  await writeFile(file, JSON.stringify(facts));
  return startProcess('plain', [join(import.meta.dirname, 'graph.plain.mjs')], { FACTS: file });
}

/** Everybody answers each question in turn, round after round, each round beginning with another one. */
async function takeTurns(
  /** @type {Contender[]} */ contenders,
  /** @type {import('./graph.seed.mjs').Seeded} */ facts,
  among = /** @type {readonly string[] | undefined} */ (undefined),
) {
  /** @type {Round[]} */
  const rounds = [];
  const only = process.env['BENCH_ONLY']?.split(',');
  const doors = contenders.map((each) => ({ ...openDoor(each), can: each.can, turns: numbers() }));
  const questions = questionsOn(facts).filter(
    ({ name }) => (!only || only.includes(name)) && (!among || among.includes(name)),
  );
  for (const { name: question, request, changes } of questions) {
    const asked = doors.filter(({ can }) => can(question));
    if (!changes) await agree(asked, request);
    for (const door of asked) await door.load(request, door.turns, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      /** @type {Record<string, Measured>} */
      const of = {};
      for (let n = 0; n < asked.length; n++) {
        const door = /** @type {(typeof asked)[number]} */ (asked[(n + round) % asked.length]);
        of[door.name] = await door.load(request, door.turns, TURN);
      }
      rounds.push({ question, round, of });
    }
  }
  await Promise.all(doors.map((door) => door.close()));
  return rounds;
}

/** What is compared answers the same. Time goes by between two answers, and with it what is left of a deadline. */
async function agree(
  /** @type {{ name: string, ask(request: any): Promise<string> }[]} */ doors,
  /** @type {(turn: number) => any} */ request,
) {
  const without = (/** @type {string} */ text) =>
    text
      .trim()
      .replace(/"remaining":[^,}]+/g, '')
      .replace(/"(?:endC|c)ursor":"[^"]*"/g, '');
  for (let turn = 0; turn < 12; turn++) {
    const answers = await Promise.all(
      doors.map(async ({ name, ask }) => ({ name, text: without(await ask(request(turn))) })),
    );
    const odd = answers.find(({ text }) => text !== answers[0]?.text);
    if (odd)
      throw new Error(
        `${odd.name} answers otherwise than ${answers[0]?.name}: ${difference(odd.text, answers[0]?.text)}`,
      );
  }
}

function difference(/** @type {string} */ text, other = '') {
  const at = [...text].findIndex((letter, n) => letter !== other[n]);
  return `${text.slice(at - 80, at + 80)}\n${other.slice(at - 80, at + 80)}`;
}

function* numbers() {
  for (let n = 0; ; n++) yield n;
}

function rowsOf(/** @type {Round[]} */ rounds, /** @type {Awaited<ReturnType<typeof countPages>>} */ counts) {
  const rows = [];
  for (const question of new Set(rounds.map((each) => each.question))) {
    const own = rounds.filter((each) => each.question === question);
    const middle = (/** @type {(of: Record<string, Measured>) => number} */ read) =>
      median(own.map(({ of }) => read(of)));
    const value = (/** @type {Measured | undefined} */ one, /** @type {keyof Measured} */ key) =>
      one?.[key] ?? Number.NaN;
    const names = Object.keys(own[0]?.of ?? {});
    const absolute = names.map((name) => ({ name, value: middle((of) => value(of[name], 'perSecond')) }));
    rows.push(
      ...absolute.map(({ name, value }) => ({ what: `${question}: ${name}`, value, unit: 'requests a second' })),
    );
    for (const name of names.filter((each) => each !== 'stock')) {
      const throughput = middle((of) => value(of[name], 'perSecond') / value(of['stock'], 'perSecond'));
      const least = /** @type {Record<string, Record<string, number>>} */ (AIMS)[question]?.[name];
      const aim = least === undefined ? {} : { aim: `≥ ${least} ×`, met: throughput >= least };
      rows.push({ what: `${question}: ${name} / stock, throughput`, value: throughput, unit: '×', ...aim });
      const cpu = middle((of) => value(of[name], 'cpu') / value(of['stock'], 'cpu'));
      rows.push({ what: `${question}: ${name} / stock, CPU a request with all services`, value: cpu, unit: '×' });
    }
    const door = middle((of) => value(of['gateway'], 'doorCpu') / value(of['stock'], 'doorCpu'));
    rows.push({ what: `${question}: gateway / stock, CPU a request of the gateway alone`, value: door, unit: '×' });
    if (names.includes('plain')) {
      const near = middle((of) => value(of['gateway'], 'perSecond') / value(of['plain'], 'perSecond'));
      rows.push({ what: `${question}: gateway / graphql-js without a hop, throughput`, value: near, unit: '×' });
    }
  }
  for (const { first, statements, calls } of counts.pages) {
    const met = statements === counts.pages[0]?.statements && calls === counts.pages[0]?.calls;
    rows.push({ what: `list of ${first}: statements`, value: statements, unit: '', aim: 'as for 1 row', met });
    rows.push({ what: `list of ${first}: requests to services`, value: calls, unit: '', aim: 'as for 1 row', met });
  }
  return rows;
}
