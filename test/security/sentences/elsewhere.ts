import { describe, expect, it } from 'vitest';
import type { Json } from '../../world/http.js';
import type { Person } from '../../world/person.js';
import { seenIn } from '../canaries.js';
import type { Court } from './court.js';
import { words, type Word } from './words.js';

const NUMBERS = `query($no: String!) { disputes(filter: { search: $no }) { totalCount { count } edges { cursor } }
  claims(filter: { search: $no }) { totalCount { count } edges { cursor } }
  mediations(filter: { search: $no }) { totalCount { count } edges { cursor } } }`;
const NOTHING = { totalCount: { count: 0 }, edges: [] };
const FOUND_NOTHING = { disputes: NOTHING, claims: NOTHING, mediations: NOTHING };
const isOf = (place: string) => (who: Person) => who.account.endsWith(place);

/** Other hospitals, other insurers, other committees; lists, counters and searches; feeds, errors and the log. */
export const elsewhere = (court: () => Court) => {
  const outside = (place: string) => court().people.elsewhere.filter(isOf(place));

  describe('other houses', () => {
    it('nobody of another hospital is ever sent a word of what a patient told this one', () => {
      const { ever } = court();
      const leaked = (Object.keys(words) as Word[]).filter((word) => ever.at('elsewhere', word).length > 0);
      expect(leaked).toEqual([]);
      expect(outside('.donghu').length).toBeGreaterThan(3);
    });

    it('nobody of another house hears that anything happened here at all', () => {
      const { told, people } = court();
      expect(told.filter((account) => people.elsewhere.some((who) => who.account === account))).toEqual([]);
      expect(told).toContain('pro');
    });

    it('another insurer is told of our claim what it is told of a claim that never was', async () => {
      const { cases } = court();
      const query = 'query($id: ID!) { claim(id: $id) { id caseNo status reserve { amount } } }';
      const [who] = outside('.haicheng') as [Person];
      const ours = await who.answer(query, { id: cases.claim.id });
      const never = await who.answer(query, { id: 'clm_00000000000000000000000000' });
      expect([ours.status, ours.text]).toEqual([never.status, never.text]);
    });

    it('another committee is told of our mediation what it is told of one that never was', async () => {
      const { cases, houses } = court();
      const query = 'query($id: ID!) { mediation(id: $id) { id caseNo caucuses { messages { text } } } }';
      const [who] = outside('.huzhou') as [Person];
      const ours = await who.answer(query, { id: cases.mediation.id });
      const never = await who.answer(query, { id: 'med_00000000000000000000000000' });
      expect([ours.status, ours.text]).toEqual([never.status, never.text]);
      const own = await houses.committee.chair.answer(query, { id: cases.mediation.id });
      expect(own.text).toContain(cases.mediation.caseNo);
    });

    it('another hospital finds no patient of ours by name, phone or member number', async () => {
      const { world } = court();
      const search = 'query($s: String!) { patients(search: $s) { id } }';
      for (const word of [words.majorPatient, words.majorPhone, words.memberNo]) {
        const theirs = await world.organization('东湖').person('FRONT').ask(search, { s: word });
        expect([word, theirs.patients]).toEqual([word, []]);
        const ours = await world.organization('甬江').person('FRONT').ask(search, { s: word });
        expect([word, ours.patients.length]).toEqual([word, 1]);
      }
    });
  });

  describe('lists, counters and searches', () => {
    it('a case number in a search finds nothing for those to whom the case does not exist', async () => {
      const { cases, houses } = court();
      for (const { caseNo } of [cases.dispute, cases.claim, cases.mediation] as Json[]) {
        for (const place of ['.donghu', '.haicheng', '.huzhou']) {
          const [who] = outside(place) as [Person];
          expect([caseNo, who.account, (await who.answer(NUMBERS, { no: caseNo })).data]).toEqual([
            ...[caseNo, who.account, FOUND_NOTHING],
          ]);
        }
      }
      const own = await houses.hospital.pro.ask(NUMBERS, { no: cases.dispute.caseNo });
      expect(own.disputes.totalCount.count).toBe(1);
    });

    it('a right guess and a wrong guess of who claims get insurer and committee the same answer: none', async () => {
      const { houses } = court();
      for (const who of [houses.insurer.adjuster, houses.committee.mediator])
        for (const guess of [words.claimant, words.claimantPhone, words.patient, '甄无此人'])
          expect([who.account, guess, await who.ask(NUMBERS, { no: guess })]).toEqual([
            ...[who.account, guess, FOUND_NOTHING],
          ]);
    });

    it('finance at the hospital cannot find complaints by the name of a patient it may not read', async () => {
      const { houses, major } = court();
      const search = 'query($s: String!) { complaints(filter: { search: $s }) { edges { node { id } } } }';
      const answer = await houses.hospital.fin.answer(search, { s: words.majorPatient });
      expect([answer.errors?.[0]?.extensions.code, answer.data]).toEqual(['FORBIDDEN', null]);
      const found = await houses.hospital.front.ask(search, { s: words.majorPatient });
      expect(found.complaints.edges).toEqual([{ node: { id: major.complaintId } }]);
    });

    it('who may not look for patients is not even told how many there are', async () => {
      const { houses, world } = court();
      const search = 'query($s: String!) { patients(search: $s) { id } }';
      for (const who of [houses.hospital.fin, world.organization('甬江').administrator])
        expect((await who.refusal(search, { s: words.majorPatient })).extensions.code).toBe('FORBIDDEN');
    });

    it('the counters of another house stay at nothing, whatever happens here', async () => {
      const ask = {
        '.donghu': '{ complaintCounters { open { count } overdue { count } majorOpen { count } inDispute { count } } }',
        '.haicheng': '{ claimCounters { open { count } overdue { count } awaitingApproval { count } } }',
        '.huzhou': '{ mediationCounters { open { count } overdue { count } sessionsToday { count } } }',
      };
      for (const [place, counters] of Object.entries(ask)) {
        const [who] = outside(place) as [Person];
        expect([place, JSON.stringify(await who.ask(counters)).match(/[1-9]\d*/)]).toEqual([place, null]);
      }
      const { houses } = court();
      const own = await houses.hospital.pro.ask('{ complaintCounters { open { count } } }');
      expect(own.complaintCounters.open.count).toBeGreaterThan(0);
    });
  });

  describe('feeds, errors and the log', () => {
    it('a cursor of the hospital opens nothing for the insurer', async () => {
      const { houses } = court();
      const feed = (after = '') => `subscription { mediationFeed${after} { cursor entry { id } } }`;
      const own = await houses.hospital.pro.listen(feed());
      const { cursor } = (await own.next()).data.mediationFeed;
      await own.stop();
      const stolen = await houses.insurer.adjuster.listen(feed(`(after: "${cursor}")`));
      const { errors = stolen.heard.flatMap((answer) => (answer.errors ?? []) as Json[]) } = await stolen.ended;
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([
        expect.stringMatching(/^(BAD_USER_INPUT|FORBIDDEN)$/),
      ]);
      expect(stolen.heard.flatMap(({ data }: Json) => data?.mediationFeed?.entry ?? [])).toEqual([]);
      await stolen.stop();
    });

    it('the insurer hears live what concerns it, and no text of a complaint', () => {
      const { live, told } = court();
      expect(told).toContain('adj');
      for (const word of ['summary', 'narrative', 'opinion', 'application', 'conflict'] as const)
        expect([word, live.reached(word, 'insurer')]).toEqual([word, false]);
      expect(live.at('hospital', 'summary')).toContain('pro');
    });

    it('an error repeats nothing of what was said in the request', async () => {
      const { houses, cases } = court();
      const { mediator } = houses.committee;
      for (const word of [words.claimant, words.claimantPhone, words.account]) {
        const answers = [
          await mediator.answer('query($id: ID!) { mediation(id: $id) { id } }', { id: { wrong: word } }),
          await mediator.answer(`{ ${word} }`),
          await mediator.answer(`{ mediations(after: ${JSON.stringify(word)}) { asOf } }`),
          await houses.insurer.adjuster.answer('query($id: ID!) { claim(id: $id) { nothing } }', {
            id: cases.claim.id,
          }),
        ];
        for (const { text, errors } of answers) {
          expect(errors).not.toBeUndefined();
          expect(seenIn(text, words)).toEqual([]);
        }
      }
    });

    it('no name, number or word of the story stands in the log of the house, also when a database fails on them', async () => {
      const { world, houses, cases } = court();
      const failing = { service: 'claims', statement: /from `claim`/i, sentence: Object.values(words).join(' ') };
      const ask = () =>
        houses.insurer.adjuster.answer('query($id: ID!) { claim(id: $id) { id } }', { id: cases.claim.id });
      const { errors = [] } = await world.whileFailing(failing, ask);
      const log = world.log.join('');
      // The control: what failed was written down, by the number that its person was told.
      expect(errors.map(({ extensions }) => log.includes(extensions.incident as string))).toEqual([true]);
      expect(seenIn(log, words)).toEqual([]);
    });

    it('who is not signed in is sent nothing, whatever they ask for', async () => {
      const { world, cases } = court();
      const answer = await fetch(`${world.url()}/graphql`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ query: `{ dispute(id: "${cases.dispute.id}") { id caseNo } }` }),
      });
      expect(await answer.text()).not.toContain(cases.dispute.caseNo);
    });
  });
};
