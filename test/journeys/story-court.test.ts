import { afterAll, beforeAll, expect, it } from 'vitest';
import * as chapter from '../actors/dispute-chapters.js';
import { complaints, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { World } from '../world/world.js';

/** Wednesday 6 May 2026, nine in the morning in Shanghai: the first working day after Labour Day. */
const WEDNESDAY = new Date('2026-05-06T01:00:00Z');
const DEADLINES = 'deadlines { name state dueAt }';

inBothModes('a hospital that asks for mediation three times, and is sued', (open) => {
  let world: World;
  let houses: Houses;
  let [complaint, dispute, mediation] = [] as unknown as [Json, Json, Json];

  beforeAll(async () => {
    world = await open({ now: WEDNESDAY, partners: true, timersEvery: 100 });
    houses = await housesOf(world);
  });
  afterAll(() => world.stop());

  const at = (moment: string) => world.clock.moveTo(new Date(moment));
  const clockOf = (read: Json, name: string) => (read.deadlines as Json[]).find((each) => each.name === name);
  const reread = async () => (dispute = await disputes.read(houses.hospital.pro, dispute.id, 'id version status'));

  /** The hospital turns to the committee alone; answers the mediation. */
  async function applyAlone(): Promise<Json> {
    await reread();
    const told = chapter.applying(houses, dispute, 'HOSPITAL');
    return mediations.begin(houses.hospital.pro, 'apply', told, DEADLINES);
  }

  it('has no insurer for this, says so, and tells the patient the lawful routes', async () => {
    complaint = await chapter.investigate(houses, await world.organization('甬江').department('整形外科'));
    dispute = await chapter.raiseDispute(houses, complaint, '30000.00');
    dispute = await chapter.giveNotice(houses, dispute);
    const { pro, exec } = houses.hospital;
    expect(await disputes.refusedStep(pro, 'openNegotiation', dispute)).toMatchObject({
      ...{ code: 'INSURER_NOT_TOLD', rule: { id: 'insurer.joins-negotiation' } },
    });
    dispute = await disputes.step(exec, 'declareUninsured', dispute, {}, 'uninsured');
    expect(dispute.uninsured).toBe(true);
  });

  it('says on what footing it gives data away, and does not apply for the patient', async () => {
    const told = chapter.applying(houses, dispute, 'HOSPITAL');
    const refused = (wrong: object) => mediations.refusedBeginning(houses.hospital.pro, 'apply', { ...told, ...wrong });
    expect(await refused({ by: 'PATIENT' })).toMatchObject({ code: 'PATIENT_APPLIES_AT_COMMITTEE', path: ['by'] });
    expect(await refused({ form: 'ORAL' })).toMatchObject({ code: 'ORAL_AT_COMMITTEE', path: ['form'] });
    expect(await refused({ disclosure: null })).toMatchObject({ code: 'DISCLOSURE_NEEDED', path: ['disclosure'] });
  });

  it('is answered by the patient, which the committee writes down; a worked Saturday counts', async () => {
    mediation = await applyAlone();
    // 7, 8, 9 (Saturday, worked), 11, 12 May.
    expect(clockOf(mediation, 'OTHER_SIDE')).toMatchObject({ state: 'RUNNING', dueAt: '2026-05-12T16:00:00.000Z' });
    expect(await mediations.refusedStep(houses.hospital.legal, 'consent', mediation)).toMatchObject({
      code: 'NOT_OTHER_SIDE',
    });
    await at('2026-05-07T01:00:00Z');
    const { registrar } = houses.committee;
    mediation = await mediations.step(registrar, 'consent', mediation, { note: '患方同意书-03' }, DEADLINES);
    // Ningbo art. 30, three working days: 8, 9 (Saturday, worked), 11 May.
    expect(clockOf(mediation, 'ACCEPT')).toMatchObject({ state: 'RUNNING', dueAt: '2026-05-11T16:00:00.000Z' });
    expect(clockOf(mediation, 'OTHER_SIDE')).toMatchObject({ state: 'MET' });
  });

  it('is turned away in writing, with grounds and with the ways that remain', async () => {
    const { registrar, mediator } = houses.committee;
    const reasons = { grounds: ['SIDE_UNWILLING'], text: '患方当场撤回同意。', routes: ['NEGOTIATION', 'COURT'] };
    const refused = (wrong: object) =>
      mediations.refusedStep(registrar, 'refuseAcceptance', mediation, { ...reasons, ...wrong });
    expect(await refused({ grounds: [] })).toMatchObject({ code: 'GROUNDS_NEEDED', path: ['grounds'] });
    expect(await refused({ routes: [] })).toMatchObject({ code: 'ROUTES_NEEDED', path: ['routes'] });
    expect(await mediations.refusedStep(mediator, 'refuseAcceptance', mediation, reasons)).toMatchObject({
      code: 'WRONG_ROLE',
    });
    mediation = await mediations.step(registrar, 'refuseAcceptance', mediation, reasons);
    const read = await mediations.read(
      houses.hospital.pro,
      mediation.id,
      `status refusal { grounds text routes } ${DEADLINES}`,
    );
    expect(read).toMatchObject({ status: 'NOT_ACCEPTED', refusal: reasons });
    expect(clockOf(read, 'ACCEPT')).toMatchObject({ state: 'MET' });
  });

  it('asks again, and nobody answers: silence is no consent, and the dispute is open as before', async () => {
    const silent = await applyAlone();
    expect(silent.id).not.toBe(mediation.id);
    // 8, 9 (Saturday, worked), 11–13 May.
    expect(clockOf(silent, 'OTHER_SIDE')).toMatchObject({ dueAt: '2026-05-13T16:00:00.000Z' });
    await reread();
    expect(await disputes.refusedStep(houses.hospital.legal, 'close', dispute, { outcome: 'WITHDRAWN' })).toMatchObject(
      { code: 'APPLICATION_PENDING' },
    );
    await at('2026-05-13T15:59:59Z');
    await world.timersLooked();
    expect(await mediations.read(houses.committee.registrar, silent.id, 'status')).toEqual({
      status: 'CONSENT_PENDING',
    });
    await at('2026-05-13T16:00:01Z');
    await world.timersLooked();
    const lapsed = 'status timeline { kind actor { kind } }';
    const read = await mediations.read(houses.committee.registrar, silent.id, lapsed);
    expect(read.status).toBe('REFUSED');
    expect(read.timeline.at(-1)).toEqual({ kind: 'lapseAnswer', actor: { kind: 'TIMER' } });
    expect(await reread()).toMatchObject({ status: 'OPEN' });
  });

  it('asks a third time; the mediation begins, and is ended in writing when the patient will not go on', async () => {
    await at('2026-05-14T01:00:00Z');
    const { registrar, chair, mediator } = houses.committee;
    mediation = await applyAlone();
    mediation = await mediations.step(registrar, 'consent', mediation, { note: '患方同意书-04' });
    mediation = await mediations.step(registrar, 'accept', mediation, chapter.NO_BAR);
    const staffIds = [await mediator.id()];
    mediation = await mediations.step(chair, 'assignMediators', mediation, { staffIds, chosenBy: 'COMMITTEE' });
    const notice = { ground: 'REFUSAL', text: '患方书面表示不再接受调解。', routes: ['ADMIN', 'COURT'] };
    expect(await mediations.refusedStep(mediator, 'terminate', mediation, { ...notice, routes: [] })).toMatchObject({
      ...{ code: 'ROUTES_NEEDED', path: ['routes'] },
    });
    expect(await mediations.closedStep(houses.hospital.pro, 'terminate', mediation, notice)).toBe('UNKNOWN');
    mediation = await mediations.step(mediator, 'terminate', mediation, notice);
    const told = 'status termination { ground label { zh } text routes }';
    expect(await mediations.read(houses.hospital.pro, mediation.id, told)).toEqual({
      status: 'TERMINATED',
      termination: { ...notice, label: { zh: '一方当事人拒绝继续调解' } },
    });
    expect(await disputes.read(houses.hospital.pro, dispute.id, 'mediations { status } forum { kind }')).toEqual({
      mediations: [{ status: 'NOT_ACCEPTED' }, { status: 'REFUSED' }, { status: 'TERMINATED' }],
      forum: null,
    });
  });

  it('is sued, and the court decides', async () => {
    const { legal } = houses.hospital;
    await reread();
    const court = { kind: 'COURT', authority: '宁波市鄞州区人民法院', reference: '(2026)浙0212民初5881号' };
    dispute = await disputes.step(legal, 'openOther', dispute, court);
    await at('2026-06-12T08:00:00Z');
    dispute = await disputes.step(legal, 'close', dispute, { outcome: 'JUDGED', agreed: '18000.00' });
    expect(await disputes.read(legal, dispute.id, 'outcome { kind agreed } forums { kind reference }')).toEqual({
      outcome: { kind: 'JUDGED', agreed: '18000.00' },
      forums: [
        { kind: 'MEDIATION', reference: null },
        { kind: 'COURT', reference: court.reference },
      ],
    });
  });

  it('has seven days to report the judgment, and learns from it even so', async () => {
    const { pro, sup } = houses.hospital;
    complaint = await complaints.awaited(pro, complaint.id, DEADLINES, ({ status }) => status === 'RECTIFYING');
    expect(clockOf(complaint, 'SETTLEMENT_REPORT')).toMatchObject({
      ...{ state: 'RUNNING', dueAt: '2026-06-19T16:00:00.000Z' },
    });
    complaint = await complaints.step(sup, 'planRectification', complaint, { noneBecause: '判决未认定过错。' });
    const archive = { analysisTag: '诉讼' };
    expect(await complaints.refusedStep(pro, 'archive', complaint, archive)).toMatchObject({
      ...{ code: 'SETTLEMENT_REPORT_MISSING', rule: { id: 'judgment.report' } },
    });
    const report = { reference: '甬卫报-2026-031' };
    complaint = await complaints.step(pro, 'recordSettlementReport', complaint, report);
    complaint = await complaints.step(pro, 'archive', complaint, archive);
    expect(complaint.status).toBe('ARCHIVED');
  });
});
