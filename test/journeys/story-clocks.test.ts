import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedClaim, assessSurveyed, issuePolicy } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

/** Monday 14 September 2026, nine in the morning in Shanghai: before Mid-Autumn and National Day. */
const MONDAY = new Date('2026-09-14T01:00:00Z');
const DEADLINES = 'deadlines { name state dueAt remaining explanation { date kind } }';

inBothModes('clocks over Mid-Autumn and National Day', (open) => {
  let world: World;
  let houses: Houses;
  let policyId: string;
  let [small, claim, mediation, large] = [] as unknown as [Json, Json, Json, Json];

  beforeAll(async () => {
    world = await open({ now: MONDAY, partners: true });
    houses = await housesOf(world);
    policyId = (await issuePolicy(houses)).id;
  });
  afterAll(() => world.stop());

  const at = (moment: string) => world.clock.moveTo(new Date(moment));
  const clockOf = (read: Json, name: string) => (read.deadlines as Json[]).find((each) => each.name === name);
  const clock = async (by: Person, { id }: Json, name: string) => clockOf(await claims.read(by, id, DEADLINES), name);
  const overdue = async (by: Person) => {
    const asked = `{ claims(filter: { view: OVERDUE }) { edges { node { caseNo } } } claimCounters { overdue { count } } }`;
    const { claims: list, claimCounters } = await by.ask(asked);
    return { numbers: list.edges.map(({ node }: Json) => node.caseNo), count: claimCounters.overdue.count };
  };
  /** Days of one kind on the way of a clock. */
  const daysOf = (one: Json, kind: string) =>
    (one.explanation as Json[]).filter((day) => day.kind === kind).map(({ date }) => date as string);

  describe('a notice that nobody takes up within thirty minutes', () => {
    it('is overdue from the first moment after, in the worklist and in the numbers of the first page', async () => {
      const { dispute, claim: noticed } = await chapter.notifyInsurer(
        houses,
        await chapter.openDirectly(houses, '80000.00'),
      );
      [small, claim] = [dispute, noticed];
      const { hot } = houses.insurer;
      await at('2026-09-14T01:29:59Z');
      expect(await clock(hot, claim, 'ACKNOWLEDGE')).toMatchObject({
        state: 'RUNNING',
        dueAt: '2026-09-14T01:30:00.000Z',
      });
      expect(await overdue(hot)).toEqual({ numbers: [], count: 0 });
      await at('2026-09-14T01:30:01Z');
      expect(await clock(hot, claim, 'ACKNOWLEDGE')).toMatchObject({ state: 'OVERDUE' });
      expect(await overdue(hot)).toEqual({ numbers: [claim.caseNo], count: 1 });
      const told = { adjusterId: await houses.insurer.adjuster.id(), policyId };
      claim = await claims.step(hot, 'acknowledge', claim, told);
      expect(await clock(hot, claim, 'ACKNOWLEDGE')).toMatchObject({ state: 'MISSED' });
      expect(await overdue(hot)).toEqual({ numbers: [], count: 0 });
    });

    it('is then surveyed within two hours, by who was sent', async () => {
      const { lead, surveyor, adjuster } = houses.insurer;
      expect(await clock(lead, claim, 'SURVEY')).toMatchObject({ state: 'RUNNING', dueAt: '2026-09-14T03:30:01.000Z' });
      claim = await claims.step(lead, 'dispatch', claim, { surveyorId: await surveyor.id() });
      expect(await claims.refusedStep(surveyor, 'reportSurvey', claim, { text: '现场情况' })).toMatchObject({
        code: 'NOT_ON_SITE_YET',
      });
      await at('2026-09-14T03:00:00Z');
      claim = await claims.step(surveyor, 'arrive', claim, { place: '甬江医院住院部' });
      expect(await clock(lead, claim, 'SURVEY')).toMatchObject({ state: 'MET', remaining: 30 });
      expect(await claims.refusedStep(adjuster, 'reportSurvey', claim, { text: '现场情况' })).toMatchObject({
        code: 'NOT_THE_SURVEYOR',
      });
      claim = await claims.step(surveyor, 'reportSurvey', claim, { text: '已查勘现场并复印病历。' });
      expect(claim.status).toBe('COVERAGE_CHECK');
    });
  });

  describe('thirty working days for a mediation (701 art. 38)', () => {
    it('count the worked Sunday and the worked Saturday, and neither Mid-Autumn nor National Day', async () => {
      const { mediator } = houses.committee;
      large = await chapter.openDirectly(houses, '150000.00');
      mediation = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, large));
      const read = await mediations.read(mediator, mediation.id, DEADLINES);
      const conclude = clockOf(read, 'CONCLUDE');
      // 15–18, 20 (Sunday, worked), 21–24, 28–30 September, 8, 9, 10 (Saturday, worked), 12–16, 19–23, 26–30 October.
      expect(conclude).toMatchObject({ state: 'RUNNING', dueAt: '2026-10-30T16:00:00.000Z' });
      expect(daysOf(conclude, 'MAKE_UP')).toEqual(['2026-09-20', '2026-10-10']);
      expect(daysOf(conclude, 'HOLIDAY')).toHaveLength(3 + 7);
    });

    it('stand still while the appraisers work, and go on to the day', async () => {
      const { mediator } = houses.committee;
      mediation = await chapter.nameMediator(houses, mediation);
      await at('2026-09-21T01:00:00Z');
      mediation = await chapter.commissionAppraisal(houses, mediation);
      await at('2026-09-28T01:00:00Z');
      expect(clockOf(await mediations.read(mediator, mediation.id, DEADLINES), 'CONCLUDE')).toMatchObject({
        state: 'PAUSED',
      });
    });
  });

  describe('the payment over National Day', () => {
    it('is due after three working days, and within ten days in any case (保险法 23)', async () => {
      const { lead, adjuster, reviewer } = houses.insurer;
      claim = await assessSurveyed(houses, claim, { loss: '60000.00', mental: '0.00' });
      const opinion = ({ insurerOpinion }: Json) => insurerOpinion;
      const known = await disputes.awaited(houses.committee.registrar, small.id, 'insurerOpinion { loss }', opinion);
      let agreed = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, known));
      agreed = await chapter.holdSession(
        houses,
        await chapter.prepareMediation(houses, agreed),
        '2026-09-28T02:00:00Z',
      );
      const { mediator, sealer } = houses.committee;
      agreed = await mediations.step(mediator, 'propose', agreed, {
        ...chapter.PROPOSAL,
        total: '60000.00',
        mental: '0.00',
      });
      claim = await claims.step(lead, 'consent', await askedClaim(reviewer, claim.id, '60000.00'));
      agreed = await mediations.awaited(
        mediator,
        agreed.id,
        'undertaking { insurerShare }',
        ({ undertaking }) => undertaking,
      );
      agreed = await chapter.agree(houses, agreed);
      await at('2026-09-30T02:00:00Z');
      const instalments = chapter.instalmentsOf('57000.00', '3000.00', '2026-10-20');
      agreed = await mediations.step(mediator, 'draft', agreed, { ...chapter.AGREED, instalments });
      await mediations.step(sealer, 'requestSeal', await chapter.sign(houses, agreed));
      claim = await claims.awaited(adjuster, claim.id, '', ({ status }) => status === 'APPROVAL');
      // 8, 9, 10 October: a Saturday that is worked.
      const pay = await clock(adjuster, claim, 'PAY');
      expect(pay).toMatchObject({ state: 'RUNNING', dueAt: '2026-10-10T16:00:00.000Z' });
      expect(daysOf(pay, 'HOLIDAY')).toHaveLength(7);
      // 1–10 October, holiday or not.
      expect(await clock(adjuster, claim, 'PAY_CAP')).toMatchObject({ dueAt: '2026-10-10T16:00:00.000Z' });
    });

    it('is overdue a moment later, and late when it is made', async () => {
      const { cashier } = houses.insurer;
      await at('2026-10-10T15:59:59Z');
      const payable = await chapter.approvePayout(houses, claim.id);
      expect(await overdue(cashier)).toEqual({ numbers: [], count: 0 });
      await at('2026-10-10T16:00:01Z');
      expect(await clock(cashier, payable, 'PAY')).toMatchObject({ state: 'OVERDUE' });
      expect(await overdue(cashier)).toEqual({ numbers: [claim.caseNo], count: 1 });
      claim = await claims.step(cashier, 'pay', payable, { paidOn: '2026-10-11', reference: '转账-1011' });
      expect(await clock(cashier, claim, 'PAY')).toMatchObject({ state: 'MISSED' });
      expect(await overdue(cashier)).toEqual({ numbers: [], count: 0 });
    });
  });

  describe('the appraisal over National Day', () => {
    it('gives back every day it took, to the day', async () => {
      await at('2026-10-12T01:00:00Z');
      const read = await chapter.recordAppraisal(houses, mediation, DEADLINES);
      // Five days before: 15–18, 20 September. Then 12–16, 19–23, 26–30 October, 2–6, 9–13 November.
      const conclude = clockOf(read, 'CONCLUDE');
      expect(conclude).toMatchObject({ state: 'RUNNING', dueAt: '2026-11-13T16:00:00.000Z' });
      // The working days of three weeks: 21–24, 28–30 September, 8–10 October.
      expect(daysOf(conclude, 'PAUSED')).toHaveLength(10);
    });
  });
});
