import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as chapter from '../actors/dispute-chapters.js';
import { disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');

inBothModes('a death, and a fall in the lobby', (open) => {
  let world: World;
  let houses: Houses;
  let [dispute, mediation] = [] as unknown as [Json, Json];

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true });
    houses = await housesOf(world);
  });
  afterAll(() => world.stop());

  const clockOf = (read: Json, name: string) => (read.deadlines as Json[]).find((each) => each.name === name);

  describe('a dispute after a death, without an insurer', () => {
    const spouse = { name: '卢英', relation: 'SPOUSE', phone: '13857400333' };

    it('is claimed by those who are left (民法典 1181)', async () => {
      const { registrar } = houses.committee;
      const told = { hospitalId: houses.ids.hospital, kind: 'TREATMENT', claimed: '90000.00', death: true };
      const claimants = [{ name: '罗大成', relation: 'SELF' }];
      expect(await disputes.refusedBeginning(registrar, 'open', { ...told, claimants })).toMatchObject({
        ...{ code: 'CLAIMANT_IS_THE_DECEASED', path: ['claimants'], rule: { id: 'dispute.death.claimants' } },
      });
      dispute = await chapter.openDirectly(houses, '90000.00', { death: true, claimants: [spouse] });
    });

    it('is told in writing of the autopsy too (701 art. 23)', async () => {
      expect((await disputes.read(houses.hospital.pro, dispute.id, 'noticeLines { item }')).noticeLines).toEqual([
        ...[{ item: 'ROUTES' }, { item: 'SEALING' }, { item: 'RECORDS' }, { item: 'AUTOPSY' }],
      ]);
      const items = ['ROUTES', 'SEALING', 'RECORDS'];
      expect(await disputes.refusedStep(houses.hospital.pro, 'issueNotice', dispute, { items })).toMatchObject({
        ...{ code: 'NOTICE_ITEM_MISSING', path: ['items'] },
      });
      const whole = { items: [...items, 'AUTOPSY'] };
      dispute = await disputes.step(houses.hospital.pro, 'issueNotice', dispute, whole);
      dispute = await disputes.step(houses.hospital.legal, 'declareUninsured', dispute);
    });

    it('has a finding of liability, or the written word of both sides that they do without', async () => {
      mediation = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, dispute));
      mediation = await chapter.nameMediator(houses, mediation);
      const { mediator } = houses.committee;
      const proposal = { ...chapter.PROPOSAL, total: '60000.00', mental: '20000.00', liability: 'WAIVED' };
      expect(await mediations.refusedStep(mediator, 'propose', mediation, proposal)).toMatchObject({
        code: 'SESSION_NEEDED',
      });
      mediation = await chapter.holdSession(houses, mediation, '2026-03-05T02:00:00Z');
      expect(await mediations.refusedStep(mediator, 'propose', mediation, proposal)).toMatchObject({
        ...{ code: 'LIABILITY_WAIVER_NEEDED', path: ['waiver'] },
      });
      const waiver = { patientPaper: '放弃认定-患方', hospitalPaper: '放弃认定-院方' };
      mediation = await mediations.step(mediator, 'propose', mediation, { ...proposal, waiver });
      mediation = await chapter.agree(houses, mediation);
      expect(mediation.status).toBe('DRAFTING');
    });

    it('is agreed upon with all heirs, each of whom says in writing who receives the money', async () => {
      const { mediator } = houses.committee;
      const instalments = [
        { payer: 'HOSPITAL', dueOn: '2026-03-20', amount: '40000.00' },
        { payer: 'HOSPITAL', dueOn: '2026-04-20', amount: '20000.00' },
      ];
      const heirs = [
        { name: '卢英', relation: '配偶', authority: '授权书-01' },
        { name: '罗小成', relation: '子', authority: '授权书-02' },
      ];
      const draft = { ...chapter.AGREED, payee: 'HEIRS', heirs, instalments };
      const refused = (wrong: object) => mediations.refusedStep(mediator, 'draft', mediation, { ...draft, ...wrong });
      expect(await refused({ payee: 'PATIENT', heirs: [] })).toMatchObject({ code: 'HEIRS_NEEDED', path: ['payee'] });
      expect(await refused({ heirs: [] })).toMatchObject({ code: 'HEIRS_NEEDED', path: ['heirs'] });
      mediation = await mediations.step(mediator, 'draft', mediation, draft, 'agreement { payee heirs { authority } }');
      expect(mediation.agreement).toEqual({
        payee: 'HEIRS',
        heirs: [{ authority: '授权书-01' }, { authority: '授权书-02' }],
      });
    });

    it('is in force with the seal, and over with the last instalment', async () => {
      const { mediator, sealer } = houses.committee;
      const { fin } = houses.hospital;
      mediation = await chapter.sign(houses, mediation);
      const deadlines = 'deadlines { name state dueAt }';
      mediation = await mediations.step(sealer, 'requestSeal', mediation, {}, `agreement { hash } ${deadlines}`);
      expect(mediation).toMatchObject({
        status: 'EFFECTIVE',
        agreement: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
      // Thirty days to ask a court together; 4 April, the last one, begins the Tomb-Sweeping holiday: 7 April.
      expect(clockOf(mediation, 'CONFIRMATION')).toMatchObject({ dueAt: '2026-04-07T16:00:00.000Z' });
      const paid = (amount: string, reference: string) => ({ amount, paidOn: '2026-03-05', reference });
      expect(await mediations.refusedStep(fin, 'recordPayment', mediation, paid('60000.01', '付-0'))).toMatchObject({
        ...{ code: 'MORE_THAN_OWED', path: ['amount'] },
      });
      mediation = await mediations.step(fin, 'recordPayment', mediation, paid('40000.00', '付-1'));
      expect(await mediations.refusedStep(mediator, 'close', mediation, { callBack: '已回访' })).toMatchObject({
        code: 'NOT_ALL_PAID',
      });
      mediation = await mediations.step(fin, 'recordPayment', mediation, paid('20000.00', '付-2'));
      mediation = await mediations.step(mediator, 'close', mediation, { callBack: '家属确认收款。' });
      expect(await disputes.read(houses.hospital.pro, dispute.id, 'status outcome { kind agreed }')).toEqual({
        ...{ status: 'CLOSED', outcome: { kind: 'MEDIATED', agreed: '60000.00' } },
      });
    });
  });

  describe('a fall in the lobby', () => {
    it('is no medical dispute: no notice, no mediation, no administrative road (701 art. 2); a court is open', async () => {
      const { pro, legal } = houses.hospital;
      const premises = await chapter.openDirectly(houses, '150000.00', { kind: 'PREMISES' });
      expect(await disputes.read(pro, premises.id, 'thresholds { id }')).toEqual({ thresholds: [] });
      expect(await disputes.refusedStep(pro, 'issueNotice', premises, { items: ['ROUTES'] })).toMatchObject({
        ...{ code: 'NOT_OF_701', rule: { id: 'dispute.scope' } },
      });
      for (const by of ['JOINT', 'HOSPITAL'] as const)
        expect(await mediations.refusedBeginning(pro, 'apply', chapter.applying(houses, premises, by))).toMatchObject({
          code: 'NOT_OF_701',
          rule: { id: 'dispute.scope' },
        });
      const other = { kind: 'ADMIN', authority: '宁波市卫生健康委员会', reference: '2026-1' };
      expect(await disputes.refusedStep(legal, 'openOther', premises, other)).toMatchObject({
        ...{ code: 'NOT_OF_701', path: ['kind'] },
      });
      const court = await disputes.step(legal, 'openOther', premises, { ...other, kind: 'COURT' });
      expect(court.status).toBe('IN_FORUM');
    });
  });
});
