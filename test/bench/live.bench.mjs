import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median.mjs';
import { cpuOf, profiled, startDistributed, startStandalone } from './graph.processes.mjs';
import { askAs, signIn } from './graph.seed.mjs';

export const title = 'Live: a thousand sockets on one gateway, against a bare `ws` broadcast of the same text';

const SOCKETS = Number(process.env['BENCH_SOCKETS'] ?? 1_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7);
const BURST = 50;
/** Acts of a burst that are under way at a time. */
const WRITERS = 8;
/** CPU of the gateway for one delivery, in the broadcast's; KiB of the gateway for one socket. */
const AIMS = { cpu: 2, memory: 30 };
const ORIGIN = 'http://concord.test';
/** Who listens, each a class: of two, because what they may see of a patient differs. An event is completed once for each. */
const LISTENERS = (process.env['BENCH_LISTENERS'] ?? 'pro,fin').split(',');

const FEED = `subscription { complaintFeed { cursor entry {
  id kind version at staff { name } complaint { id caseNo status patient { name } handler { name } } } } }`;
const PATIENT =
  'mutation($input: PatientRegisterInput!) { patientRegister(input: $input) { patient { id } refusals { code } } }';
const REGISTER = `mutation($input: ComplaintRegisterInput!) {
  complaintRegister(input: $input) { complaint { id } refusals { code } } }`;

/** @typedef {import('node:child_process').ChildProcess} Child */
/** @typedef {{ cpu: number, one: { p50: number, p99: number }, burst: { p50: number, p99: number } }} Measured */
/** @typedef {{ server: Child, listeners: Child, memory: number, happen(times: number): Promise<unknown> }} Contender */

/** The gateway with services as processes of their own, and the floor, taking turns. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  /** @type {(() => unknown)[]} */
  const endings = [() => rm(folder, { recursive: true, force: true })];
  try {
    const seeded = join(folder, 'seeded');
    await (await startStandalone(seeded)).stop();
    const distributed = await startDistributed(seeded, join(folder, 'distributed'));
    endings.push(...distributed.services.map(({ stop }) => stop));
    // Whoever writes comes in by another door: their requests are no part of what is measured.
    const door = await distributed.startGateway();
    endings.push(door.stop);
    const child = (/** @type {string} */ file, env = {}) => {
      const flags = ['--expose-gc', '--max-semi-space-size=32', ...profiled(file)];
      const variables = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env };
      const started = fork(join(import.meta.dirname, file), [], { execArgv: flags, env: variables });
      endings.push(() => started.kill());
      return started;
    };

    const happen = await writer(door.url);
    const tokens = await Promise.all(LISTENERS.map((account) => signIn(door.url, account)));
    const gateway = await contend(
      child('live.gateway.mjs', distributed.door),
      child('live.sockets.mjs'),
      tokens,
      happen,
    );
    // What is sent once costs the first its making: documents, plans, compiled code.
    for (const _ of [1, 2, 3]) await told(gateway, BURST);
    const { sample } = await told(gateway, 1);
    const server = child('live.floor.mjs');
    const floor = await contend(server, child('live.sockets.mjs'), [], async (times) =>
      server.send({ broadcast: { text: sample, times } }),
    );
    for (const _ of [1, 2, 3]) await told(floor, BURST);

    /** @type {{ gateway: Measured, floor: Measured }[]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ gateway: await measured(gateway), floor: await measured(floor) });
    const { open } = (await answer(gateway.server, { streams: true })).streams;
    return { rounds, bytes: Buffer.byteLength(sample), rows: rowsOf(rounds, gateway, floor, open) };
  } finally {
    for (const end of endings.toReversed()) await end();
  }
}

/** A server with everybody listening, and what they hold of its memory. @returns {Promise<Contender>} */
async function contend(
  /** @type {Child} */ server,
  /** @type {Child} */ listeners,
  /** @type {string[]} */ tokens,
  /** @type {Contender['happen']} */ happen,
) {
  const { port } = await message(server);
  const path = tokens.length > 0 ? '/graphql' : '/';
  const open = { url: `ws://127.0.0.1:${port}${path}`, origin: ORIGIN, tokens, query: FEED };
  let asked = 0;
  const openMore = async (/** @type {number} */ count) => {
    await answer(listeners, { open: { ...open, count } });
    asked += count;
    while ((await answer(server, { streams: true })).streams.opened < asked) await sleep(100);
    await sleep(1_000);
  };
  await openMore(LISTENERS.length);
  const contender = { server, listeners, memory: 0, happen };
  await told(contender, 3, LISTENERS.length);
  const before = (await answer(server, { memory: true })).memory;
  await openMore(SOCKETS - LISTENERS.length);
  contender.memory = ((await answer(server, { memory: true })).memory - before) / (SOCKETS - LISTENERS.length);
  return contender;
}

/** Lets something happen `times` times, and waits until everybody has heard it. */
async function told(/** @type {Contender} */ { listeners, happen }, /** @type {number} */ times, sockets = SOCKETS) {
  await answer(listeners, { expect: times * sockets, since: String(process.hrtime.bigint()) });
  const all = message(listeners);
  // What kept it from happening is the fault then, not that nobody hears of it.
  all.catch(() => undefined);
  await happen(times);
  return all;
}

/** @returns {Promise<Measured>} */
async function measured(/** @type {Contender} */ contender) {
  const processes = [/** @type {any} */ ({ pid: contender.server.pid })];
  const one = (await told(contender, 1)).delays;
  const before = cpuOf(processes);
  const burst = (await told(contender, BURST)).delays;
  await sleep(200);
  return { cpu: ((cpuOf(processes) - before) * 1_000) / (BURST * SOCKETS), one, burst };
}

/** Registers complaints, several at a time. @returns {Promise<Contender['happen']>} */
async function writer(/** @type {string} */ url) {
  const front = askAs(url, await signIn(url, 'front'));
  const told = { idempotencyKey: randomUUID(), name: '听众甲', phone: '13900000001' };
  const { patientRegister } = await front(PATIENT, { input: told });
  if (!patientRegister.patient) throw new Error(`Not registered: ${JSON.stringify(patientRegister)}`);
  const { departments } = await front('{ departments { id } }', {});
  const usual = { channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', complainant: { relation: 'SELF' } };
  const facts = {
    patientId: patientRegister.patient.id,
    departmentIds: [departments[0].id],
    summary: '候诊三小时无人说明',
  };
  const register = async () => {
    const input = { ...usual, ...facts, idempotencyKey: randomUUID() };
    const { complaintRegister } = await front(REGISTER, { input });
    if (!complaintRegister.complaint) throw new Error(`Not registered: ${JSON.stringify(complaintRegister)}`);
  };
  return async (times) => {
    let left = times;
    const writing = async () => {
      while (left-- > 0) await register();
    };
    await Promise.all(Array.from({ length: WRITERS }, writing));
  };
}

function rowsOf(
  /** @type {{ gateway: Measured, floor: Measured }[]} */ rounds,
  /** @type {Contender} */ gateway,
  /** @type {Contender} */ floor,
  /** @type {number} */ open,
) {
  const of = (/** @type {(round: typeof rounds[number]) => number} */ value) => median(rounds.map(value));
  const ratio = of((round) => round.gateway.cpu / round.floor.cpu);
  const kib = gateway.memory / 1_024;
  const ms = (/** @type {string} */ what, /** @type {(measured: Measured) => number} */ value) => [
    { what: `${what}, gateway`, value: of((round) => value(round.gateway)), unit: 'ms' },
    { what: `${what}, broadcast`, value: of((round) => value(round.floor)), unit: 'ms' },
  ];
  return [
    { what: 'CPU of a delivery, gateway', value: of((round) => round.gateway.cpu), unit: 'µs' },
    { what: 'CPU of a delivery, bare ws broadcast (the floor)', value: of((round) => round.floor.cpu), unit: 'µs' },
    { what: 'gateway / floor', value: ratio, unit: '×', aim: `≤ ${AIMS.cpu} ×`, met: ratio <= AIMS.cpu },
    {
      what: 'memory of a socket, gateway',
      value: kib,
      unit: 'KiB',
      aim: `≤ ${AIMS.memory} KiB`,
      met: kib <= AIMS.memory,
    },
    { what: 'memory of a socket, floor', value: floor.memory / 1_024, unit: 'KiB' },
    { what: `streams of services for ${SOCKETS} sockets of ${LISTENERS.length} classes`, value: open, unit: '' },
    ...ms('one event, from the act to its hearing, p50', ({ one }) => one.p50),
    ...ms('one event, p99', ({ one }) => one.p99),
    ...ms(`a burst of ${BURST}, p50`, ({ burst }) => burst.p50),
    ...ms(`a burst of ${BURST}, p99`, ({ burst }) => burst.p99),
  ];
}

/** The next thing a process says; a process that ends instead is a fault. @returns {Promise<any>} */
async function message(/** @type {Child} */ child) {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(([code, signal]) => {
    throw new Error(`${child.spawnargs.at(-1)} has ended: ${code ?? signal}`);
  });
  const [said] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  over.abort();
  return said;
}

function answer(/** @type {Child} */ child, /** @type {object} */ asked) {
  const said = message(child);
  child.send(asked);
  return said;
}
