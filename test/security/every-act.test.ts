import { claimTable } from '@concord/claims/domain/claim.moves';
import { policyTable } from '@concord/claims/domain/policy.moves';
import { reserveTable } from '@concord/claims/domain/reserve.moves';
import { complaintTable } from '@concord/complaints/domain/complaint.moves';
import { organizations } from '@concord/gateway/demo/partners';
import { caucusTable } from '@concord/mediation/domain/caucus.moves';
import { disclosureTable } from '@concord/mediation/domain/disclosure.moves';
import { disputeTable } from '@concord/mediation/domain/dispute.moves';
import { mediationTable } from '@concord/mediation/domain/mediation.moves';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disputes, housesOf, type Houses } from '../actors/houses.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { openWorld, type World } from '../world/world.js';
import * as story from './canary-dispute.js';
import { isUnknown, rootFieldsOf } from './contract.js';
import { standing } from './standing.js';

const LONG = 600_000;
/** The tables by the beginning of the names of their mutations; the longest comes first. */
const TABLES: readonly (readonly [
  string,
  { readonly moves: Readonly<Record<string, { readonly who: readonly string[] }>> },
])[] = [
  ['claimReserve', reserveTable],
  ['disclosure', disclosureTable],
  ['mediation', mediationTable],
  ['complaint', complaintTable],
  ['dispute', disputeTable],
  ['caucus', caucusTable],
  ['policy', policyTable],
  ['claim', claimTable],
];

/** Acts beside a case that leave it as it is: their own suites try them by every role (the audit, looks, files). */
const NO_MOVES = /(AuditExport|Reveal|Attach)$/;

/** Somebody of the three houses, and what they are there. */
interface Worker {
  readonly person: Person;
  readonly roles: readonly string[];
}

/** A mutation of a table, ready to be sent. */
interface Act {
  readonly name: string;
  readonly who: readonly string[];
  readonly query: string;
  readonly input: Json;
}

let world: World;
let houses: Houses;
let cases: story.Cases;
let workers: readonly Worker[];

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  houses = await housesOf(world);
  cases = await story.tellUpToTheRooms(world, houses);
  workers = organizations
    .filter(({ key }) => ['yongjiang', 'anxin', 'yongcheng'].includes(key))
    .flatMap(({ name, administrator, staff }) => [
      { person: world.organization(name).account(administrator.account), roles: ['ADMIN'] },
      ...staff.map(({ account, roles }) => ({ person: world.organization(name).account(account), roles })),
    ]);
}, LONG);
afterAll(() => world.stop());

/** Every mutation of every table, with the ids and versions of the story as it is now. */
async function acts(): Promise<readonly Act[]> {
  const [ofHospital, ofInsurer, ofCommittee] = await standing(houses, cases);
  const room = cases.rooms.hospital.id as string;
  const [given] = (await disputes.read(houses.hospital.pro, cases.dispute.id, 'disclosures { id version }'))
    .disclosures;
  const staff = await houses.insurer.adjuster.id();
  const department = await world.organization('甬江').department('整形外科');
  const filled: Readonly<Record<string, unknown>> = {
    ...{ complaintId: cases.complaint.id, disputeId: cases.dispute.id, claimId: cases.claim.id, caucusId: room },
    ...{ disclosureId: given.id, recipientId: houses.ids.insurer },
    ...{ mediationId: cases.mediation.id, policyId: cases.policyId, patientId: cases.patientId },
    ...{ adjusterId: staff, surveyorId: staff, handlerId: staff, supervisorId: staff, staffIds: [staff], in: staff },
    ...{ hospitalId: houses.ids.hospital, insurerId: houses.ids.insurer, committeeId: houses.ids.committee },
    ...{ departmentId: department, departmentIds: [department], account: '6222020200112233445', reason: '理由' },
    ...{
      routes: ['COURT'],
      days: 10,
      at: '2026-03-02T01:00:00.000Z',
      satisfaction: 3,
      periodTo: '2026-12-31',
      threshold: '1.00',
    },
  };
  const versions: Readonly<Record<string, number>> = {
    ...{ disputeId: ofHospital.dispute.version, complaintId: ofHospital.complaint.version },
    disclosureId: given.version,
    ...{ claimId: ofInsurer.claim.version, mediationId: ofCommittee.mediation.version },
    caucusId: ofCommittee.mediation.caucuses.find(({ id }: Json) => id === room).version,
  };
  const { hospital, insurer, committee } = houses;
  const fields = await rootFieldsOf([hospital.pro, insurer.adjuster, committee.mediator], (name) => filled[name]);
  return fields.flatMap(({ kind, name, query, variables }) => {
    const [noun, table] = TABLES.find(([each]) => name.startsWith(each)) ?? [];
    if (kind !== 'mutation' || !noun || !table || NO_MOVES.test(name)) return [];
    const move = `${name[noun.length]?.toLowerCase()}${name.slice(noun.length + 1)}`;
    const input = variables['input'] as Json;
    const [on] = Object.keys(versions).filter((id) => id in input);
    const ofReserve = noun === 'claimReserve' ? (ofInsurer.claim.reserve.version as number) : undefined;
    const expectedVersion = ofReserve ?? (on && 'expectedVersion' in input ? versions[on] : undefined);
    const { who = [] } = table.moves[move] ?? {};
    return [{ name, who, query, input: { ...input, ...(expectedVersion && { expectedVersion }) } }];
  });
}

/** What comes of it: the code of the refusal or of the error, or that it was done. */
async function outcome({ person }: Worker, { name, query, input }: Act, round: string): Promise<string> {
  const answer = await person.answer(query, {
    input: { ...input, idempotencyKey: `${round}-${name}-${person.account}` },
  });
  const { errors, data } = answer;
  // An act that is another kind of house's is in no contract of theirs.
  if (isUnknown(answer)) return 'UNKNOWN';
  return (errors?.[0]?.extensions.code ?? data?.[name]?.refusals?.[0]?.code ?? 'DONE') as string;
}

/** Tries acts as people, and answers what came of it: how often each, and what was not expected. */
async function tried(round: string, may: (worker: Worker, act: Act) => boolean, expected: readonly string[]) {
  const counts: Record<string, number> = {};
  const otherwise: string[] = [];
  for (const act of await acts())
    for (const worker of workers.filter((each) => may(each, act))) {
      const came = await outcome(worker, act, round);
      counts[came] = (counts[came] ?? 0) + 1;
      if (!expected.includes(came)) otherwise.push(`${worker.person.account} ${act.name}: ${came}`);
    }
  return { counts, otherwise };
}

const has = ({ roles }: Worker, { who }: Act) => roles.some((role) => who.includes(role));

describe('every act of every table', () => {
  it('is in the tables', async () => {
    const all = await acts();
    expect(all.length).toBeGreaterThan(85);
    expect(all.filter(({ who }) => who.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it(
    'is done by nobody whose role does not have it, whatever state the case is in',
    async () => {
      const before = await standing(houses, cases);
      const { counts, otherwise } = await tried('early', (worker, act) => !has(worker, act), [
        ...['UNKNOWN', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_ROLE', 'WRONG_STATE'],
      ]);
      expect(otherwise).toEqual([]);
      expect(counts['WRONG_ROLE']).toBeGreaterThan(200);
      expect(await standing(houses, cases)).toEqual(before);
    },
    LONG,
  );

  it(
    'is done by nobody at all when the case is closed',
    async () => {
      const agreed = await story.settle(houses, cases);
      await story.perform(houses, { ...cases, mediation: agreed });
      const before = await standing(houses, cases);
      // What begins a case of its own is not about this one; a room is closed when all is over, too; and the complaint
      // goes on: what it taught is put right. What was given away may be ended after the case, and given on request.
      const others = /^(complaint\w+|disclosure\w+|disputeOpen|claimNotice|policyIssue|caucusClose)$/;
      const { counts, otherwise } = await tried('late', (worker, act) => has(worker, act) && !others.test(act.name), [
        ...['UNKNOWN', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'],
        ...['CASE_NOT_UNDER_WAY', 'NOT_THE_MEDIATOR', 'DISPUTE_OVER', 'CLAIM_CLOSED'],
      ]);
      expect(otherwise).toEqual([]);
      expect(counts['WRONG_STATE']).toBeGreaterThan(70);
      expect(await standing(houses, cases)).toEqual(before);
    },
    LONG,
  );
});
