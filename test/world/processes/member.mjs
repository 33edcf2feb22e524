import { createDatedClock } from '@concord/kit/domain/clock';
import { hashCost } from '../../support/hash-cost.mjs';

// `node member.mjs <identity | patients | … | gateway> <what it is on trial with, as JSON>`, in the environment of that process: the
// process as its own `main` builds it, but under a clock that stands until whoever started this moves it, and with timers
// and heartbeats at a pace a test can wait for. It ends with the channel to who started it.

/** @typedef {import('./orders.js').Order} Order */
/** @typedef {import('./orders.js').Trial} Trial */
/** @typedef {import('@concord/kit/foundation/installation').Installation} Installation */
/** @typedef {import('@concord/kit/foundation/process.environment').ServiceSettings} ServiceSettings */

const [name = '', told = '{}'] = process.argv.slice(2);
/** @type {Trial} */
const trial = JSON.parse(told);
const clock = createDatedClock(new Date(trial.now));
const pace = { lapseEvery: trial.lapseEvery };
const round = trial.round === undefined ? undefined : new RegExp(trial.round, 'i');
let rounds = 0;
/** @type {{ pattern: RegExp, sentence: string } | undefined} */
let failing;

/** By name: how a service reads its environment, and what builds it. */
const services = {
  identity: async () => {
    const { createIdentity } = await import('@concord/identity/service');
    const { readSettings } = await import('@concord/identity/environment');
    return { readSettings, create: (/** @type {Installation} */ given) => createIdentity(given, { hashCost }) };
  },
  patients: async () => {
    const { createPatients } = await import('@concord/patients/service');
    const { readSettings } = await import('@concord/patients/environment');
    return { readSettings, create: (/** @type {Installation} */ given) => createPatients(given) };
  },
  complaints: async () => {
    const { createComplaints } = await import('@concord/complaints/service');
    const { readSettings } = await import('@concord/complaints/environment');
    return { readSettings, create: (/** @type {Installation} */ given) => createComplaints(given, pace) };
  },
  claims: async () => {
    const { createClaims } = await import('@concord/claims/service');
    const { readSettings } = await import('@concord/claims/environment');
    return { readSettings, create: (/** @type {Installation} */ given) => createClaims(given, pace) };
  },
  mediation: async () => {
    const { createMediation } = await import('@concord/mediation/service');
    const { readSettings } = await import('@concord/mediation/environment');
    return { readSettings, create: (/** @type {Installation} */ given) => createMediation(given, pace) };
  },
};

function onStatement(/** @type {string} */ sql) {
  if (round?.test(sql)) rounds += 1;
  if (failing?.pattern.test(sql)) throw new Error(failing.sentence);
}

/** The addresses among the settings of a service, by name of the service that is there. */
const peersOf = (/** @type {object} */ settings) =>
  Object.fromEntries(
    Object.keys(services).flatMap((peer) => {
      const url = /** @type {Record<string, readonly string[]>} */ (settings)[`${peer}Url`];
      return url === undefined ? [] : [[peer, url]];
    }),
  );

process.on('message', (/** @type {{ number: number, order: Order }} */ { number, order }) => {
  if (order.kind === 'clock') clock.moveTo(new Date(order.now));
  if (order.kind === 'fail')
    failing = order.pattern && {
      pattern: new RegExp(order.pattern.source, order.pattern.flags),
      sentence: order.sentence ?? '',
    };
  process.send?.({ number, rounds });
});
process.on('disconnect', () => process.exit(1));

if (name === 'gateway') {
  const { runProcess } = await import('@concord/kit/foundation/run-process');
  const { beginGateway } = await import('@concord/gateway/distributed');
  const { readGatewaySettings } = await import('@concord/gateway/gateway.environment');
  await runProcess({
    name,
    readSettings: readGatewaySettings,
    begin: (settings, running) => beginGateway(settings, running, clock),
  });
} else {
  const { runService } = await import('@concord/kit/foundation/run-service');
  const { readSettings, create } = await services[/** @type {keyof typeof services} */ (name)]();
  await runService({
    ...{ name, clock, peers: peersOf },
    readSettings: () => readSettings(),
    create: (given) => create({ ...given, onStatement, heartbeat: trial.heartbeat }),
  });
}
