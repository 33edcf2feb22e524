import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedClaim, issuePolicy, ledgerOf, surveyClaim } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');
const DEADLINES = 'deadlines { name state dueAt }';
const PROPOSAL = { ...chapter.PROPOSAL, total: '60000.00', mental: '5000.00' };

inBothModes('what an insurer does with a claim', (open) => {
  let world: World;
  let houses: Houses;
  let policyId: string;
  /** Somebody with every role that has to do with a payment. */
  let everything: Person;
  let [dispute, claim, mediation] = [] as unknown as [Json, Json, Json];

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true, timersEvery: 100 });
    houses = await housesOf(world);
    everything = await world
      .organization('安信')
      .hire({ account: 'all.anxin', name: '全能', roles: ['REV', 'ILEAD', 'IFIN'] });
    // Reviewers bind the insurer up to 57,000 yuan of its own: 95 % of 60,000.
    policyId = (await issuePolicy(houses, { reviewerAuthority: '57000.00' })).id;
    dispute = await chapter.openDirectly(houses, '80000.00');
    ({ dispute, claim } = await chapter.notifyInsurer(houses, dispute));
    claim = await surveyClaim(houses, claim, policyId);
  });
  afterAll(() => world.stop());

  const at = (moment: string) => world.clock.moveTo(new Date(moment));
  const clockOf = (read: Json, name: string) => (read.deadlines as Json[]).find((each) => each.name === name);
  const held = async () => (await ledgerOf(houses.insurer.lead, policyId)).held as string;

  describe('cover', () => {
    const answers = (answer: string) => ({
      answers: [{ exclusion: 'NOT_FOR_TREATMENT', answer }],
      occurredOn: '2026-01-20',
    });

    it('is refused for a term of the policy that is named, by a reviewer, in writing within three days (保险法 24)', async () => {
      const { adjuster, reviewer } = houses.insurer;
      const why = { conditionId: 'NOT_FOR_TREATMENT', text: '系医疗美容，属责任免除。' };
      expect(await claims.refusedStep(reviewer, 'refuseCover', claim, why)).toMatchObject({
        code: 'COVER_NOT_EXAMINED',
      });
      const examined = 'cover { conditions { id met clause { zh } } }';
      claim = await claims.step(adjuster, 'checkCover', claim, answers('YES'), examined);
      expect(claim.cover.conditions).toContainEqual({
        ...{ id: 'NOT_FOR_TREATMENT', met: 'NO', clause: { zh: '保险合同“责任免除”条款' } },
      });
      expect(await claims.refusedStep(adjuster, 'confirmCover', claim)).toMatchObject({ code: 'CONDITION_NOT_MET' });
      expect(await claims.refusedStep(adjuster, 'refuseCover', claim, why)).toMatchObject({ code: 'WRONG_ROLE' });
      expect(
        await claims.refusedStep(reviewer, 'refuseCover', claim, { ...why, conditionId: 'IN_FORCE' }),
      ).toMatchObject({
        code: 'CONDITION_NOT_BROKEN',
      });
      claim = await claims.step(reviewer, 'refuseCover', claim, why, DEADLINES);
      // 6–8 March: calendar days, the Sunday counts.
      expect(clockOf(claim, 'REFUSAL_NOTICE')).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-08T16:00:00.000Z' });
      const sent = { sentOn: '2026-03-05', reference: 'EMS-1002' };
      expect(
        await claims.refusedStep(adjuster, 'sendRefusalNotice', claim, { ...sent, sentOn: '2026-03-06' }),
      ).toMatchObject({ code: 'SENT_IN_FUTURE', path: ['sentOn'] });
      claim = await claims.step(adjuster, 'sendRefusalNotice', claim, sent, DEADLINES);
      expect(clockOf(claim, 'REFUSAL_NOTICE')).toMatchObject({ state: 'MET' });
    });

    it('is contested by the hospital, examined again, and confirmed when nothing is unknown', async () => {
      const { adjuster } = houses.insurer;
      const { legal } = houses.hospital;
      expect(await claims.read(legal, claim.id, 'refusal { condition text noticeSentOn }')).toEqual({
        refusal: { condition: 'NOT_FOR_TREATMENT', text: '系医疗美容，属责任免除。', noticeSentOn: '2026-03-05' },
      });
      claim = await claims.step(legal, 'contest', claim, { text: '烧伤瘢痕修复，系治疗目的。' });
      expect(claim.status).toBe('COVERAGE_CHECK');
      claim = await claims.step(adjuster, 'checkCover', claim, answers('UNKNOWN'));
      expect(await claims.refusedStep(adjuster, 'confirmCover', claim)).toMatchObject({ code: 'CONDITION_UNKNOWN' });
      claim = await claims.step(adjuster, 'checkCover', claim, answers('NO'));
      claim = await claims.step(adjuster, 'confirmCover', claim, {}, DEADLINES);
      expect(claim.status).toBe('DOCUMENTS');
      expect(clockOf(claim, 'DETERMINATION')).toMatchObject({ state: 'RUNNING', dueAt: '2026-04-04T16:00:00.000Z' });
    });
  });

  describe('documents', () => {
    it('are asked for once, with the whole list; the insurer’s thirty days stand still meanwhile (保险法 22)', async () => {
      const { adjuster, reviewer } = houses.insurer;
      const documents = [{ kind: 'RECORDS', title: '全套病历' }];
      claim = await claims.step(adjuster, 'requestDocuments', claim, { documents }, `documents { id } ${DEADLINES}`);
      expect(clockOf(claim, 'DETERMINATION')).toMatchObject({ state: 'PAUSED' });
      const second = { documents: [{ kind: 'INVOICE', title: '费用清单' }] };
      expect(await claims.refusedStep(adjuster, 'requestDocuments', claim, second)).toMatchObject({
        ...{ code: 'DOCUMENTS_ASKED_ONCE', rule: { id: 'claim.documents.once' } },
      });
      expect(await claims.refusedStep(adjuster, 'completeDocuments', claim)).toMatchObject({
        code: 'DOCUMENTS_INCOMPLETE',
      });
      await at('2026-03-09T01:00:00Z');
      const documentId = (claim.documents as Json[])[0].id;
      const handedIn = { documentId, reference: '档案-病历-01' };
      claim = await claims.step(houses.hospital.pro, 'submitDocument', claim, handedIn);
      expect(await claims.refusedStep(adjuster, 'judgeDocument', claim, { documentId, accepted: false })).toMatchObject(
        {
          ...{ code: 'REJECTION_NEEDS_REASON', path: ['reason'] },
        },
      );
      claim = await claims.step(adjuster, 'judgeDocument', claim, { documentId, accepted: true }, DEADLINES);
      // Asked on the 5th, handed in on the 9th: 6, 7 and 8 March do not count.
      expect(clockOf(claim, 'DETERMINATION')).toMatchObject({ state: 'RUNNING', dueAt: '2026-04-07T16:00:00.000Z' });
      claim = await claims.step(adjuster, 'completeDocuments', claim);
      const found = { liability: 'MAJOR', loss: '65000.00', mental: '5000.00', text: '主要责任。' };
      expect(await claims.refusedStep(adjuster, 'assess', claim, { ...found, mental: '65000.01' })).toMatchObject({
        code: 'MENTAL_OVER_LOSS',
      });
      claim = await claims.step(adjuster, 'assess', claim, found);
      claim = await claims.step(reviewer, 'review', claim);
    });
  });

  describe('the insurer’s word', () => {
    it('is given within the authority of who gives it', async () => {
      const { reviewer } = houses.insurer;
      const known = await disputes.read(houses.committee.registrar, dispute.id, 'id version');
      mediation = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, known));
      mediation = await chapter.prepareMediation(houses, mediation);
      mediation = await chapter.holdSession(houses, mediation, '2026-03-09T02:00:00Z');
      const { mediator } = houses.committee;
      mediation = await mediations.step(mediator, 'propose', mediation, { ...PROPOSAL, total: '60000.20' });
      claim = await askedClaim(reviewer, claim.id, '60000.20');
      expect(await claims.refusedStep(reviewer, 'consent', claim)).toMatchObject({ code: 'BEYOND_AUTHORITY' });
      mediation = await mediations.step(mediator, 'withdrawProposal', mediation, { reason: '取整' });
      mediation = await mediations.step(mediator, 'propose', mediation, PROPOSAL);
      claim = await askedClaim(reviewer, claim.id, '60000.00');
      claim = await claims.step(reviewer, 'consent', claim, {}, 'payout { insurerShare expiresAt }');
      // Thirty days, whether or not the last one is a holiday: 4 April begins the Tomb-Sweeping holiday.
      expect(claim.payout).toEqual({ insurerShare: '57000.00', expiresAt: '2026-04-08T16:00:00.000Z' });
      expect(await held()).toBe('57000.00');
      mediation = await mediations.awaited(mediator, mediation.id, 'undertaking { insurerShare }', given);
      mediation = await chapter.agree(houses, mediation);
    });

    it('ends ten minutes after its last day; nothing new is built on it in between', async () => {
      const { mediator } = houses.committee;
      const draft = { ...chapter.AGREED, instalments: chapter.instalmentsOf('57000.00', '3000.00', '2026-04-20') };
      await at('2026-04-08T16:09:59Z');
      await world.timersLooked();
      expect(await claims.read(houses.insurer.lead, claim.id, 'status')).toEqual({ status: 'CONSENTED' });
      expect(await mediations.refusedStep(mediator, 'draft', mediation, draft)).toMatchObject({
        code: 'UNDERTAKING_EXPIRED',
      });
      await at('2026-04-08T16:10:00Z');
      await world.timersLooked();
      claim = await claims.awaited(
        houses.insurer.lead,
        claim.id,
        'proposal { state }',
        ({ status }) => status === 'ASSESSED',
      );
      expect(await held()).toBe('0.00');
      const ended = ({ undertaking }: Json) => undertaking?.ended;
      mediation = await mediations.awaited(mediator, mediation.id, 'undertaking { insurerShare ended }', ended);
      expect(mediation).toMatchObject({ status: 'DRAFTING', undertaking: { insurerShare: null, ended: 'EXPIRED' } });
      expect(await mediations.refusedStep(mediator, 'draft', mediation, draft)).toMatchObject({
        code: 'CONSENT_MISSING',
      });
    });

    it('carries no seal that reaches the insurer after the word has ended', async () => {
      const { mediator, sealer } = houses.committee;
      const { lead } = houses.insurer;
      await at('2026-04-09T01:00:00Z');
      claim = await claims.step(lead, 'consent', claim, { validDays: 1 }, 'payout { expiresAt }');
      expect(claim.payout.expiresAt).toBe('2026-04-10T16:00:00.000Z');
      mediation = await mediations.awaited(mediator, mediation.id, 'undertaking { insurerShare }', given);
      const instalments = chapter.instalmentsOf('57000.00', '3000.00', '2026-04-20');
      mediation = await mediations.step(mediator, 'draft', mediation, { ...chapter.AGREED, instalments });
      mediation = await chapter.sign(houses, mediation);
      await world.whileDown('claims', async () => {
        await at('2026-04-10T15:59:00Z');
        mediation = await mediations.step(sealer, 'requestSeal', mediation);
        expect(mediation.status).toBe('SEALING');
        await at('2026-04-10T16:11:00Z');
      });
      const fields = 'undertaking { insurerShare ended } agreement { signatures { side } }';
      mediation = await mediations.awaited(mediator, mediation.id, fields, ({ status }) => status === 'DRAFTING');
      expect(mediation.undertaking).toMatchObject({ insurerShare: null });
      const { timeline } = await mediations.read(mediator, mediation.id, 'timeline { kind }');
      expect(timeline.at(-1)).toEqual({ kind: 'denySeal' });
      expect(mediation.agreement?.signatures ?? []).toEqual([]);
      await claims.awaited(lead, claim.id, '', ({ status }) => status === 'ASSESSED');
      expect(await held()).toBe('0.00');
    });

    it('is given anew, and then carries the seal', async () => {
      const { mediator, sealer } = houses.committee;
      await at('2026-04-13T01:00:00Z');
      claim = await claims.read(houses.insurer.lead, claim.id, 'id version');
      claim = await claims.step(houses.insurer.lead, 'consent', claim, {});
      mediation = await mediations.awaited(mediator, mediation.id, 'undertaking { insurerShare }', given);
      const instalments = chapter.instalmentsOf('57000.00', '3000.00', '2026-04-20');
      mediation = await mediations.step(mediator, 'draft', mediation, { ...chapter.AGREED, instalments });
      mediation = await mediations.step(sealer, 'requestSeal', await chapter.sign(houses, mediation));
      await mediations.awaited(mediator, mediation.id, '', ({ status }) => status === 'EFFECTIVE');
      expect(await ledgerOf(houses.insurer.lead, policyId)).toMatchObject({ held: '0.00', called: '57000.00' });
    });
  });

  describe('the payment', () => {
    it('goes to the patient of the agreement, whose account was checked, never to the hospital (保险法 65)', async () => {
      const { adjuster, reviewer } = houses.insurer;
      claim = await claims.awaited(adjuster, claim.id, '', ({ status }) => status === 'APPROVAL');
      const payee = { name: '丁小雨', account: '6222020200112233445', kind: 'PATIENT', verified: true };
      const refused = (wrong: object) => claims.refusedStep(adjuster, 'recordPayee', claim, { ...payee, ...wrong });
      expect(await refused({ kind: 'HOSPITAL' })).toMatchObject({
        ...{ code: 'INSURED_NOT_PAID_FIRST', path: ['kind'], rule: { id: 'claim.payee' } },
      });
      expect(await refused({ kind: 'HEIRS', authorization: '授权书' })).toMatchObject({
        code: 'PAYEE_NOT_OF_AGREEMENT',
      });
      expect(await claims.refusedStep(reviewer, 'approveFirst', claim)).toMatchObject({ code: 'PAYEE_MISSING' });
      claim = await claims.step(adjuster, 'recordPayee', claim, { ...payee, verified: false });
      expect(await claims.refusedStep(reviewer, 'approveFirst', claim)).toMatchObject({ code: 'ACCOUNT_NOT_VERIFIED' });
      claim = await claims.step(adjuster, 'recordPayee', claim, payee);
    });

    it('is approved by two people and made by a third, once', async () => {
      const { lead, cashier } = houses.insurer;
      expect(await claims.refusedStep(lead, 'approve', claim)).toMatchObject({ code: 'FIRST_APPROVAL_MISSING' });
      claim = await claims.step(everything, 'approveFirst', claim);
      expect(await claims.refusedStep(everything, 'approve', claim)).toMatchObject({ code: 'TWO_PEOPLE_APPROVE' });
      await claims.step(lead, 'approve', claim);
      claim = await claims.awaited(cashier, claim.id, '', ({ status }) => status === 'PAYABLE');
      const paid = { paidOn: '2026-04-13', reference: '转账-0413-01' };
      expect(await claims.refusedStep(everything, 'pay', claim, paid)).toMatchObject({ code: 'APPROVER_CANNOT_PAY' });
      expect(await claims.refusedStep(cashier, 'pay', claim, { ...paid, paidOn: '2026-04-14' })).toMatchObject({
        ...{ code: 'PAID_IN_FUTURE', path: ['paidOn'] },
      });
      claim = await claims.step(cashier, 'payFailed', claim, { reason: '户名不符，银行退回' });
      expect(claim.status).toBe('PAYABLE');
      claim = await claims.step(cashier, 'pay', claim, paid);
      expect(await claims.refusedStep(cashier, 'pay', claim, paid)).toMatchObject({ code: 'WRONG_STATE' });
      expect(await ledgerOf(lead, policyId)).toMatchObject({ ...{ held: '0.00', called: '0.00' }, paid: '57000.00' });
    });
  });

  const given = ({ undertaking }: Json) => undertaking?.insurerShare === '57000.00';
});
