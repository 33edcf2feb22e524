import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import type { Answer, Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openWorld, type World } from '../world/world.js';
import * as story from './canary-dispute.js';
import { seenIn } from './canaries.js';
import { isUnknown, rootFieldsOf, type Filling } from './contract.js';
import { secrets } from './dispute-canaries.js';
import { standing } from './standing.js';

const LONG = 600_000;
const FEED_OF = { mediationFeed: 'disputeId', claimFeed: 'claimId', complaintFeed: 'caseId' };
const COUNTERS = `{ disputes { totalCount { count } edges { cursor } } claims { totalCount { count } edges { cursor } }
  mediations { totalCount { count } edges { cursor } } claimCounters { open { count } mine { count } overdue { count } }
  mediationCounters { open { count } mine { count } awaitingMe { count } sessionsToday { count } } }`;

let world: World;
let houses: Houses;
let cases: story.Cases;
/** Somebody of each house of ours: between them they are served everything. */
let ourPeople: readonly Person[];
let strangers: readonly Person[];
/** Ids of the story by the name of the argument that takes one, and as many that never were. */
let ours: Readonly<Record<string, string>>;
let nobodys: Readonly<Record<string, string>>;
/** Everything that a stranger was sent. */
const received: string[] = [];

const asked = async (who: Person, query: string, variables: object): Promise<Answer> => {
  const answer = await who.answer(query, { ...variables });
  received.push(answer.text);
  return answer;
};
const exhaust = (id: string) => `${id.slice(0, 4)}${'0'.repeat(id.length - 4)}`;

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  houses = await housesOf(world);
  ourPeople = [houses.hospital.pro, houses.insurer.adjuster, houses.committee.mediator];
  cases = await story.tellUpToTheRooms(world, houses);
  const { patientId, policyId, complaint, dispute, claim, mediation, rooms } = cases;
  const within = 'sessions { id } caucuses { messages { id } }';
  const { sessions, caucuses: opened } = await mediations.read(houses.committee.mediator, mediation.id, within);
  ours = {
    ...{ disputeId: dispute.id, claimId: claim.id, mediationId: mediation.id, caucusId: rooms.hospital.id },
    ...{ policyId, complaintId: complaint.id, patientId },
    ...{ sessionId: sessions[0].id, entryId: opened[0].messages[0].id },
  };
  nobodys = Object.fromEntries(Object.entries(ours).map(([name, id]) => [name, exhaust(id)]));
  const [donghu, haicheng, huzhou] = ['东湖', '海诚', '湖州'].map((name) => world.organization(name));
  strangers = [
    ...[donghu!.person('PRO'), donghu!.administrator, haicheng!.person('HOT'), haicheng!.person('ILEAD')],
    ...[huzhou!.person('REG'), huzhou!.person('MED')],
  ];
}, LONG);
afterAll(() => world.stop());

/** What was answered, without what is of the moment: from when it tells. */
const told = ({ status, text }: Answer) => [status, text.replace(/"asOf":"[^"]*"/g, '"asOf":""')];

describe('somebody of a second hospital, insurer or committee', () => {
  it(
    'is told of our cases what they are told of cases that never were, whatever they ask',
    async () => {
      for (const who of strangers)
        for (const name of [
          'disputeId',
          'claimId',
          'mediationId',
          'complaintId',
          'policyId',
          'patientId',
          'caucusId',
        ]) {
          const of =
            (ids: Readonly<Record<string, string>>): Filling =>
            (argument) =>
              argument === 'id' || argument === 'search' ? ids[name] : undefined;
          const [real, made] = [await rootFieldsOf(ourPeople, of(ours)), await rootFieldsOf(ourPeople, of(nobodys))];
          for (const [index, { kind, name: field, query, variables }] of real.entries()) {
            if (kind !== 'query' || !('id' in variables || 'search' in variables)) continue;
            const answer = await asked(who, query, variables);
            expect([who.account, field, ...told(answer)]).toEqual([
              ...[who.account, field, ...told(await asked(who, query, made[index]?.variables ?? {}))],
            ]);
          }
        }
    },
    LONG,
  );

  it('finds none of them by its number, nor by a search for what is in them, and counts none', async () => {
    const numbers = [
      cases.dispute.caseNo,
      cases.claim.caseNo,
      cases.mediation.caseNo,
      cases.complaint.caseNo,
    ] as string[];
    const byNumber = `query($no: String!) { dispute(caseNo: $no) { id } claim(caseNo: $no) { id }
      mediation(caseNo: $no) { id } disputes(filter: { search: $no }) { totalCount { count } }
      claims(filter: { search: $no }) { totalCount { count } } mediations(filter: { search: $no }) { totalCount { count } } }`;
    const none = { totalCount: { count: 0 } };
    const nothing = { dispute: null, claim: null, mediation: null, disputes: none, claims: none, mediations: none };
    for (const who of strangers) {
      for (const no of [...numbers, secrets.claimant, secrets.phone, secrets.patient])
        expect([who.account, no, (await asked(who, byNumber, { no })).data]).toEqual([who.account, no, nothing]);
      const { data } = await asked(who, COUNTERS, {});
      expect([who.account, JSON.stringify(data).match(/\d+/g)]).toEqual([
        who.account,
        Array.from({ length: 10 }, () => '0'),
      ]);
    }
    // The control: the same questions of our own people find them.
    const { data } = await houses.hospital.pro.answer(byNumber, { no: cases.dispute.caseNo });
    expect(data).toMatchObject({ dispute: { id: cases.dispute.id }, disputes: { totalCount: { count: 1 } } });
    const counted = JSON.stringify((await houses.committee.mediator.answer(COUNTERS)).data);
    expect(counted.match(/[1-9]\d*/g)).not.toBeNull();
  });

  it(
    'does nothing by any act, with our ids in every place that takes one, and learns nothing by trying',
    async () => {
      const before = await standing(houses, cases);
      const filling =
        (ids: Readonly<Record<string, string>>): Filling =>
        (name) =>
          ids[name];
      const [real, made] = [
        await rootFieldsOf(ourPeople, filling(ours)),
        await rootFieldsOf(ourPeople, filling(nobodys)),
      ];
      const acts = real.flatMap((act, index) => {
        const input = act.variables['input'] as Json;
        // A complaint of their own about our patient is tried in `two-hospitals.test.ts`.
        const named = act.name !== 'complaintRegister' && Object.keys(input ?? {}).some((name) => name in ours);
        return act.kind === 'mutation' && named
          ? [{ ...act, input, other: made[index]?.variables['input'] as Json }]
          : [];
      });
      expect(acts.length).toBeGreaterThan(80);
      for (const who of strangers)
        for (const { name, query, input, other } of acts) {
          const idempotencyKey = `${name}-${who.account}`;
          const answer = await asked(who, query, { input: { ...input, idempotencyKey } });
          const code = isUnknown(answer)
            ? 'UNKNOWN'
            : (answer.errors?.[0]?.extensions.code ?? answer.data?.[name]?.refusals?.[0]?.code ?? 'DONE');
          // An act that is another kind of house's is in no contract of theirs.
          expect([who.account, name, code]).toEqual([
            ...[who.account, name, expect.stringMatching(/^(UNKNOWN|NOT_FOUND|FORBIDDEN|WRONG_ROLE)$/)],
          ]);
          const same = await asked(who, query, { input: { ...other, idempotencyKey: `${idempotencyKey}-2` } });
          expect([who.account, name, ...told(answer)]).toEqual([who.account, name, ...told(same)]);
        }
      expect(await standing(houses, cases)).toEqual(before);
    },
    LONG,
  );

  it('is not let in by the key of what was done: a word said again by another mouth is not said', async () => {
    const { mediator, colleague, registrar } = houses.committee;
    const { id, version } = cases.rooms.patient;
    const input = { caucusId: id, expectedVersion: version, text: secrets.patientSays, idempotencyKey: 'once' };
    const query =
      'mutation($input: CaucusSayInput!) { caucusSay(input: $input) { caucus { id version } refusals { code } } }';
    const said = await mediator.ask(query, { input });
    expect(said.caucusSay.caucus.id).toBe(id);
    expect((await mediator.ask(query, { input })).caucusSay.caucus).toEqual(said.caucusSay.caucus);
    for (const who of [colleague, registrar, houses.hospital.legal, houses.insurer.adjuster, ...strangers])
      expect([who.account, (await who.refusal(query, { input })).extensions.code]).toEqual([who.account, 'NOT_FOUND']);
  });

  it('hears nothing live: of our cases by their ids, or from our cursor; only what is their own', async () => {
    const fields = await rootFieldsOf(ourPeople);
    const feeds = fields.flatMap(({ kind, name }) => (kind === 'subscription' ? [name as keyof typeof FEED_OF] : []));
    expect(feeds.sort()).toEqual(Object.keys(FEED_OF).sort());
    const { pro } = houses.hospital;
    const wide = (feed: string, given = '') => `subscription { ${feed}${given} { cursor entry { id kind } } }`;
    const cursors = new Map<string, string>();
    for (const feed of feeds) {
      const listener = await pro.listen(wide(feed));
      cursors.set(feed, (await listener.next()).data[feed].cursor as string);
      await listener.stop();
    }
    const ids = { disputeId: cases.dispute.id, claimId: cases.claim.id, caseId: cases.complaint.id };
    const listeners: { readonly feed: string; readonly given: string; readonly stream: Listener }[] = [];
    for (const who of strangers)
      for (const [feed, cursor] of cursors) {
        const name = FEED_OF[feed as keyof typeof FEED_OF];
        const given = [`(${name}: "${ids[name as keyof typeof ids]}")`, `(after: "${cursor}")`];
        for (const each of given) listeners.push({ feed, given: each, stream: await who.listen(wide(feed, each)) });
      }
    // News of ours, and news of theirs.
    await disputes.step(pro, 'amendClaim', await disputes.read(pro, cases.dispute.id, 'id version'), {
      ...{ claimed: '160000.00', reason: '补充误工费' },
    });
    await until('every stream has begun or is refused', async () =>
      (await Promise.all(listeners.map(({ stream }) => Promise.race([stream.ended, stream.heard.length > 0])))).every(
        Boolean,
      ),
    );
    for (const { feed, given, stream } of listeners) {
      const items = stream.heard.flatMap(({ data }) => Object.values<Json>(data ?? {}));
      expect([feed, given, items.filter((item) => item?.entry)]).toEqual([feed, given, []]);
      if (given.startsWith('(after')) {
        const { errors = stream.heard.flatMap((answer) => (answer.errors ?? []) as Json[]) } = await stream.ended;
        const codes = errors.map(({ extensions }) => extensions.code as string);
        expect([feed, codes]).toEqual([feed, [expect.stringMatching(/^(BAD_USER_INPUT|FORBIDDEN)$/)]]);
      }
      await stream.stop();
      received.push(...stream.frames);
    }
  });

  it('was sent no byte of it, whatever they tried', () => {
    expect(received.length).toBeGreaterThan(1_000);
    const everything = received.join('\n');
    expect(seenIn(everything, secrets)).toEqual([]);
    const { disputeId, claimId, mediationId, caucusId, policyId } = ours;
    expect(
      seenIn(everything, { disputeId, claimId, mediationId, caucusId, policyId } as Record<string, string>),
    ).toEqual([]);
  });
});
