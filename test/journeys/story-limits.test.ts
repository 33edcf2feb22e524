import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as chapter from '../actors/dispute-chapters.js';
import { disputes, housesOf, mediations, withHospital, zhejiangHouses, type Houses } from '../actors/houses.js';
import { qiantang } from '../actors/qiantang.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');
const REASON = { reason: '患方变更请求' };

inBothModes('sums at the boundaries of the law', (open) => {
  let world: World;
  let ningbo: Houses;
  let publicHospital: Houses;
  let privateHospital: Houses;

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true, also: [qiantang] });
    ningbo = await housesOf(world);
    privateHospital = await zhejiangHouses(world);
    publicHospital = await withHospital(privateHospital, world.organization('钱塘'));
  });
  afterAll(() => world.stop());

  /** What is claimed becomes this sum; answers the dispute. */
  async function amend({ hospital }: Houses, { id }: Json, claimed: string): Promise<Json> {
    const seen = await disputes.read(hospital.pro, id, 'id version claimed');
    if (seen.claimed === claimed) return seen;
    return disputes.step(hospital.pro, 'amendClaim', seen, { claimed, ...REASON });
  }

  /** Tries to negotiate at this sum, and goes back to where it was; answers why not, or undefined. */
  async function negotiating(houses: Houses, dispute: Json, claimed: string): Promise<string | undefined> {
    const { query, variables, field } = disputes.mutation('openNegotiation', {
      ...{ disputeId: dispute.id, expectedVersion: (await amend(houses, dispute, claimed)).version },
    });
    const answered = (await houses.hospital.pro.ask(query, { ...variables }))[field];
    if (answered.refusals[0]) return `${answered.refusals[0].code} ${answered.refusals[0].rule.id}`;
    await disputes.step(houses.hospital.pro, 'closeForum', answered.dispute, { outcome: 'FAILED' });
    return undefined;
  }

  /** Tries to propose at this sum, and takes the proposal back; answers why not, or undefined. */
  async function proposing(houses: Houses, dispute: Json, claimed: string): Promise<string | undefined> {
    await amend(houses, dispute, claimed);
    const { mediator } = houses.committee;
    const { mediation } = await disputes.read(mediator, dispute.id, 'mediation { id version }');
    const { query, variables, field } = mediations.mutation('propose', {
      ...{ mediationId: mediation.id, expectedVersion: mediation.version },
      ...{ ...chapter.PROPOSAL, total: '9000.00', mental: '0.00' },
    });
    const answered = (await mediator.ask(query, { ...variables }))[field];
    if (answered.refusals[0]) return `${answered.refusals[0].code} ${answered.refusals[0].rule.id}`;
    await mediations.step(mediator, 'withdrawProposal', answered.mediation, REASON);
    return undefined;
  }

  /** A dispute that came to the committee, in mediation with a session held. */
  async function inMediation(houses: Houses, claimed: string): Promise<Json> {
    const dispute = await chapter.openDirectly(houses, claimed);
    const accepted = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, dispute));
    await chapter.holdSession(houses, await chapter.nameMediator(houses, accepted), '2026-03-05T02:00:00Z');
    return dispute;
  }

  const exceeded = async ({ hospital }: Houses, { id }: Json) => {
    const { thresholds } = await disputes.read(hospital.pro, id, 'thresholds { id exceeded }');
    return (thresholds as Json[]).filter((each) => each.exceeded).map((each) => each.id as string);
  };

  describe('the insurer is told of more than 10,000 yuan (宁波 26, 33)', () => {
    const negotiation = 'INSURER_NOT_TOLD insurer.joins-negotiation';
    const mediation = 'INSURER_NOT_TOLD insurer.joins-mediation';

    it('before one negotiates in Ningbo: 10,000.00 is not more than that, 10,000.01 is', async () => {
      const dispute = await chapter.openDirectly(ningbo, '9999.99');
      await chapter.giveNotice(ningbo, dispute);
      expect(await negotiating(ningbo, dispute, '9999.99')).toBeUndefined();
      expect(await negotiating(ningbo, dispute, '10000.00')).toBeUndefined();
      expect(await exceeded(ningbo, dispute)).toEqual([]);
      expect(await negotiating(ningbo, dispute, '10000.01')).toBe(negotiation);
      expect(await exceeded(ningbo, dispute)).toEqual(['insurer.joins-negotiation', 'insurer.joins-mediation']);
    });

    it('before anything is proposed in Ningbo; who has no insurer says so', async () => {
      const dispute = await inMediation(ningbo, '9999.99');
      expect(await proposing(ningbo, dispute, '9999.99')).toBeUndefined();
      expect(await proposing(ningbo, dispute, '10000.00')).toBeUndefined();
      expect(await proposing(ningbo, dispute, '10000.01')).toBe(mediation);
      const seen = await disputes.read(ningbo.hospital.exec, dispute.id, 'id version');
      await disputes.step(ningbo.hospital.exec, 'declareUninsured', seen);
      expect(await proposing(ningbo, dispute, '10000.01')).toBeUndefined();
    });

    it('elsewhere in Zhejiang no sum makes the insurer sit in', async () => {
      const dispute = await inMediation(privateHospital, '10000.01');
      expect(await proposing(privateHospital, dispute, '10000.01')).toBeUndefined();
    });
  });

  describe('an appraisal comes before a proposal', () => {
    const first = 'APPRAISAL_FIRST appraisal.required';

    it('in Ningbo from 100,000.00 yuan on (宁波 36)', async () => {
      const dispute = await inMediation(ningbo, '99999.99');
      const seen = await disputes.read(ningbo.hospital.exec, dispute.id, 'id version');
      await disputes.step(ningbo.hospital.exec, 'declareUninsured', seen);
      expect(await proposing(ningbo, dispute, '99999.99')).toBeUndefined();
      expect(await exceeded(ningbo, dispute)).not.toContain('appraisal.required');
      expect(await proposing(ningbo, dispute, '100000.00')).toBe(first);
      expect(await exceeded(ningbo, dispute)).toContain('appraisal.required');
      expect(await proposing(ningbo, dispute, '100000.01')).toBe(first);
      // With an opinion on record it is proposed.
      const { mediator } = ningbo.committee;
      const { mediation } = await disputes.read(mediator, dispute.id, 'mediation { id version }');
      await chapter.recordAppraisal(ningbo, await chapter.commissionAppraisal(ningbo, mediation));
      expect(await proposing(ningbo, dispute, '100000.01')).toBeUndefined();
    });

    it('elsewhere in Zhejiang above 100,000.00 yuan', async () => {
      const dispute = await inMediation(publicHospital, '99999.99');
      expect(await proposing(publicHospital, dispute, '99999.99')).toBeUndefined();
      expect(await proposing(publicHospital, dispute, '100000.00')).toBeUndefined();
      expect(await proposing(publicHospital, dispute, '100000.01')).toBe(first);
    });
  });

  describe('a private settlement', () => {
    const barred = 'PRIVATE_SETTLEMENT_BARRED settlement.private-ceiling';
    const payBy = '2026-03-20';
    const agreed = { representatives: { patient: 2, hospital: 3 }, payBy, text: '一次性补偿，双方再无争议。' };

    it('of a public hospital of Zhejiang ends at 10,000.00 yuan; a private one has no such ceiling', async () => {
      const ofPublic = await chapter.openDirectly(publicHospital, '9999.99');
      await chapter.giveNotice(publicHospital, ofPublic);
      expect(await negotiating(publicHospital, ofPublic, '9999.99')).toBeUndefined();
      expect(await negotiating(publicHospital, ofPublic, '10000.00')).toBeUndefined();
      expect(await negotiating(publicHospital, ofPublic, '10000.01')).toBe(barred);
      const ofPrivate = await chapter.openDirectly(privateHospital, '10000.01');
      await chapter.giveNotice(privateHospital, ofPrivate);
      expect(await negotiating(privateHospital, ofPrivate, '10000.01')).toBeUndefined();
      expect(await negotiating(privateHospital, ofPrivate, '800000.00')).toBeUndefined();
    });

    it('is written, between at most five of each side, of no more than is claimed; then the dispute is over', async () => {
      const { hospital } = publicHospital;
      let dispute = await chapter.openDirectly(publicHospital, '10000.00');
      dispute = await chapter.giveNotice(publicHospital, dispute);
      dispute = await disputes.step(hospital.pro, 'openNegotiation', dispute);
      const refused = (wrong: object) =>
        disputes.refusedStep(hospital.legal, 'settle', dispute, { ...agreed, total: '9000.00', ...wrong });
      expect(await refused({ total: '10000.01' })).toMatchObject({ code: 'ABOVE_THE_CLAIM', path: ['total'] });
      expect(await refused({ representatives: { patient: 6, hospital: 2 } })).toMatchObject({
        ...{ code: 'TOO_MANY_REPRESENTATIVES', path: ['representatives', 'patient'] },
      });
      expect(await refused({ payBy: '2026-03-04' })).toMatchObject({ code: 'PAY_BY_PAST', path: ['payBy'] });
      expect(
        await disputes.refusedStep(hospital.pro, 'settle', dispute, { ...agreed, total: '9000.00' }),
      ).toMatchObject({
        code: 'WRONG_ROLE',
      });
      dispute = await disputes.step(hospital.legal, 'settle', dispute, { ...agreed, total: '9000.00' });
      expect(dispute.status).toBe('SETTLED');
      dispute = await disputes.step(hospital.pro, 'close', dispute, { outcome: 'NEGOTIATED' });
      const seen = await disputes.read(
        hospital.legal,
        dispute.id,
        'status outcome { kind agreed } settlement { payBy }',
      );
      expect(seen).toEqual({
        ...{ status: 'CLOSED', outcome: { kind: 'NEGOTIATED', agreed: '9000.00' }, settlement: { payBy } },
      });
    });

    it('is not concluded when more is claimed meanwhile than may be settled privately', async () => {
      const { hospital } = publicHospital;
      let dispute = await chapter.openDirectly(publicHospital, '10000.00');
      dispute = await chapter.giveNotice(publicHospital, dispute);
      dispute = await disputes.step(hospital.pro, 'openNegotiation', dispute);
      dispute = await amend(publicHospital, dispute, '10000.01');
      expect(
        await disputes.refusedStep(hospital.legal, 'settle', dispute, { ...agreed, total: '9000.00' }),
      ).toMatchObject({ code: 'PRIVATE_SETTLEMENT_BARRED', rule: { id: 'settlement.private-ceiling' } });
    });

    it('does not spend an insurer’s money behind its back (保险法解释四 19)', async () => {
      const { hospital, insurer } = ningbo;
      let dispute = await chapter.openDirectly(ningbo, '9000.00');
      dispute = await chapter.giveNotice(ningbo, dispute);
      dispute = (await chapter.notifyInsurer(ningbo, dispute)).dispute;
      const stage = 'claimStage { en } claimNo';
      dispute = await disputes.awaited(
        hospital.pro,
        dispute.id,
        stage,
        ({ claimNo, claimStage }) => claimNo && claimStage,
      );
      dispute = await disputes.step(hospital.pro, 'openNegotiation', dispute);
      const refused = await disputes.refusedStep(hospital.legal, 'settle', dispute, { ...agreed, total: '5000.00' });
      expect(refused).toMatchObject({ code: 'INSURER_CONSENT_NEEDED', rule: { id: 'dispute.insurer-consent' } });
      const claim = await chapter.claimOf(insurer.lead, dispute.id);
      await chapter.closeUnpaid(ningbo, claim, '低于免赔额');
      dispute = await disputes.awaited(hospital.pro, dispute.id, stage, ({ claimStage }) => claimStage.en === 'Closed');
      dispute = await disputes.step(hospital.legal, 'settle', dispute, { ...agreed, total: '5000.00' });
      expect(dispute.status).toBe('SETTLED');
    });
  });
});
