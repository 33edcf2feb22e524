import { organizations } from '@concord/gateway/demo/partners';
import { printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePolicy } from '../actors/claim-chapters.js';
import { housesOf, type Houses } from '../actors/houses.js';
import type { Answer } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openWorld, type World } from '../world/world.js';
import * as story from './canary-dispute.js';
import { contractOf } from './contract.js';
import { inRooms, secrets } from './dispute-canaries.js';
import { createEars } from './eavesdrop.js';
import { inLanes } from './lanes.js';
import { feedsOf, questionsAbout, type Asked } from './questions.js';
import { inTheRooms, whenClosed } from './who-sees.js';

/** Everybody of every house asks everything twice, and listens all the while. */
const LONG = 600_000;
const OWN = ['甬江医院', '安信财产保险宁波分公司', '宁波市医疗纠纷人民调解委员会'];

let world: World;
let everybody: readonly Person[];
let outside: readonly string[];
let houses: Houses;
let mediators: story.MoreMediators;
let cases: story.Cases;
const ears = createEars();

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  const committee = world.organization('宁波');
  mediators = {
    conflicted: await committee.hire({ account: 'med3', name: '柳意', roles: ['MED'] }),
    successor: await committee.hire({ account: 'med4', name: '宋词', roles: ['MED'] }),
  };
  const accounts = organizations.flatMap(({ name, administrator, staff }) =>
    [administrator, ...staff].map(({ account }) => ({ name, account })),
  );
  outside = accounts.filter(({ name }) => !OWN.includes(name)).map(({ account }) => account);
  const people = accounts.map(({ name, account }) => world.organization(name).account(account));
  everybody = [...people, mediators.conflicted, mediators.successor].map(ears.on);
  houses = ears.onHouses(await housesOf(world));
  for (const person of everybody) for (const feed of feedsOf(await contractOf(person))) await person.listen(feed);
}, LONG);
afterAll(async () => {
  await ears.stop();
  await world.stop();
});

/**
 * Everybody asks everything that their contract lets them ask about the cases; answers what was refused as too large. What
 * can be asked is worked out once for each contract: it takes long, and meanwhile the house of this process hears nobody.
 */
async function askEverything(): Promise<readonly Answer[]> {
  const known = new Map<string, readonly Asked[]>();
  const questionsOf = async (person: Person): Promise<readonly Asked[]> => {
    const contract = await contractOf(person);
    const text = printSchema(contract);
    const questions = known.get(text) ?? questionsAbout(contract, cases);
    known.set(text, questions);
    return questions;
  };
  const asking: (() => Promise<Answer>)[] = [];
  for (const person of everybody)
    for (const { query, variables } of await questionsOf(person)) asking.push(() => person.answer(query, variables));
  const answers: Answer[] = [];
  await inLanes(asking, async (ask) => void answers.push(await ask()));
  expect(answers.length).toBeGreaterThan(1_000);
  return answers.filter(({ errors }) => errors?.some(({ extensions }) => extensions.code === 'TOO_MUCH'));
}

describe('what three houses keep from each other', () => {
  it(
    'while each side is in its room and the insurer has not reviewed its finding',
    async () => {
      const { id: policyId } = await issuePolicy(houses, { reviewerAuthority: secrets.authority });
      const complained = await story.complain(houses, await world.organization('甬江').department('整形外科'));
      const { dispute, claim } = await story.claimUpToFinding(houses, complained.dispute, policyId);
      const mediation = await story.mediate(houses, dispute, mediators);
      const rooms = await story.confer(houses, mediation.id);
      cases = { ...complained, policyId, dispute, claim, mediation, rooms };
      await until('the rooms were heard of', () => ears.heard(inRooms).insurerSays?.length === 6);
      expect(await askEverything()).toEqual([]);
      expect(ears.seen(secrets)).toEqual(inTheRooms);
    },
    LONG,
  );

  it('is heard live by those alone who are in a room', () => {
    const readers = Object.keys(inRooms).map((name) => [name, inTheRooms[name]]);
    expect(ears.heard(inRooms)).toEqual(Object.fromEntries(readers));
  });

  it(
    'and when everything is paid and closed, from the first word to the last',
    async () => {
      ears.forget();
      const agreed = await story.settle(houses, cases);
      await story.perform(houses, { ...cases, mediation: agreed });
      expect(await askEverything()).toEqual([]);
      expect(ears.seen(secrets)).toEqual(whenClosed);
    },
    LONG,
  );

  it('is not even known to exist at another hospital, insurer or committee: no event, whoever listens', () => {
    expect(outside.length).toBeGreaterThan(9);
    expect(ears.told.filter((account) => outside.includes(account))).toEqual([]);
    // The control: everybody of the three houses heard of what is theirs.
    expect(ears.told).toHaveLength(everybody.length - outside.length);
  });

  it('numbers of people and accounts are shown by their last digits, a phone whole to who asks with a purpose', async () => {
    const { adjuster } = houses.insurer;
    const { claim } = await adjuster.ask('query($id: ID!) { claim(id: $id) { payee { name account } } }', {
      id: cases.claim.id,
    });
    expect(claim.payee).toEqual({ name: secrets.payee, account: `****${secrets.account.slice(-4)}` });
    const { dispute } = await adjuster.ask('query($id: ID!) { dispute(id: $id) { claimants { name phone } } }', {
      id: cases.dispute.id,
    });
    expect(dispute.claimants).toEqual([{ name: secrets.claimant, phone: '139****8322' }]);
    const reveal = 'mutation($input: PatientRevealInput!) { patientReveal(input: $input) { value } }';
    const input = { patientId: cases.patientId, field: 'PHONE', purpose: 'CONTACT_PATIENT', idempotencyKey: 'once' };
    expect((await houses.hospital.front.ask(reveal, { input })).patientReveal.value).toBe(secrets.phone);
  });
});
