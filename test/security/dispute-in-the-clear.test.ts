import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { claims, housesOf, mediations, type Houses } from '../actors/houses.js';
import type { Json } from '../world/http.js';
import { openWorld, type WatchedWorld } from '../world/world.js';
import { backupOf } from './backup-of.js';
import { seenIn, seenInFiles } from './canaries.js';
import * as story from './canary-dispute.js';
import { secrets } from './dispute-canaries.js';

/** What is sealed or left out, and sums as a database would keep them: in 分. */
const fen = { reserveFen: '7777771', authorityFen: '6123456', patientSumFen: '3888883' };
const hidden: Readonly<Record<string, string>> = { ...secrets, ...fen };
/** All that may be said between services: ids, case numbers, codes, packs, hashes, days and instants. */
const CODED = [
  ...[
    /^[a-z]{3}_\w{1,40}$/,
    /^[A-Z]{2}\d{4}-[\w-]{1,20}$/,
    /^[A-Z][A-Z0-9_]{0,39}$/,
    /^[a-z][a-z-]{1,40}(@\w{1,10})?$/,
  ],
  ...[/^[0-9a-f]{64}$/, /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/],
];

let world: WatchedWorld;
let houses: Houses;
let cases: story.Cases;

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  houses = await housesOf(world);
  cases = await story.tellUpToTheRooms(world, houses);
  await pushThroughTheDoor();
  const agreed = await story.settle(houses, cases);
  await story.perform(houses, { ...cases, mediation: agreed });
}, 300_000);
afterAll(() => world.stop());

/** Says every secret where it is refused: in ids, searches, cursors, codes, texts that are too long, words that are no query. */
async function pushThroughTheDoor(): Promise<void> {
  const { hospital, insurer, committee } = houses;
  const search = `query($s: String!, $id: ID!) { disputes(filter: { search: $s }) { asOf } claims(filter: { search: $s }) { asOf }
    mediations(filter: { search: $s }) { asOf } dispute(id: $id) { id } claim(caseNo: $s) { id } mediation(caseNo: $s) { id } }`;
  for (const word of Object.values<string>(hidden)) {
    for (const who of [hospital.pro, insurer.adjuster, committee.mediator])
      await who.answer(search, { s: word, id: word });
    await committee.mediator.answer(`{ mediations(after: ${JSON.stringify(word)}) { asOf } }`);
    await insurer.adjuster.answer(`{ ${word} }`);
    const { query, variables } = claims.mutation('assess', {
      claimId: word,
      text: word.repeat(9_000),
      liability: word,
    });
    await insurer.adjuster.answer(query, { ...variables });
    const stale = mediations.mutation('terminate', {
      ...{ mediationId: cases.mediation.id, expectedVersion: 1, ground: 'OTHER', text: word, routes: ['COURT'] },
    });
    await committee.mediator.answer(stale.query, { ...stale.variables });
  }
}

describe('what is told in a dispute, a claim and a mediation', () => {
  it('stands in no line of the log, also when the databases fail on it', async () => {
    const sentence = Object.values<string>(hidden).join(' ');
    const { mediator } = houses.committee;
    const { adjuster } = houses.insurer;
    for (const [service, statement, ask] of [
      ['mediation', /from `mediation_case`/i, () => mediator.answer(reading('mediation'), { id: cases.mediation.id })],
      [
        'mediation',
        /from `caucus`/i,
        () => mediator.answer(reading('mediation', 'caucuses { messages { text } }'), { id: cases.mediation.id }),
      ],
      ['claims', /from `claim`/i, () => adjuster.answer(reading('claim'), { id: cases.claim.id })],
      [
        'claims',
        /from `reserve`/i,
        () => adjuster.answer(reading('claim', 'reserve { reason }'), { id: cases.claim.id }),
      ],
    ] as const) {
      const { errors = [] } = await world.whileFailing({ service, statement, sentence }, ask);
      const incidents = errors.map(({ extensions }) => extensions.incident as string);
      // The control: what failed was written down under the number that its person was told.
      expect([String(statement), incidents.length]).not.toEqual([String(statement), 0]);
      for (const incident of incidents) expect(world.log.filter((line) => line.includes(incident))).toHaveLength(1);
    }
    const log = world.log.join('');
    expect(seenIn(log, hidden)).toEqual([]);
    expect(log).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
  });

  it('is told from service to service in ids and codes alone: no name, no number of a person, no word', async () => {
    const types = new Set(world.told.map(({ event }) => event['type']));
    // The control: all that the story tells went by here.
    expect([...types]).toEqual(
      expect.arrayContaining([
        ...['CompensationClaimed', 'DisputeOpened', 'InsurerNotified', 'ClaimNoticed', 'OpinionIssued', 'ConsentAsked'],
        ...[
          'ConsentDeclined',
          'ProposalWithdrawn',
          'ConsentGiven',
          'SealRequested',
          'SealConfirmed',
          'AgreementEffective',
        ],
        ...[
          'PayoutApprovalAsked',
          'BasisConfirmed',
          'ClaimPaid',
          'AgreementPerformed',
          'DisputeClosed',
          'MediationStage',
        ],
      ]),
    );
    const spoken = world.told.flatMap(({ by, event: { type, ...facts } }) =>
      wordsIn(facts).map((word) => [by, type, word] as const),
    );
    expect(spoken.filter(([, , word]) => !CODED.some((code) => code.test(word)))).toEqual([]);
    expect(seenIn(JSON.stringify(world.told), hidden)).toEqual([]);
  });

  it('stands in no file of a backup in the clear', async () => {
    const { folder, clear } = await backupOf(world.dataDir);
    onTestFinished(clear);
    expect(await seenInFiles(folder, hidden)).toEqual([]);
    const control = { claim: cases.claim.caseNo, mediation: cases.mediation.caseNo };
    expect(await seenInFiles(folder, control)).toEqual(
      expect.arrayContaining(['claims.sqlite: claim', 'mediation.sqlite: mediation']),
    );
  });

  it('stands in no file of the data folder in the clear, while it runs and when it has ended', async () => {
    expect(await seenInFiles(world.dataDir, hidden)).toEqual([]);
    // The control: what is not secret is found by the same scan, in the file of its service.
    const { dispute, claim, mediation } = cases;
    const found = await seenInFiles(world.dataDir, {
      dispute: dispute.caseNo,
      claim: claim.caseNo,
      mediation: mediation.caseNo,
    });
    for (const name of ['mediation\\S*: dispute', 'claims\\S*: claim', 'mediation\\S*: mediation'])
      expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${name}$`)));
    await world.restartGateway();
    expect(await seenInFiles(world.dataDir, hidden)).toEqual([]);
    // And it was kept: after the restart the room is read by who may read it.
    const { text } = await houses.committee.chair.answer(reading('mediation', 'caucuses { messages { text } }'), {
      id: mediation.id,
    });
    expect(seenIn(text, secrets)).toEqual(expect.arrayContaining(['patientSays', 'hospitalOffers', 'insurerSays']));
  });
});

const reading = (noun: string, fields = 'timeline { note }') =>
  `query($id: ID!) { ${noun}(id: $id) { caseNo ${fields} } }`;

/** Every text in a value, however deep. */
function wordsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values<Json>(value).flatMap(wordsIn) : [];
}
