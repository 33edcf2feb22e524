import { setTimeout as wait } from 'node:timers/promises';
import type { Identity } from '@concord/kit/identity/identity';
import { actsOf, type Case, type Told } from '../actors/acts.js';
import type { Json } from '../world/http.js';
import type { Question, ServiceName } from './child/house.mjs';
import type { History, Sent } from './history.js';

/** A house as a client reaches it: the process that dies, or the one that comes after it. */
export interface Line {
  ask(question: Question): Promise<Json>;
  /** A look for the sake of the test. */
  look(question: Question): Promise<Json>;
  moveTo(instant: string): Promise<void>;
}

/** Nouns of the story, and whose they are. */
const keepers = {
  ...{ complaint: 'complaints', dispute: 'mediation', mediation: 'mediation' },
  ...{ claim: 'claims', policy: 'claims' },
} as const satisfies Record<string, ServiceName>;
export type Noun = keyof typeof keepers;
/** The service that keeps the cases of a noun. */
export const keeperOf = (noun: Noun): ServiceName => keepers[noun];

/** Somebody in front of a screen, whose every act has a key of its own, the same one each time it is sent. */
export interface Client {
  begin(who: Identity, noun: Noun, act: string, told: Told): Promise<Json>;
  step(who: Identity, noun: Noun, act: string, on: Case, told?: Told): Promise<Json>;
  /** The code of a refusal; nothing when it was not refused. */
  refused(who: Identity, noun: Noun, act: string, on: Case, told?: Told): Promise<string | undefined>;
  read(who: Identity, noun: Noun, id: string, fields: string): Promise<Json>;
  /** What stands in a worklist. */
  list(who: Identity, noun: Noun, fields: string): Promise<readonly Json[]>;
  awaited(who: Identity, noun: Noun, id: string, fields: string, is: (read: Json) => boolean): Promise<Json>;
  moveTo(instant: string): Promise<void>;
}

export interface ClientParts {
  readonly line: Line;
  readonly history: History;
  /** Milliseconds that a client waits for what must come. */
  readonly patience: number;
  /** Times that an act is sent again while the house says that it cannot answer now. */
  readonly again?: number;
  /** Told of an act that was acknowledged and is not known any more. */
  readonly onForgotten?: (sentence: string) => void;
}

/** What a client says that cannot go on. */
export class CannotGoOn extends Error {
  override readonly name = 'CannotGoOn';
}

export function createClient({ line, history, patience, again = 0, onForgotten }: ClientParts): Client {
  let count = 0;

  async function send(who: Identity, noun: Noun, act: string, told: Told, retries = again): Promise<Json> {
    const { query, variables, field } = actsOf(noun, 'id version').mutation(act, told);
    const question = { service: keeperOf(noun), who, query, variables: { ...variables } };
    const answer = await line.ask(question);
    const payload = answer.data?.[field];
    if (payload) return { done: payload[noun], code: payload.refusals?.[0]?.code ?? 'nothing' };
    const { code, reason } = answer.errors?.[0]?.extensions ?? {};
    const isPassing = code === 'INTERNAL' || reason === 'BUSY';
    if (!isPassing || retries === 0) return { code: [code, reason].filter(Boolean).join(' ') || 'nothing' };
    await wait(100);
    return send(who, noun, act, told, retries - 1);
  }

  async function act(who: Identity, noun: Noun, name: string, told: Told): Promise<Json> {
    const key = `act-${++count}`;
    const known = history.sent.get(key);
    const sent: Sent = known ?? { key, noun, act: name, input: { idempotencyKey: key, ...told } };
    if (!known) history.invoke(sent);
    const { done, code } = await send(who, noun, name, sent.input);
    if (known?.answer && done?.id !== known.answer.id) {
      onForgotten?.(`${noun} ${name} was acknowledged, and is now answered ${done ? 'as another case' : code}`);
      return done ?? known.answer;
    }
    if (!done) throw new CannotGoOn(`${noun} ${name} is answered ${code}`);
    if (!known?.answer) history.acknowledge(key, { id: done.id, version: done.version });
    return done;
  }
  const on = (noun: Noun, { id, version }: Case) => ({ [`${noun}Id`]: id, expectedVersion: version });

  async function read(who: Identity, noun: Noun, id: string, fields: string): Promise<Json> {
    const query = `query($id: ID!) { ${noun}(id: $id) { ${fields} } }`;
    const question = { service: keeperOf(noun), who, query, variables: { id } };
    for (let retries = again; ; retries--) {
      const answer = await line.look(question);
      if (answer.data?.[noun] || retries <= 0) return answer.data?.[noun];
      await wait(100);
    }
  }

  return {
    read,
    async list(who, noun, fields) {
      const query = `{ ${noun}s(first: 100) { edges { node { ${fields} } } } }`;
      const { data } = await line.look({ service: keeperOf(noun), who, query });
      return (data[`${noun}s`].edges as Json[]).map(({ node }) => node);
    },
    begin: act,
    step: (who, noun, name, target, told = {}) => act(who, noun, name, { ...on(noun, target), ...told }),
    async refused(who, noun, name, target, told = {}) {
      const input = { idempotencyKey: `refused-${name}`, ...on(noun, target), ...told };
      return (await send(who, noun, name, input)).code;
    },
    async awaited(who, noun, id, fields, is) {
      for (const begun = performance.now(); performance.now() - begun < patience; await wait(15)) {
        const found = await read(who, noun, id, `id version ${fields}`);
        if (found && is(found)) return found;
      }
      throw new CannotGoOn(`${noun} did not come to be as awaited: ${fields}`);
    },
    moveTo: (instant) => line.moveTo(instant),
  };
}
