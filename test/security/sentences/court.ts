import { organizations } from '@concord/gateway/demo/partners';
import type { GraphQLSchema } from 'graphql';
import { issuePolicy, USUAL_TERMS } from '../../actors/claim-chapters.js';
import { register, step } from '../../actors/complaints.js';
import { housesOf, type Houses } from '../../actors/houses.js';
import { registerPatient } from '../../actors/patients.js';
import type { Json } from '../../world/http.js';
import type { Organization } from '../../world/organization.js';
import type { Person } from '../../world/person.js';
import { until } from '../../world/until.js';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { canaryComplaint } from '../canary-complaint.js';
import * as story from '../canary-dispute.js';
import { contractOf } from '../contract.js';
import { createEars } from '../eavesdrop.js';
import { feedsOf, questionsAbout, wholeOf, type Asked } from '../questions.js';
import { inLanes, persistently } from '../lanes.js';
import { hearsay, type Hearsay } from './hearsay.js';
import { plant, type Planted } from './plant.js';
import { sayQuietly, setReserveQuietly, type Stillness } from './stillness.js';
import { words } from './words.js';

/** Where somebody works. */
export type Place = 'hospital' | 'insurer' | 'committee' | 'elsewhere';

/** One house with one story, told from the first complaint to the last payment while everybody listened and asked. */
export interface Court {
  readonly world: WatchedWorld;
  readonly houses: Houses;
  readonly cases: story.Cases;
  readonly major: { readonly patientId: string; readonly complaintId: string; readonly offeredId: string };
  /** Everybody, by where they work. */
  readonly people: Readonly<Record<Place, readonly Person[]>>;
  /** What each account was sent from the first word to the last, over HTTP and live. */
  readonly ever: Hearsay;
  /** The same up to the moment at which each side is in its room and the insurer's finding is not reviewed. */
  readonly earlier: Hearsay;
  /** The same of what came live alone, over the whole story. */
  readonly live: Hearsay;
  /** What those outside noticed of a word in a room. */
  readonly stillness: Stillness;
  /** What those of other houses read of the claim while its reserve was changed, and what it became. */
  readonly reserved: { readonly before: Json; readonly after: Json; readonly amount: string };
  /** What was planted in the registers. */
  readonly planted: Planted;
  /** What the auditor of each house took out of the journals. */
  readonly exports: Readonly<Record<'hospital' | 'insurer' | 'committee', string>>;
  /** Accounts that any event was sent to. */
  readonly told: readonly string[];
  stop(): Promise<void>;
}

const PLACES: Readonly<Record<string, Place>> = { yongjiang: 'hospital', anxin: 'insurer', yongcheng: 'committee' };
/** People whom the demo does not have: the offices of control of each house. */
const OFFICES = ['DPO', 'AUDITOR', 'SYSADMIN'] as const;

/** Tells the story. Takes half a minute: one house for all sentences. */
export async function holdCourt(): Promise<Court> {
  const world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  const ears = createEars();
  const hospital = world.organization('甬江');
  const committee = world.organization('宁波');
  const mediators = {
    conflicted: ears.on(await committee.hire({ account: 'med3', name: '柳意', roles: ['MED'] })),
    successor: ears.on(await committee.hire({ account: 'med4', name: '宋词', roles: ['MED'] })),
  };
  const kinds = new Map<string, string>();
  const people = await peopleOf(world, ears.on, Object.values(mediators), kinds);
  const houses = ears.onHouses(await housesOf(world));

  // Asked for once for each kind of house: each is served its own.
  const contracts = new Map<string, Promise<GraphQLSchema>>();
  const contract = async (person: Person): Promise<GraphQLSchema> => {
    const kind = kinds.get(person.account) ?? 'COMMITTEE';
    const known = contracts.get(kind) ?? contractOf(person);
    contracts.set(kind, known);
    return known;
  };
  const everybody = placesWith(people);
  for (const [, person] of everybody) for (const feed of feedsOf(await contract(person))) await person.listen(feed);
  const askEverything = (asked: typeof everybody, asking: (schema: GraphQLSchema) => readonly Asked[]) =>
    inLanes(asked, async ([, person]) => {
      for (const { query, variables } of asking(await contract(person)))
        await persistently(() => person.answer(query, variables));
    });

  const secret = await plant(world);
  const terms = { ...USUAL_TERMS, perPerson: '400000.37' };
  const { id: policyId } = await issuePolicy(houses, { reviewerAuthority: words.authority, terms });
  const major = await ownComplaints(hospital, houses);
  const complained = await story.complain(houses, await hospital.department('整形外科'));
  const { dispute, claim } = await story.claimUpToFinding(houses, complained.dispute, policyId);
  const mediation = await story.mediate(houses, dispute, mediators);
  const cases = { ...complained, policyId, dispute, claim, mediation, rooms: await story.confer(houses, mediation.id) };
  await until('the rooms were heard of', () => ears.heard(words)['insurerSays']?.length === 6);
  const ofTheThree = everybody.filter(([place]) => place !== 'elsewhere');
  await askEverything(ofTheThree, (schema) => questionsAbout(schema, cases));
  const earlier = ears.seen(words);
  const stillness = await sayQuietly(houses, cases, '再想一想');
  const reserved = await setReserveQuietly(houses, cases);
  const agreed = await story.settle(houses, cases);
  await story.perform(houses, { ...cases, mediation: agreed });
  await askEverything(everybody, (schema) => [
    ...questionsAbout(schema, cases),
    ...wholeOf(schema, 'complaint', major.complaintId),
    ...wholeOf(schema, 'patient', major.patientId),
    ...wholeOf(schema, 'complaint', major.offeredId),
  ]);

  const exports = {
    hospital: await exported(people.hospital, 'auditor.yongjiang'),
    insurer: await exported(people.insurer, 'auditor.anxin'),
    committee: await exported(people.committee, 'auditor.yongcheng'),
  };

  const accountsOf = (place: Place) => people[place].map(({ account }) => account);
  return {
    ...{ world, houses, cases, major, people, stillness, reserved, planted: secret, exports },
    ever: hearsay(ears.seen(words), accountsOf, (word) => ears.seen({ word })['word'] ?? []),
    earlier: hearsay(earlier, accountsOf),
    live: hearsay(ears.heard(words), accountsOf),
    told: ears.told,
    async stop() {
      await ears.stop();
      await world.stop();
    },
  };
}

const placesWith = (people: Court['people']) =>
  Object.entries(people).flatMap(([place, all]) => all.map((person) => [place as Place, person] as const));

async function peopleOf(
  world: WatchedWorld,
  on: (person: Person) => Person,
  mediators: readonly Person[],
  kinds: Map<string, string>,
): Promise<Court['people']> {
  const people: Record<Place, Person[]> = { hospital: [], insurer: [], committee: [...mediators], elsewhere: [] };
  for (const { key, kind, name, administrator, staff } of organizations) {
    const house = world.organization(name);
    const accounts = [administrator, ...staff].map(({ account }) => house.account(account));
    const place = PLACES[key] ?? 'elsewhere';
    for (const role of place === 'elsewhere' ? [] : OFFICES)
      if (!house.employs(role))
        accounts.push(await house.hire({ account: `${role.toLowerCase()}.${key}`, name: '监督', roles: [role] }));
    for (const { account } of accounts) kinds.set(account, kind);
    people[place].push(...accounts.map(on));
  }
  return people;
}

/** A major complaint of canaries, and one in which the hospital offers money by itself. */
async function ownComplaints(hospital: Organization, { hospital: { front, pro } }: Houses): Promise<Court['major']> {
  const { patientId, complaint } = await canaryComplaint(hospital);
  const departmentIds = [await hospital.department('皮肤科')];
  const other = await registerPatient(front, '柏青禾', '13957488399');
  let offered = await register(front, { patientId: other, departmentIds, summary: '疗程未做完' });
  offered = await step(pro, 'triage', offered);
  offered = await step(pro, 'assign', offered, { handlerId: await pro.id() });
  await step(pro, 'proposeOpinion', offered, { text: words.offeredWith, compensation: words.offeredSum });
  return { patientId, complaintId: complaint.id as string, offeredId: offered.id as string };
}

const SERVICES = ['identity', 'patients', 'complaints', 'claims', 'mediation'];

/** Everything that an auditor can take out of the journals of all services. */
async function exported(people: readonly Person[], account: string): Promise<string> {
  const auditor = people.find((each) => each.account === account);
  if (!auditor) throw new Error(`There is no ${account}`);
  const texts: string[] = [];
  for (const service of SERVICES) {
    const field = `${service}AuditExport`;
    const query = `mutation($input: AuditExportInput!) { ${field}(input: $input) { csv refusals { code } } }`;
    const { text } = await auditor.answer(query, { input: { idempotencyKey: field, purpose: '年度审计' } });
    texts.push(text);
  }
  return texts.join('\n');
}
