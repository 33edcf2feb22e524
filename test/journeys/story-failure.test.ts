import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessClaim, issuePolicy, ledgerOf } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, disputes, mediations, zhejiangHouses, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');
const DEADLINES = 'deadlines { name state dueAt }';
const UNTOUCHED = { held: '0.00', called: '0.00', paid: '0.00', remaining: '3000000.00' };
const PROPOSAL = { ...chapter.PROPOSAL, total: '60000.00', mental: '5000.00' };

inBothModes('a mediation that fails, in a private hospital of Zhejiang', (open) => {
  let world: World;
  let houses: Houses;
  let [dispute, claim, mediation] = [] as unknown as [Json, Json, Json];
  let policyId: string;

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true, timersEvery: 100 });
    houses = await zhejiangHouses(world);
    policyId = (await issuePolicy(houses, { policyNo: 'HZ-2026-0021' })).id;
  });
  afterAll(() => world.stop());

  const at = (moment: string) => world.clock.moveTo(new Date(moment));
  const clockOf = (read: Json, name: string) => (read.deadlines as Json[]).find((each) => each.name === name);

  it('begins at the committee: the patient comes there first, and names the hospital', async () => {
    const { registrar } = houses.committee;
    const told = {
      ...{ hospitalId: houses.ids.hospital, kind: 'TREATMENT', claimed: '80000.00' },
      claimants: [{ name: '丁小雨', relation: 'SELF' }],
    };
    const refused = (wrong: object) => disputes.refusedBeginning(registrar, 'open', { ...told, ...wrong });
    expect(await refused({ claimants: [] })).toMatchObject({ code: 'CLAIMANT_NEEDED', path: ['claimants'] });
    expect(await refused({ claimed: '0.00' })).toMatchObject({ code: 'SUM_NEEDED', path: ['claimed'] });
    expect(await refused({ occurredOn: '2026-03-06' })).toMatchObject({ code: 'DAY_IN_FUTURE', path: ['occurredOn'] });
    dispute = await chapter.openDirectly(houses, '80000.00');
    const seen = 'rulePack complaint { id } parties { side name } thresholds { id exceeded verified }';
    expect(await disputes.read(houses.hospital.pro, dispute.id, seen)).toMatchObject({
      ...{ rulePack: 'zhejiang@1', complaint: null },
      // A private hospital has no ceiling; under 100,000 there need be no appraisal. The text of the measures was not seen.
      thresholds: [{ id: 'appraisal.required', exceeded: false, verified: 'MEMORY' }],
    });
    for (const stranger of [houses.insurer.hot, world.organization('甬江').person('PRO')])
      expect(await disputes.read(stranger, dispute.id, 'id')).toBeNull();
  });

  it('is applied for by the patient alone: the hospital has five working days to answer', async () => {
    mediation = await chapter.applyAsPatient(houses, dispute);
    expect(mediation.status).toBe('CONSENT_PENDING');
    const read = await mediations.read(houses.hospital.pro, mediation.id, `application { by form } ${DEADLINES}`);
    // 6, 9–12 March.
    expect(read).toEqual({
      application: { by: 'PATIENT', form: 'ORAL' },
      deadlines: [{ name: 'OTHER_SIDE', state: 'RUNNING', dueAt: '2026-03-12T16:00:00.000Z' }],
    });
    const { registrar } = houses.committee;
    expect(await mediations.refusedStep(registrar, 'consent', mediation)).toMatchObject({ code: 'NOT_OTHER_SIDE' });
    expect(await mediations.refusedStep(registrar, 'accept', mediation, chapter.NO_BAR)).toMatchObject({
      code: 'WRONG_STATE',
    });
    await at('2026-03-09T01:00:00Z');
    mediation = await mediations.step(houses.hospital.pro, 'consent', mediation, { note: '院方同意调解' }, DEADLINES);
    expect(clockOf(mediation, 'ACCEPT')).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-12T16:00:00.000Z' });
  });

  it('is accepted unless there is a bar, and is then the one forum of the dispute', async () => {
    const { registrar } = houses.committee;
    await at('2026-03-10T01:00:00Z');
    for (const [bar, code] of [
      ['notInCourt', 'IN_COURT'],
      ['notWithHealthDepartment', 'WITH_HEALTH_DEPARTMENT'],
      ['noUnperformedAgreement', 'AGREEMENT_UNPERFORMED'],
    ])
      expect(
        await mediations.refusedStep(registrar, 'accept', mediation, { ...chapter.NO_BAR, [bar!]: false }),
      ).toMatchObject({ code, path: [bar] });
    mediation = await mediations.step(registrar, 'accept', mediation, chapter.NO_BAR, DEADLINES);
    // 11–13, 16–20, 23–27 March, 30 March–3 April, 7–10, 13–17, 20–22 April: 6 April is Tomb-Sweeping Day.
    expect(clockOf(mediation, 'CONCLUDE')).toMatchObject({ state: 'RUNNING', dueAt: '2026-04-22T16:00:00.000Z' });
    dispute = await disputes.read(houses.hospital.pro, dispute.id, 'id version forum { kind }');
    expect(dispute.forum).toEqual({ kind: 'MEDIATION' });
    const court = { kind: 'COURT', authority: '湖州市吴兴区人民法院', reference: '(2026)浙0502民初1207号' };
    const { pro, legal } = houses.hospital;
    expect(await disputes.refusedStep(legal, 'openOther', dispute, court)).toMatchObject({ code: 'FORUM_ACTIVE' });
    expect(await disputes.refusedStep(pro, 'openNegotiation', dispute)).toMatchObject({ code: 'FORUM_ACTIVE' });
    expect(await disputes.refusedStep(legal, 'closeForum', dispute, { outcome: 'WITHDRAWN' })).toMatchObject({
      code: 'FORUM_NOT_YOURS',
    });
  });

  it('has the insurer at the table, who has assessed the loss', async () => {
    ({ dispute, claim } = await chapter.notifyInsurer(houses, dispute));
    claim = await assessClaim(houses, claim, policyId, { loss: '65000.00', mental: '5000.00' });
    const assessed = 'insurerOpinion { liability loss }';
    expect(
      await disputes.awaited(houses.hospital.pro, dispute.id, assessed, ({ insurerOpinion }) => insurerOpinion),
    ).toMatchObject({ insurerOpinion: { liability: 'MAJOR', loss: '65000.00' } });
  });

  it('is not mediated by who has an interest in it: the chair names another', async () => {
    const { chair, colleague, mediator, registrar } = houses.committee;
    const [out, successor] = [await colleague.id(), await mediator.id()];
    const assigned = { staffIds: [out], chosenBy: 'COMMITTEE' };
    mediation = await mediations.step(registrar, 'assignMediators', mediation, assigned);
    expect(await mediations.refusedStep(colleague, 'propose', mediation, PROPOSAL)).toMatchObject({
      code: 'MEDIATOR_UNDECLARED',
    });
    expect(await mediations.refusedStep(colleague, 'declareConflict', mediation, { has: true })).toMatchObject({
      ...{ code: 'CONFLICT_UNDESCRIBED', path: ['description'] },
    });
    const interest = { has: true, description: '曾在该院任职' };
    mediation = await mediations.step(colleague, 'declareConflict', mediation, interest);
    expect(await mediations.refusedStep(colleague, 'propose', mediation, PROPOSAL)).toMatchObject({
      code: 'MEDIATOR_IN_CONFLICT',
    });
    const shown = 'mediators { staff { name } declared conflict }';
    expect(await mediations.read(chair, mediation.id, shown)).toMatchObject({
      mediators: [{ conflict: '曾在该院任职' }],
    });
    // Of what a mediator declares about themselves the contract of a hospital has that it was declared.
    expect(
      await mediations.read(houses.hospital.pro, mediation.id, 'mediators { staff { name } declared }'),
    ).toMatchObject({ mediators: [{ staff: { name: '桂兰' }, declared: true }] });
    const change = { out, in: successor, reason: '利害关系' };
    expect(await mediations.refusedStep(registrar, 'replaceMediator', mediation, change)).toMatchObject({
      code: 'WRONG_ROLE',
    });
    mediation = await mediations.step(chair, 'replaceMediator', mediation, change);
    mediation = await mediations.step(mediator, 'declareConflict', mediation, { has: false });
    expect(await mediations.refusedStep(colleague, 'propose', mediation, PROPOSAL)).toMatchObject({
      code: 'NOT_ASSIGNED',
    });
    const consents = { patientConsents: true, hospitalConsents: true };
    expect(
      await mediations.refusedStep(registrar, 'inviteInsurer', mediation, { ...consents, patientConsents: false }),
    ).toMatchObject({ code: 'PARTIES_MUST_CONSENT', path: ['patientConsents'] });
    mediation = await mediations.step(registrar, 'inviteInsurer', mediation, consents);
    mediation = await chapter.holdSession(houses, mediation, '2026-03-11T01:00:00Z');
  });

  it('gives back what the insurer had set aside when the patient refuses what is proposed', async () => {
    const { lead } = houses.insurer;
    expect(await ledgerOf(lead, policyId)).toEqual({ ...UNTOUCHED, reservations: [] });
    mediation = await mediations.step(houses.committee.mediator, 'propose', mediation, PROPOSAL);
    claim = await claims.awaited(lead, claim.id, 'proposal { state }', ({ proposal }) => proposal?.state === 'ASKED');
    claim = await claims.step(lead, 'consent', claim, {}, 'payout { insurerShare }');
    expect(claim.payout).toEqual({ insurerShare: '57000.00' });
    expect(await ledgerOf(lead, policyId)).toEqual({
      ...{ ...UNTOUCHED, held: '57000.00', remaining: '2943000.00' },
      reservations: [{ amount: '57000.00', state: 'HELD' }],
    });
    const given = ({ undertaking }: Json) => undertaking?.insurerShare === '57000.00';
    mediation = await mediations.awaited(houses.hospital.legal, mediation.id, 'undertaking { insurerShare }', given);
    const answer = { accepts: false, note: '谈话笔录-11' };
    mediation = await mediations.step(houses.committee.mediator, 'answerProposal', mediation, answer);
    expect(mediation.status).toBe('PREPARING');
    claim = await claims.awaited(lead, claim.id, '', ({ status }) => status === 'ASSESSED');
    expect(await ledgerOf(lead, policyId)).toEqual({
      ...UNTOUCHED,
      reservations: [{ amount: '57000.00', state: 'RELEASED' }],
    });
  });

  it('has no agreement on the insurer’s money where the insurer declines, and the proposal is withdrawn', async () => {
    const { mediator } = houses.committee;
    const { lead } = houses.insurer;
    mediation = await mediations.step(mediator, 'propose', mediation, { ...PROPOSAL, total: '78000.00' });
    claim = await claims.awaited(lead, claim.id, 'proposal { state }', ({ proposal }) => proposal?.state === 'ASKED');
    claim = await claims.step(lead, 'declineConsent', claim, { reason: '高于定损意见。' });
    mediation = await mediations.awaited(
      mediator,
      mediation.id,
      'undertaking { insurerShare ended }',
      ({ undertaking }) => undertaking?.ended,
    );
    expect(mediation.undertaking).toEqual({ insurerShare: null, ended: 'DECLINED' });
    mediation = await chapter.agree(houses, mediation);
    const instalments = [{ payer: 'HOSPITAL', dueOn: '2026-04-01', amount: '78000.00' }];
    expect(
      await mediations.refusedStep(mediator, 'draft', mediation, { ...chapter.AGREED, instalments }),
    ).toMatchObject({ code: 'CONSENT_MISSING' });
    mediation = await mediations.step(mediator, 'withdrawProposal', mediation, { reason: '保险机构不同意。' });
    expect(mediation.status).toBe('PREPARING');
    expect(
      await claims.awaited(lead, claim.id, 'proposal { state }', ({ proposal }) => proposal?.state !== 'ASKED'),
    ).toMatchObject({ status: 'ASSESSED' });
  });

  it('is given more time only where committee, patient and hospital all agree', async () => {
    const { mediator } = houses.committee;
    const all = { days: 5, committeeAgrees: true, patientAgrees: true, hospitalAgrees: true };
    for (const field of ['committeeAgrees', 'patientAgrees', 'hospitalAgrees'])
      expect(await mediations.refusedStep(mediator, 'extend', mediation, { ...all, [field]: false })).toMatchObject({
        ...{ code: 'EXTENSION_NEEDS_ALL', path: [field] },
      });
    expect(await mediations.refusedStep(mediator, 'extend', mediation, { ...all, days: 61 })).toMatchObject({
      ...{ code: 'EXTENSION_DAYS', path: ['days'] },
    });
    mediation = await mediations.step(mediator, 'extend', mediation, all, DEADLINES);
    // 23, 24, 27–29 April.
    expect(clockOf(mediation, 'CONCLUDE')).toMatchObject({ state: 'RUNNING', dueAt: '2026-04-29T16:00:00.000Z' });
  });

  it('has failed when its time is over, and says which ways remain', async () => {
    const { mediator } = houses.committee;
    await at('2026-04-29T15:59:59Z');
    await world.timersLooked();
    expect(await mediations.read(mediator, mediation.id, 'status')).toEqual({ status: 'PREPARING' });
    // Also before a timer has said so nothing is done any more, and nothing lengthened.
    const failing = { service: 'mediation', statement: /where[^]*lapse_?at/i, sentence: 'The timer cannot look' };
    await world.whileFailing(failing, async () => {
      await at('2026-04-30T01:00:00Z');
      const all = { days: 5, committeeAgrees: true, patientAgrees: true, hospitalAgrees: true };
      for (const [act, told] of [
        ['extend', all],
        ['propose', PROPOSAL],
      ] as const)
        expect(await mediations.refusedStep(mediator, act, mediation, told)).toMatchObject({
          ...{ code: 'LIMIT_OVER', rule: { id: 'mediation.conclude' } },
        });
    });
    await world.timersLooked();
    const ended = await mediations.read(
      houses.hospital.pro,
      mediation.id,
      'status termination { ground label { zh } text routes at } nextDeadline { name }',
    );
    expect(ended).toEqual({
      ...{ status: 'TERMINATED', nextDeadline: null },
      termination: {
        ...{ ground: 'LIMIT_OVER', label: { zh: '逾期未达成协议，视为调解不成' }, text: null },
        ...{ routes: ['NEGOTIATION', 'ADMIN', 'COURT'], at: '2026-04-30T01:00:00.000Z' },
      },
    });
    const seen = 'id version status forum { kind } forums { kind outcome } mediationStage { zh }';
    dispute = await disputes.read(houses.hospital.legal, dispute.id, seen);
    expect(dispute).toMatchObject({
      ...{ status: 'OPEN', forum: null, forums: [{ kind: 'MEDIATION', outcome: 'TERMINATED' }] },
      mediationStage: { zh: '调解终止' },
    });
    await claims.awaited(houses.insurer.adjuster, claim.id, 'mediationStage { zh }', ({ mediationStage }) =>
      mediationStage?.zh.includes('终止'),
    );
  });

  it('goes to court, where nobody else takes it up, and ends with the judgment', async () => {
    const { pro, legal } = houses.hospital;
    const court = { kind: 'COURT', authority: '湖州市吴兴区人民法院', reference: '(2026)浙0502民初1207号' };
    dispute = await disputes.step(legal, 'openOther', dispute, court, 'forum { kind authority reference }');
    expect(dispute).toMatchObject({ status: 'IN_FORUM', forum: court });
    expect(await disputes.refusedStep(legal, 'openOther', dispute, { ...court, kind: 'ADMIN' })).toMatchObject({
      code: 'FORUM_ACTIVE',
    });
    expect(await disputes.refusedStep(pro, 'openNegotiation', dispute)).toMatchObject({ code: 'FORUM_ACTIVE' });
    const joint = chapter.applying(houses, dispute, 'JOINT');
    expect(await mediations.refusedBeginning(pro, 'apply', joint)).toMatchObject({ code: 'FORUM_ACTIVE' });
    const refused = (told: object) => disputes.refusedStep(legal, 'close', dispute, { ...told });
    expect(await refused({ outcome: 'WITHDRAWN' })).toMatchObject({ code: 'OUTCOME_DOES_NOT_FIT' });
    expect(await refused({ outcome: 'JUDGED' })).toMatchObject({ code: 'SUM_NEEDED', path: ['agreed'] });
    dispute = await disputes.step(legal, 'close', dispute, { outcome: 'JUDGED', agreed: '52000.00' });
    expect(await disputes.read(houses.committee.registrar, dispute.id, 'status outcome { kind agreed }')).toEqual({
      ...{ status: 'CLOSED', outcome: { kind: 'JUDGED', agreed: '52000.00' } },
    });
    expect(await ledgerOf(houses.insurer.lead, policyId)).toMatchObject(UNTOUCHED);
  });
});
