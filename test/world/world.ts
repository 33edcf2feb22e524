import type { DemoOrganization } from '@concord/gateway/demo/hospitals';
import { loadDemo } from '@concord/gateway/demo/load';
import type { Identity } from '@concord/kit/identity/identity';
import { EVENTS_READ, type AnnouncedPage } from '@concord/kit/reactions/events-read';
import { createDatedClock, type DatedClock } from '@concord/kit/domain/clock';
import type { ExecutionResult } from 'graphql';
import { freePorts } from '../support/free-ports.mjs';
import { furnish, type Organization } from './organization.js';
import { breakGround, found, openHouse, ORIGIN } from './house.js';
import { createOutage } from './outage.js';
import type { Door } from './person.js';
import { placesOf } from './places.js';
import { haveLooked, ROUND } from './timers.js';
import { until } from './until.js';

/** What was counted while something ran. */
export interface Count {
  /** Statements by service, without what services do by themselves. */
  readonly statements: Readonly<Record<string, number>>;
  /** Requests by service. */
  readonly calls: Readonly<Record<string, number>>;
}

/** An event on its way between services. */
export interface Told {
  readonly by: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Statements of a service that fail, and with what words. */
export interface Failing {
  readonly service: string;
  readonly statement: RegExp;
  readonly sentence: string;
}

/** The clock of a house. It stands still until it is moved, and is moved everywhere when the promise is kept. */
export interface WorldClock {
  now(): Date;
  moveTo(instant: Date): void | Promise<void>;
  advance(milliseconds: number): void | Promise<void>;
}

/** The whole house and its people, in whatever way it runs. */
export interface World extends Door {
  readonly clock: WorldClock;
  /** Every line that the house has logged, over all its restarts. */
  readonly log: readonly string[];
  /** A hospital by the beginning of its name. */
  hospital(name: string): Organization;
  /** A hospital, an insurer or a committee by the beginning of its name. Insurers and committees need `partners`. */
  organization(name: string): Organization;
  /** Runs `work` while a service's database fails on some statements. */
  whileFailing<Answer>(failing: Failing, work: () => Promise<Answer>): Promise<Answer>;
  /** Runs `work` while a service is cut off from everybody, then lets it come back. */
  whileDown<Answer>(service: string, work: () => Promise<Answer>): Promise<Answer>;
  /** Comes back when the timers of every service have looked, from now on, at everything once. Needs `timersEvery`. */
  timersLooked(): Promise<void>;
  /** Ends the house and builds it again on the same records and the same port. */
  restartGateway(): Promise<void>;
  stop(): Promise<void>;
}

/** A house in this process: more is seen of it, and its clock is moved at once. */
export interface WatchedWorld extends World {
  readonly clock: DatedClock;
  readonly dataDir: string;
  /** Every event that a service was told by another one, as it was sent. */
  readonly told: readonly Told[];
  /** Asks a service itself, past the gateway, as if the gateway said who asks. */
  askService(
    service: string,
    question: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
    identity: Identity,
  ): Promise<ExecutionResult>;
  /** Runs `work` and counts what the services did for it. */
  counted(work: () => Promise<unknown>): Promise<Count>;
}

/** What a world is opened with. */
export interface WorldOptions {
  /** Patients and complaints of the demo, dated back from `now`. */
  readonly demo?: boolean;
  /** Insurers and committees beside the hospitals; the demo has them in any case. */
  readonly partners?: boolean;
  /** More organizations than the demo has. */
  readonly also?: readonly DemoOrganization[];
  /** Thursday 5 March 2026, nine in the morning in Shanghai, when left out. */
  readonly now?: Date;
  /** Milliseconds between the rounds of the timers; an hour, which no test lasts, when left out. */
  readonly timersEvery?: number;
  /** Whether it is run as one that people work with: its schema is told to nobody. */
  readonly production?: boolean;
}

/** When a world begins unless it says otherwise. */
export const THURSDAY = new Date('2026-03-05T01:00:00Z');
/** How often timers look unless a world says otherwise. */
export const SELDOM = 3_600_000;

/** What services do by themselves, whoever asks them something meanwhile: hearing of each other. */
const BY_ITSELF = /reaction|from `feed` f join|from `feed_counter`/i;

/** Opens a world of its own for one suite; end it with `stop`. */
export async function openWorld(options: WorldOptions = {}): Promise<WatchedWorld> {
  const { demo = false, timersEvery = SELDOM, now = THURSDAY, production = false } = options;
  const manner = { lapseEvery: timersEvery, production };
  const clock = createDatedClock(now);
  const ground = await breakGround(clock);
  const statements: string[] = [];
  const calls: string[] = [];
  const log: string[] = [];
  const told: Told[] = [];
  let counting = false;
  const rounds = new Map(Object.keys(ROUND).map((service) => [service, 0]));
  const outage = createOutage();
  let failing: Failing | undefined;
  const watched = {
    ...{ log, outage },
    onStatement(service: string, sql: string) {
      if (ROUND[service]?.test(sql)) rounds.set(service, (rounds.get(service) ?? 0) + 1);
      if (failing?.service === service && failing.statement.test(sql)) throw new Error(failing.sentence);
      if (counting && !BY_ITSELF.test(sql)) statements.push(service);
    },
    onCall: (service: string) => void (counting && calls.push(service)),
    onTold(by: string, act: string, answer: unknown) {
      if (act !== EVENTS_READ) return;
      for (const { events } of (answer as AnnouncedPage).lines)
        told.push(...events.map((event) => ({ by, event: event as Told['event'] })));
    },
  };
  const [port] = (await freePorts(1)) as [number];
  let open = await openHouse(ground, port, watched, manner);
  const door: Door = { origin: ORIGIN, log, url: () => `http://127.0.0.1:${open.port}` };
  const { all, organization } = placesOf(door, options);

  async function people(): Promise<void> {
    if (demo) return loadDemo(open.house, now);
    for (const { facts, place } of all) {
      await found(open.house, facts);
      await furnish(place, facts);
    }
  }
  async function stop(): Promise<void> {
    await open.house.stop();
    await ground.clear();
  }
  try {
    await people();
  } catch (error) {
    await stop();
    throw error;
  }
  clock.moveTo(now);

  return {
    ...door,
    ...{ clock, log, told, dataDir: ground.dataDir },
    organization,
    hospital: organization,
    async askService(service, question, identity) {
      const { services, mint } = open.house;
      const asked = services[service];
      if (!asked) throw new Error(`There is no service ${service}`);
      return asked.execute(question, { identity: mint(identity), requestId: 'asked-directly' });
    },
    async counted(work) {
      statements.length = calls.length = 0;
      counting = true;
      try {
        await work();
      } finally {
        counting = false;
      }
      return { statements: tally(statements), calls: tally(calls) };
    },
    async whileFailing(how, work) {
      failing = how;
      try {
        return await work();
      } finally {
        failing = undefined;
      }
    },
    async whileDown(service, work) {
      outage.begin(service);
      try {
        return await work();
      } finally {
        outage.end(service);
      }
    },
    async timersLooked() {
      const begun = new Map(rounds);
      await until('two rounds of the timers', () => haveLooked(begun, rounds));
    },
    async restartGateway() {
      await open.house.stop();
      open = await openHouse(ground, open.port, watched, manner);
    },
    stop,
  };
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
