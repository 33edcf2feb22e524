import { afterAll, beforeAll, expect, it } from 'vitest';
import { read, refusedRegistration, refusedStep, register, step } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

/** Friday before the Spring Festival of 2026, half past nine; Saturday the 14th is worked, 15–23 February are off. */
const FRIDAY = new Date('2026-02-13T01:30:00Z');
const hour = 3_600_000;

inBothModes('an ordinary complaint, from the front desk to the archive', (open) => {
  let world: World;
  let complaint: Json;
  let [front, manager, pro, sup, exec] = [] as unknown as [Person, Person, Person, Person, Person];
  /** Both proposes and approves, though never the same opinion. */
  let both: Person;
  /** Of the office, but of no department. */
  let inspector: Person;

  beforeAll(async () => {
    world = await open({ now: FRIDAY, timersEvery: 20 });
    const hospital = world.hospital('甬江');
    [front, manager, pro] = [hospital.person('FRONT'), hospital.person('CM'), hospital.person('PRO')];
    [sup, exec] = [hospital.person('SUP'), hospital.person('EXEC')];
    both = await hospital.hire({ account: 'both', name: '罗安', roles: ['PRO', 'SUP'] });
    inspector = await hospital.hire({ account: 'inspector', name: '乔然', roles: ['PRO'] });
  });
  afterAll(() => world.stop());

  it('is registered with all it needs; feedback is due after five working days, the worked Saturday among them', async () => {
    const patientId = await registerPatient(front, '张桂芳', '13857400101');
    const departmentIds = [await world.hospital('甬江').department('普通外科')];
    const usual = { channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', summary: '候诊', patientId, departmentIds };
    const told = { ...usual, complainant: { relation: 'SELF' } };
    expect(await refusedRegistration(front, { ...told, patientId: null })).toMatchObject({
      code: 'PATIENT_NEEDED',
      path: ['patientId'],
    });
    expect(await refusedRegistration(front, { ...told, departmentIds: [] })).toMatchObject({
      code: 'DEPARTMENT_NEEDED',
    });
    expect(await refusedRegistration(front, usual)).toMatchObject({ code: 'COMPLAINANT_NEEDED' });
    const later = '2026-02-13T02:30:00.000Z';
    expect(await refusedRegistration(front, { ...told, receivedAt: later })).toMatchObject({
      code: 'RECEIVED_IN_FUTURE',
    });

    complaint = await register(front, { patientId, departmentIds }, DEADLINE);
    expect(complaint).toMatchObject({ status: 'REGISTERED', version: 1 });
    expect(complaint.caseNo).toMatch(/^TS2026-\d+-00001$/);
    expect(complaint.nextDeadline).toMatchObject({
      ...{ name: 'FEEDBACK', dueAt: '2026-02-27T16:00:00.000Z', unit: 'WORKING_DAYS' },
      ...{ remaining: 5, provisional: false },
    });
    const days = (complaint.nextDeadline.explanation as Json[]).map(({ date, kind }) => `${date} ${kind}`);
    expect(days).toContain('2026-02-14 MAKE_UP');
    expect(days).toContain('2026-02-23 HOLIDAY');
    expect(days.at(-1)).toBe('2026-02-27 DUE');
  });

  it('is triaged by the office alone, assigned, and not answered before somebody proposed how', async () => {
    // The button is greyed out with the same reason that pressing it would bring.
    const offered = async (who: Person) => (await read(who, complaint.id, ACTIONS)).actions as Json[];
    expect(await offered(pro)).toContainEqual({ name: 'triage', allowed: true, refusal: null });
    expect(await offered(front)).toContainEqual({ name: 'triage', allowed: false, refusal: { code: 'WRONG_ROLE' } });
    expect(await refusedStep(front, 'triage', complaint)).toMatchObject({ code: 'WRONG_ROLE' });
    expect(await refusedStep(pro, 'assign', complaint, { handlerId: await manager.id() })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await refusedStep(pro, 'triage', complaint, { severity: 'MAJOR_URGENT' })).toMatchObject({
      code: 'SEVERITY_NEEDS_REASON',
    });
    complaint = await step(pro, 'triage', complaint);
    complaint = await step(pro, 'assign', complaint, { handlerId: await manager.id() }, 'handler { id name }');
    expect(complaint.handler).toEqual({ id: await manager.id(), name: '周敏' });
    expect(await refusedStep(sup, 'approveOpinion', complaint)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await refusedStep(manager, 'proposeOpinion', complaint, { text: '已致歉。' })).toMatchObject({
      code: 'WRONG_ROLE',
    });
  });

  it('is not approved by who proposed the answer, and comes back with a reason', async () => {
    complaint = await step(both, 'proposeOpinion', complaint, { text: '已致歉。' });
    expect(await refusedStep(both, 'approveOpinion', complaint)).toMatchObject({ code: 'PROPOSER_CANNOT_APPROVE' });
    complaint = await step(
      sup,
      'returnOpinion',
      complaint,
      { reason: '请补充当日叫号记录。' },
      'returned { reason text }',
    );
    expect(complaint).toMatchObject({
      status: 'INVESTIGATING',
      returned: { reason: '请补充当日叫号记录。', text: '已致歉。' },
    });
  });

  it('goes to the executive where money is offered', async () => {
    await world.clock.advance(hour);
    const text = '已致歉，候诊区增设座椅，补偿交通费。';
    complaint = await step(pro, 'proposeOpinion', complaint, { text, compensation: '200.00' });
    expect(await refusedStep(sup, 'approveOpinion', complaint)).toMatchObject({
      code: 'EXECUTIVE_MUST_APPROVE',
      rule: { id: 'complaint.opinion.executive' },
    });
    complaint = await step(
      exec,
      'approveOpinion',
      complaint,
      {},
      `${DEADLINE} answer { compensation approvedBy { name } }`,
    );
    expect(complaint.answer).toEqual({ compensation: '200.00', approvedBy: { name: '徐建国' } });
    // Seven working days: 14, 24–28 February and 2 March.
    expect(complaint).toMatchObject({
      status: 'RESPONDED',
      nextDeadline: { name: 'SILENCE', dueAt: '2026-03-02T16:00:00.000Z' },
    });
  });

  it('lapses by the timer when seven working days of silence are over, and not a second before', async () => {
    await world.clock.moveTo(new Date('2026-03-02T15:59:59Z'));
    await world.timersLooked();
    expect(await read(pro, complaint.id, 'status')).toEqual({ status: 'RESPONDED' });
    await world.clock.moveTo(new Date('2026-03-02T16:00:01Z'));
    await world.timersLooked();
    complaint = await read(pro, complaint.id, `id version status ${DEADLINE} timeline { kind actor { kind } }`);
    expect(complaint.timeline.at(-1)).toEqual({ kind: 'lapse', actor: { kind: 'TIMER' } });
    // It is Tuesday already where days are counted; three working days after it.
    expect(complaint).toMatchObject({
      status: 'FOLLOW_UP',
      nextDeadline: { name: 'FOLLOW_UP', dueAt: '2026-03-06T16:00:00.000Z' },
    });
    expect(await refusedStep(manager, 'accept', complaint)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is put right where a fault was found, and not by the word of the department at fault', async () => {
    await world.clock.moveTo(new Date('2026-03-03T01:00:00Z'));
    const fault = { satisfaction: 2, faultFound: true };
    expect(await refusedStep(manager, 'followUp', complaint, fault)).toMatchObject({ code: 'RECTIFICATION_NEEDED' });
    const departmentId = await world.hospital('甬江').department('医患关系办公室');
    complaint = await step(manager, 'followUp', complaint, { ...fault, departmentId, measure: '停诊半小时内广播' });
    expect(complaint.status).toBe('RECTIFYING');
    expect(await refusedStep(pro, 'verifyRectification', complaint)).toMatchObject({
      code: 'DEPARTMENT_CANNOT_VERIFY_ITSELF',
    });
    complaint = await step(inspector, 'verifyRectification', complaint, { note: '现场抽查两次。' });
    expect(complaint.status).toBe('CLOSING');
  });

  it('is archived; nothing more can be done, and the timeline tells it all', async () => {
    const more = `${DEADLINE} actions { name allowed } timeline { kind version staff { name } }`;
    complaint = await step(pro, 'archive', complaint, { analysisTag: '候诊告知' }, more);
    expect(complaint).toMatchObject({ status: 'ARCHIVED', nextDeadline: null, actions: [] });
    const told = (complaint.timeline as Json[]).map(({ kind, staff }) => `${kind} ${staff?.name ?? '-'}`);
    expect(told).toEqual([
      ...['register 林小雨', 'triage 沈立言', 'assign 沈立言', 'proposeOpinion 罗安', 'returnOpinion 何静'],
      ...['proposeOpinion 沈立言', 'approveOpinion 徐建国', 'lapse -', 'followUp 周敏', 'verifyRectification 乔然'],
      'archive 沈立言',
    ]);
    expect((complaint.timeline as Json[]).map(({ version }) => version)).toEqual(told.map((_, index) => index + 1));
    expect(await refusedStep(exec, 'archive', complaint, { analysisTag: '再次' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  const DEADLINE = `nextDeadline { name dueAt unit remaining provisional explanation { date kind } }`;
  const ACTIONS = 'actions { name allowed refusal { code } }';
});
