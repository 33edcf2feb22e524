import { randomBytes } from 'node:crypto';
import { buildSchema, type ExecutionResult } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatedClock } from '../domain/clock.js';
import type { Call, Identity } from '../identity/identity.js';
import { applyPolicy } from '../policy/apply.js';
import { definePolicy, everyone, plain } from '../policy/field-policy.js';
import type { Feed, FeedItem } from '../store/contract.js';
import { createErrorAnswer } from './answer-error.js';
import type { SubgraphContext } from './context.js';
import { createFeedCursors } from './cursor.js';
import { createExecutor } from './executor.js';
import { feedStream } from './feed-stream.js';
import { toldBy, isMark } from './watched-answer.js';
import { classOf, expiryOf, markPersonal, watchIdentity } from './watched-identity.js';

const clock = createDatedClock(new Date('2026-03-02T00:00:00Z'));
const identity: Identity = Object.freeze({
  ...{ kind: 'PERSON', id: 'stf_1', organization: 'org_1', organizationKind: 'HOSPITAL', audience: 'HOSPITAL' },
  ...{ roles: ['CM', 'FRONT'], departments: ['d1'], session: 'ses_1', expiresAt: clock.now().getTime() + 60_000 },
} as const);
const call: Call = { identity, requestId: 'r' };

type Reader = (context: SubgraphContext) => unknown;
const readers: Record<string, Reader> = {
  classFacts: ({ identity: { kind, organization, organizationKind, audience, roles, departments } }) =>
    JSON.stringify([kind, organization, organizationKind, audience, roles, departments]),
  byId: ({ identity: who }) => who.id,
  byPrincipal: ({ identity: who }) => String(who.actsFor?.join()),
  byScope: ({ identity: who }) => String(who.scopes?.join()),
  bySession: ({ identity: who }) => who.session,
  byExpiry: ({ identity: who }) => String(who.expiresAt),
  byCopy: ({ identity: who }) => JSON.stringify({ ...who }),
  byText: ({ identity: who }) => JSON.stringify(who),
  asCaller: ({ call: asking }) => asking.identity.organization,
  afterAPause: async ({ identity: who }) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return who.id;
  },
};

/** One row whose relation is asked of the person, as a colleague's record is. */
const row = { open: 'open', related: 'related', hidden: 'hidden' };
const relation = (_row: unknown, who: Identity) => (who.id === 'stf_9' ? ('PARTY' as const) : ('OWN' as const));

const seat = 'org:org_1';
const cursors = createFeedCursors({ service: 'wards', key: randomBytes(32) });
const items: FeedItem[] = [];
const listeners = new Set<() => void>();
const feed: Feed = {
  read: async (_seat, after, limit) => items.slice(after, after + limit),
  head: async () => items.length,
  onNews(_seat, listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
const happens = (kind: string) => {
  items.push({ seat, number: items.length + 1, entry: { id: kind, kind } as unknown as FeedItem['entry'] });
  for (const listener of listeners) listener();
};

function createSubject() {
  const names = Object.keys(readers).map((name) => `${name}: String`);
  const schema = buildSchema(`
    type Query { ${names.join(' ')} row: Row }
    type Row { open: String related: String hidden: String! }
    type Item { cursor: String entry: String ${names.join(' ')} }
    type Subscription { news(after: String): Item }
  `);
  const lines = Object.fromEntries(Object.keys(readers).map((name) => [name, everyone]));
  for (const type of [
    schema.getQueryType()!,
    schema.getTypeMap()['Item'] as never as ReturnType<typeof schema.getQueryType>,
  ])
    for (const [name, reader] of Object.entries(readers))
      type!.getFields()[name]!.resolve = (_source, _args, context) => reader(context as SubgraphContext);
  schema.getQueryType()!.getFields()['row']!.resolve = () => row;
  const news = schema.getSubscriptionType()!.getFields()['news']!;
  news.resolve = (event) => event;
  news.subscribe = (_source, { after }, { identity: who }: SubgraphContext) =>
    feedStream<string>({
      ...{ feed, seat, cursors, clock, identity: who, after },
      show: ({ entry }) => (entry.kind === 'room' && who.id !== 'stf_9' ? undefined : entry.kind),
    });
  applyPolicy(
    schema,
    [
      definePolicy('Query', { ...lines, row: everyone }),
      definePolicy('Subscription', { news: everyone }),
      definePolicy('Item', { ...lines, cursor: everyone, entry: everyone }),
      definePolicy(
        'Row',
        { open: everyone, related: plain({ roles: ['CM'], relations: ['OWN'] }), hidden: plain('DPO') },
        { relation },
      ),
    ],
    ({ identity: who }) => markPersonal(who),
  );
  return createExecutor(
    schema,
    createErrorAnswer(() => undefined),
  );
}

const subject = createSubject();
const asked = (query: string) => subject.execute({ query, watched: true }, call);
const personalIn = async (query: string) => toldBy(await asked(query)).personal;

describe('an answer to a watched request', () => {
  it('holds for the whole class when only facts of the class were read', async () => {
    const answer = await asked('{ classFacts }');
    expect(answer.data!['classFacts']).toBe(classOf(identity));
    expect(answer.extensions).toEqual({ watched: { personal: false } });
  });

  it.each(Object.keys(readers).filter((name) => name !== 'classFacts'))('is personal when read %s', async (name) => {
    expect(await personalIn(`{ classFacts ${name} }`)).toBe(true);
  });

  it('is personal by the relation of a row only where a line speaks of it', async () => {
    expect(await personalIn('{ row { open } }')).toBe(false);
    expect(await personalIn('{ row { open related } }')).toBe(true);
  });

  it('is personal when something was denied, which is written down under a name', async () => {
    const answer = await asked('{ row { hidden } }');
    expect(answer.errors).toHaveLength(1);
    expect(toldBy(answer).personal).toBe(true);
  });

  it('is personal for whoever reads it when nothing is said', async () => {
    for (const extensions of [undefined, {}, { watched: {} }, { watched: { personal: 'no' } }, { watched: null }])
      expect(toldBy({ data: {}, ...(extensions && { extensions }) }).personal).toBe(true);
  });

  it('says nothing to who did not ask, and shows the caller as they are', async () => {
    expect(await subject.execute({ query: '{ byId }' }, call)).toEqual({ data: { byId: 'stf_1' } });
  });
});

describe('a watched identity', () => {
  it('is of another class as soon as one fact differs that it shows', () => {
    const others: Partial<Identity>[] = [
      { kind: 'CLIENT' },
      { organization: 'org_2' },
      { organizationKind: 'INSURER' },
      { audience: 'INTEGRATION' },
      { roles: ['CM'] },
      { roles: ['FRONT', 'CM'] },
      { departments: [] },
    ];
    const classes = [identity, ...others.map((other) => ({ ...identity, ...other }))].map(classOf);
    expect(new Set(classes).size).toBe(others.length + 1);
    expect(classOf({ ...identity, id: 'stf_2', session: 's', expiresAt: 1 })).toBe(classOf(identity));
  });

  it('tells when it ends without being read', () => {
    const watch = watchIdentity(identity);
    expect(expiryOf(watch.identity)).toBe(identity.expiresAt);
    expect(watch.personal).toBe(false);
  });

  it('has every fact that an identity has', () => {
    expect({ ...watchIdentity(identity).identity }).toEqual(identity);
    const deputy = { ...identity, actsFor: ['stf_2'], scopes: ['claims:read'] };
    expect({ ...watchIdentity(deputy).identity }).toEqual(deputy);
  });
});

describe('a watched stream', () => {
  let stream: AsyncIterableIterator<ExecutionResult>;
  afterEach(async () => void (await stream.return?.()));
  const open = async (fields: string, after?: string) => {
    const query = `subscription($after: String) { news(after: $after) { ${fields} } }`;
    const variables = after ? { after } : {};
    stream = (await subject.subscribe({ query, variables, watched: true }, call)) as typeof stream;
  };
  const next = async () => {
    const { value } = (await stream.next()) as { value: ExecutionResult };
    const { personal, place } = toldBy(value);
    return { mark: isMark(value), entry: (value.data?.['news'] as { entry?: string })?.entry, personal, place };
  };

  it('tells where it starts and where it is, and that anybody of the class would hear the same', async () => {
    happens('a');
    await open('cursor entry');
    const start = await next();
    expect(start).toMatchObject({ mark: true, personal: false, place: { seat, number: 1, head: 1 } });
    happens('b');
    expect(await next()).toMatchObject({ mark: false, entry: 'b', personal: false, place: { number: 2, head: 1 } });
    await stream.return!();
    await open('entry', start.place!.cursor);
    expect(await next()).toMatchObject({ mark: true, place: { number: 1, head: 2 } });
    expect(await next()).toMatchObject({ entry: 'b', place: { number: 2 } });
  });

  it('tells of one event that it is personal, and of the next that it is not', async () => {
    await open('entry byId');
    await next();
    happens('c');
    expect(await next()).toMatchObject({ entry: 'c', personal: true });
    await stream.return!();
    await open('entry');
    await next();
    happens('d');
    expect(await next()).toMatchObject({ entry: 'd', personal: false });
  });

  it('tells at once that somebody was looked at, also when nothing is shown to them', async () => {
    await open('entry');
    await next();
    const news = next();
    happens('room');
    expect(await news).toEqual({ mark: true, personal: true });
    happens('e');
    expect(await next()).toMatchObject({ entry: 'e', personal: true });
  });

  it('ends at once while it is quiet', async () => {
    await open('entry');
    await next();
    const pending = stream.next();
    await stream.return!();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(listeners.size).toBe(0);
  });
});
