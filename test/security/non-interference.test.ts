import { afterEach, describe, expect, it } from 'vitest';
import { issuePolicy } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, housesOf, mediations, zhejiangHouses, type Houses } from '../actors/houses.js';
import type { Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openWorld, type World } from '../world/world.js';
import { contractOf, rootFields, type RootField } from './contract.js';
import { persistently } from './lanes.js';
import { feedsOf } from './questions.js';
import { createTranscript } from './transcript.js';
import { widest } from './widest.js';

/**
 * What one house is answered does not depend on what another one does: the same story twice, among silence and noise. The
 * journals are left out: a look is written into them within a second, sooner or later; that they count and show one's own
 * alone is tried in kit, field by field in `matrix/`.
 */
const LONG = 300_000;
const JOURNALS = /Audit(Feeds)?$/;
/** What the people of a story are told, by who they are; and what other houses did meanwhile. */
interface Run {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly news: Readonly<Record<string, readonly string[]>>;
  readonly noise: number;
}

let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

/** The chapters of a story up to the committee, one step after the other. */
async function* chapters(houses: Houses, department: string, policyNo: string): AsyncGenerator<string, void, void> {
  const { hospital, insurer } = houses;
  const { id: policyId } = await issuePolicy(houses, { policyNo });
  yield 'policy';
  const complaint = await chapter.investigate(houses, department);
  yield 'complaint';
  let dispute = await chapter.giveNotice(houses, await chapter.raiseDispute(houses, complaint, '150000.00'));
  yield 'dispute';
  const notified = await chapter.notifyInsurer(houses, dispute);
  dispute = notified.dispute;
  yield 'notice';
  const named = { adjusterId: await insurer.adjuster.id(), policyId };
  await claims.step(insurer.hot, 'acknowledge', notified.claim, named);
  yield 'claim';
  await mediations.begin(hospital.pro, 'apply', chapter.applying(houses, dispute, 'JOINT'));
  yield 'mediation';
}

/** Tells the story at our houses; between its steps, when asked to, the other houses tell theirs. */
async function tell(noisy: boolean): Promise<Run> {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  const ours = await housesOf(world);
  const theirs = await zhejiangHouses(world);
  const yongjiang = world.organization('甬江');
  const auditor = await yongjiang.hire({ account: 'auditor', name: '祁门', roles: ['AUDITOR'] });
  const { hospital, insurer, committee } = ours;
  const readers = [hospital.pro, hospital.fin, insurer.lead, insurer.adjuster, committee.registrar, auditor];
  const transcript = createTranscript();
  const questions = new Map<Person, readonly Pick<RootField, 'name' | 'query' | 'variables'>[]>();
  const streams: [Person, Listener][] = [];
  for (const who of readers) {
    const contract = await contractOf(who);
    const asked = rootFields(contract, fill).filter(({ kind, name }) => kind === 'query' && !JOURNALS.test(name));
    // The first dispute of the committee's year, with everything behind it.
    const whole = widest(
      contract,
      { head: 'query { dispute(caseNo: "JF2026-11-00001")', type: 'Dispute' },
      { hops: 2 },
    );
    const deep = whole.map((query, index) => ({ name: `dispute, part ${index}`, query, variables: {} }));
    questions.set(who, [...asked, ...deep]);
    if (who !== auditor) for (const feed of feedsOf(contract)) streams.push([who, await who.listen(feed)]);
  }

  const noise = chapters(theirs, await world.organization('东湖').department('口腔科'), 'HC-2026-0007');
  let made = 0;
  const story = chapters(ours, await yongjiang.department('整形外科'), 'YZ-2026-0117');
  const answers: Record<string, string[]> = {};
  for await (const step of story) {
    if (noisy && !(await noise.next()).done) made += 1;
    await settled(ours, streams);
    for (const who of readers)
      for (const { name, query, variables } of questions.get(who) ?? []) {
        const { status, text } = await persistently(() => who.answer(query, variables));
        (answers[`${who.account} ${name}`] ??= []).push(`${step} ${status} ${transcript.normal(text)}`);
      }
  }
  const news: Record<string, string[]> = {};
  for (const [who, { heard, stop }] of streams) {
    const told = heard.filter(({ data }: Json) => Object.values<Json>(data ?? {}).some((item) => item?.entry));
    (news[who.account] ??= []).push(...told.map((each) => transcript.normal(JSON.stringify(each))).sort());
    await stop();
  }
  return { answers, news, noise: made };
}

const fill = (name: string): unknown => ({ id: 'non_00000000000000000000000000', search: 'TS2026-99-99999' })[name];

/** What one service tells another is there a moment later: until nothing more is told, and nothing moves. */
async function settled({ hospital, insurer, committee }: Houses, streams: readonly [Person, Listener][]) {
  const look = async () =>
    JSON.stringify([
      streams.map(([, { heard }]) => heard.filter(({ data }: Json) => JSON.stringify(data).includes('"kind"')).length),
      await Promise.all(
        [hospital.pro, insurer.lead, committee.registrar].map(async (who) => {
          const { data } = await persistently(() =>
            who.answer('{ disputes { edges { node { id version claimStage { zh } } } } }'),
          );
          return data;
        }),
      ),
    ]);
  let before = '';
  let still = 0;
  await until('everything is told', async () => {
    const now = await look();
    still = now === before ? still + 1 : 0;
    before = now;
    return still > 8;
  });
}

describe('what our houses are told', () => {
  it(
    'is the same to the letter whether the others are silent or carry a dispute through at the same time',
    async () => {
      const quiet = await tell(false);
      await world?.stop();
      const loud = await tell(true);
      expect([quiet.noise, loud.noise]).toEqual([0, 6]);
      expect(loud.answers).toEqual(quiet.answers);
      expect(loud.news).toEqual(quiet.news);
      // The control: what is compared is not nothing.
      const all = Object.values(quiet.answers).flat();
      expect(all.length).toBeGreaterThan(300);
      expect(all.join('')).toContain('李思琪');
      expect(Object.values(quiet.news).flat().length).toBeGreaterThan(20);
    },
    LONG,
  );
});
