import { judge } from '@concord/kit/policy/judge';
import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../world/http.js';
import { until } from '../../world/until.js';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { entityKeys } from '../checks/entities.js';
import { contractOf } from '../contract.js';
import { plant } from '../sentences/plant.js';
import { inLanes, persistently } from '../lanes.js';
import { feedsOf, wholeOf } from '../questions.js';
import { openBook, type Book, type Verdict } from './book.js';
import { wholeGraph } from './graph.js';
import { linesOf, type Lines } from './lines.js';
import { NARROWED, NEVER_MET } from './known.js';
import { listsOf } from './lists.js';
import { askedIn, observedIn } from './observed.js';
import { everybodyIn, type Somebody } from './people.js';
import { codeOf, rootsFor, wrongAt, type RootCell } from './roots.js';
import { tell, type Moment, type Told } from './story.js';
import type { Case } from './branches.js';

const LONG = 600_000;
const { schema: graph, owners, closed } = wholeGraph();
const queryType = graph.getQueryType() as GraphQLObjectType;
const subscriptionType = graph.getSubscriptionType() as GraphQLObjectType;

let world: WatchedWorld;
let lines: Lines;
let everybody: readonly Somebody[];
let book: Book;
let verdict: Verdict;
let told: Told;
/** Cells beside those of the book, by what they are of. */
const cells = { roots: 0, contracts: 0, entities: 0 };
const contracts = new Map<string, GraphQLSchema>();
const rowsOfOthers: string[] = [];
const contractOfTheirs = ({ house }: Somebody) => contracts.get(house.kind) as GraphQLSchema;

/** An answer that tells; what could not be reached for a moment is asked again, for it would tell nothing of who may see it. */
async function heard({ person }: Somebody, query: string, variables?: Readonly<Record<string, unknown>>) {
  const { answer } = await until('an answer that was not cut short', async () => {
    const answered = await persistently(() => person.answer(query, variables));
    const cut = answered.errors?.some(({ extensions }) => !['NOT_FOUND', 'FORBIDDEN'].includes(extensions.code));
    return cut ? undefined : { answer: answered };
  });
  return answer;
}

/** Everybody asks everything about each case that there is. */
async function askEverything(moment: Moment, found: readonly Case[]): Promise<void> {
  await inLanes(everybody, async (who) => {
    const contract = contractOfTheirs(who);
    for (const [field, id] of found)
      for (const { query, variables } of wholeOf(contract, field, id)) {
        const { data } = await heard(who, query, variables);
        const root = data?.[field];
        if (!who.house.isOurs && root) rowsOfOthers.push(`${moment}: ${who.role} ${who.house.key} found a ${field}`);
        if (root) book.note(moment, who, observedIn(graph, queryType, data));
        else book.absent(moment, who, askedIn(contract, query));
      }
  });
  if (moment === 'after disclosure') await listen();
}

/** Our people hear from now on what happens, and what comes is held against the table as it comes. */
async function listen(): Promise<void> {
  for (const who of everybody.filter(({ house }) => house.isOurs))
    for (const feed of feedsOf(contractOfTheirs(who))) listeners.push([who, await who.person.listen(feed)]);
  await until('every stream has begun or was refused', async () => {
    const begun = await Promise.all(
      listeners.map(([, { heard, ended }]) => heard.length > 0 || Promise.race([ended.then(() => true), soon()])),
    );
    return begun.every(Boolean);
  });
}
const listeners: [Somebody, Awaited<ReturnType<Somebody['person']['listen']>>][] = [];
const soon = () => new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  lines = await linesOf(graph, owners);
  everybody = await everybodyIn(world);
  for (const { house, person } of everybody)
    if (!contracts.has(house.kind)) contracts.set(house.kind, await contractOf(person));
  await plant(world);
  book = openBook(lines, (who) => colleaguesOf.get(who.identity.organization) ?? new Set());
  told = await tell(world, async (moment, found) => {
    for (const { identity, person } of everybody)
      if (!colleaguesOf.has(identity.organization)) colleaguesOf.set(identity.organization, await staffOf(person));
    await askEverything(moment, found);
  });
  for (const [who, { heard, stop }] of listeners) {
    for (const { data } of heard) if (data) book.note('live', who, observedIn(graph, subscriptionType, data as Json));
    await stop();
  }
}, LONG);
afterAll(() => world?.stop());

const colleaguesOf = new Map<string, ReadonlySet<string>>();
async function staffOf(person: Somebody['person']): Promise<ReadonlySet<string>> {
  const { staffMembers } = await person.ask('{ staffMembers(first: 100, suspendedToo: true) { id } }');
  return new Set((staffMembers as Json[]).map(({ id }) => id as string));
}

describe('list by list', () => {
  it(
    'every list, counter and record that is asked for without a key is answered to everybody by the table',
    async () => {
      await inLanes(everybody, async (who) => {
        for (const query of listsOf(contractOfTheirs(who), told.cases.dispute.id)) {
          const { data } = await heard(who, query);
          if (data) book.note('lists', who, observedIn(graph, queryType, data));
        }
      });
    },
    LONG,
  );
});

describe('root by root', () => {
  const answered: [RootCell, string][] = [];

  it(
    'whoever the table lets call is heard, and nobody else',
    async () => {
      await inLanes(everybody, async (who) => {
        for (const cell of rootsFor(graph, contractOfTheirs(who), lines, who)) {
          cells.roots += 1;
          if (!cell.field) continue;
          const { kind, name, query, variables } = cell.field;
          // Acts are tried by our people; strangers are turned away from our cases in `foreign-houses.test.ts`.
          if (kind === 'subscription' || (kind === 'mutation' && !who.house.isOurs)) continue;
          const answer = await persistently(() => who.person.answer(query, variables));
          answered.push([cell, codeOf(answer)]);
          if (kind === 'mutation' && answer.data?.[name])
            book.note('acts', who, observedIn(graph, graph.getMutationType() as GraphQLObjectType, answer.data));
        }
      });
      const wrong = answered.flatMap(([cell, code]) => wrongAt(cell, code) ?? []);
      expect(wrong.sort()).toEqual([]);
    },
    LONG,
  );

  it('what a contract does not have, the table opens to nobody whom it is served to', () => {
    const wrong = new Set<string>();
    for (const who of everybody)
      for (const [coordinate, { line }] of lines) {
        const [type, field] = coordinate.split('.') as [string, string];
        const served = contractOfTheirs(who).getType(type) as GraphQLObjectType | undefined;
        if (served?.getFields()[field] || closed.has(coordinate)) continue;
        cells.contracts += 1;
        // A type that nothing leads to is not served, nor a field that leads to a type of which nothing is seen.
        const of = getNamedType((graph.getType(type) as GraphQLObjectType).getFields()[field]?.type);
        if (!served || (of && !contractOfTheirs(who).getType(of.name))) continue;
        for (const relation of ['OWN', 'PARTY'] as const)
          if (judge(line, who.identity, { relation }) !== 'HIDDEN') wrong.add(`${coordinate} ${who.role}`);
      }
    expect([...wrong]).toEqual([]);
  });
});

describe('entity by entity, asked of the services themselves', () => {
  it(
    'the keys of our rows find nothing for strangers, and for us what the table says',
    async () => {
      const { dispute, claim, mediation, complaint, rooms } = told.cases;
      const known: Readonly<Record<string, Json>> = {
        ...{ Dispute: dispute, Claim: claim, MediationCase: mediation, Complaint: complaint, Caucus: rooms.hospital },
        ...{ Policy: { id: told.cases.policyId }, Patient: { id: told.cases.patientId } },
      };
      const wrong: string[] = [];
      const tried = entityKeys().filter(({ type, key }) => known[type]?.[key] !== undefined);
      expect(new Set(tried.map(({ type }) => type))).toEqual(new Set(Object.keys(known)));
      for (const { service, type, key, query } of tried)
        await inLanes(everybody, async (who) => {
          const r = [{ __typename: type, [key]: known[type]?.[key] }];
          const { data } = await world.askService(service, { query, variables: { r } }, who.identity);
          const [row] = (data as Json)?._entities ?? [null];
          cells.entities += 1;
          // To a service that only adds to it an entity is a bare key: the key comes back, and nothing with it.
          const { __typename: _, [key]: __, ...more } = row ?? {};
          const isBare = Object.values<Json>(more).every((value) => value === null || value.length === 0);
          const isHome = owners.get(`${type}.version`) === service;
          if (!who.house.isOurs && row && (isHome || !isBare))
            wrong.push(`${service} ${type}.${key} ${who.role} ${who.house.key}`);
          if (row) book.note(`asked of ${service}`, who, observedRow(type, row));
        });
      expect(wrong).toEqual([]);
    },
    LONG,
  );
});

function observedRow(type: string, row: Json) {
  const of = graph.getType(type) as GraphQLObjectType;
  return observedIn(graph, { getFields: () => ({ row: { type: of } }) } as unknown as GraphQLObjectType, { row });
}

describe('field by field, role by role', () => {
  it('nobody is shown what the table hides from them, and what it masks is masked', () => {
    verdict = book.verdict();
    const wrong = verdict.faults.map(({ who, coordinate, relation, expected, found }) =>
      [coordinate, who, relation, expected, found].join(' '),
    );
    expect([...new Set(wrong)].sort()).toEqual([]);
  });

  it('whom the table shows a field is shown it, but for the few that depend on more than who asks', () => {
    expect([...verdict.narrowed].sort()).toEqual([...NARROWED].sort());
  });

  it('no row of the story is there for anybody of another house', () => {
    expect(rowsOfOthers).toEqual([]);
  });

  it('every field of the graph was met, but for those that are said to be met elsewhere', () => {
    const fields = [...lines.keys()].filter(
      (each) => !/^(Query|Mutation|Subscription)\./.test(each) && !closed.has(each),
    );
    const never = fields.filter((each) => !verdict.met.has(each) && !NEVER_MET.some((known) => each.startsWith(known)));
    expect(never).toEqual([]);
    const { PLAIN, MASKED, HIDDEN, ABSENT } = verdict.cells;
    const sum = PLAIN + MASKED + HIDDEN + ABSENT + cells.roots + cells.contracts + cells.entities;
    process.stdout.write(
      `matrix: ${sum} cells: ${PLAIN} plain, ${MASKED} masked, ${HIDDEN} hidden, ${ABSENT} of rows that are not there, ` +
        `${cells.roots} roots, ${cells.contracts} outside a contract, ${cells.entities} keys; ` +
        `${fields.length} fields, ${everybody.length} people\n`,
    );
    expect(sum).toBeGreaterThan(50_000);
  });
});
