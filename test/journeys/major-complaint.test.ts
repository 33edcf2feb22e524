import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, refusedStep, register, step } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import type { World } from '../world/world.js';

/** Friday before the Spring Festival of 2026, half past nine in Shanghai. */
const FRIDAY = new Date('2026-02-13T01:30:00Z');

inBothModes('a major complaint', (open) => {
  let world: World;
  let complaint: Json;
  let [front, manager, pro, sup, exec, doctor] = [] as unknown as [Person, Person, Person, Person, Person, Person];

  beforeAll(async () => {
    world = await open({ now: FRIDAY });
    const hospital = world.hospital('甬江');
    [front, manager, pro] = [hospital.person('FRONT'), hospital.person('CM'), hospital.person('PRO')];
    [sup, exec, doctor] = [hospital.person('SUP'), hospital.person('EXEC'), hospital.person('DOC')];
  });
  afterAll(() => world.stop());

  describe('a major complaint, from the front desk to the archive', () => {
    it('that concerns two departments has ten working days, over festival and both worked Saturdays', async () => {
      const patientId = await registerPatient(front, '刘长庚', '13857400106');
      const { department } = world.hospital('甬江');
      complaint = await register(
        front,
        {
          ...{ patientId, departmentIds: [await department('普通外科'), await department('护理部')] },
          ...{ category: 'QUALITY_AND_SAFETY', summary: '术后昏迷转入监护室', concernsSurgery: true },
          ...{ agitated: true, deathOrSeriousHarm: true, complainant: { relation: 'CHILD', name: '刘建' } },
        },
        DEADLINES,
      );
      // 14, 24–28 February, 2–5 March.
      expect(complaint.deadlines).toEqual([{ name: 'FEEDBACK', state: 'RUNNING', dueAt: '2026-03-05T16:00:00.000Z' }]);
    });

    it('is major by what was seen, and nobody makes it less', async () => {
      expect(await refusedStep(pro, 'triage', complaint, { severity: 'GENERAL' })).toMatchObject({
        code: 'SEVERITY_CANNOT_BE_LOWERED',
      });
      complaint = await step(pro, 'triage', complaint, {}, 'severity severityReasons');
      expect(complaint).toMatchObject({
        severity: 'MAJOR_URGENT',
        severityReasons: ['AGITATED', 'DEATH_OR_SERIOUS_HARM'],
      });
    });

    it('is assigned by a supervisor, who names one to accompany it and the physician of the operation', async () => {
      const handlerId = await manager.id();
      const [supervisorId, attendingPhysicianId] = [await sup.id(), await doctor.id()];
      expect(await refusedStep(pro, 'assign', complaint, { handlerId, supervisorId })).toMatchObject({
        code: 'MAJOR_ASSIGNED_BY_SUPERVISOR',
      });
      expect(await refusedStep(sup, 'assign', complaint, { handlerId })).toMatchObject({
        ...{ code: 'SUPERVISOR_NEEDED', path: ['supervisorId'] },
        rule: { id: 'complaint.major.accompanied' },
      });
      expect(await refusedStep(sup, 'assign', complaint, { handlerId, supervisorId })).toMatchObject({
        code: 'ATTENDING_PHYSICIAN_NEEDED',
      });
      complaint = await step(
        sup,
        'assign',
        complaint,
        { handlerId, supervisorId, attendingPhysicianId },
        `${DEADLINES} supervisor { name } attendingPhysician { name }`,
      );
      expect(complaint).toMatchObject({ supervisor: { name: '何静' }, attendingPhysician: { name: '方卓' } });
      // The health authority hears within twelve hours, holiday or not.
      expect(complaint.deadlines).toContainEqual({
        ...{ name: 'STATUTORY_REPORT', state: 'RUNNING', dueAt: '2026-02-13T13:30:00.000Z' },
      });
    });

    it('is answered by the executive alone, accepted, and called back', async () => {
      complaint = await step(pro, 'proposeOpinion', complaint, { text: '专家会诊中，每日向家属通报病情。' });
      expect(await refusedStep(sup, 'approveOpinion', complaint)).toMatchObject({ code: 'EXECUTIVE_MUST_APPROVE' });
      complaint = await step(exec, 'approveOpinion', complaint);
      complaint = await step(manager, 'accept', complaint, { note: '家属表示接受。' });
      complaint = await step(manager, 'followUp', complaint, { satisfaction: 3, faultFound: false });
      expect(complaint.status).toBe('CLOSING');
    });

    it('is not closed while a duty is open: each one says so, in turn', async () => {
      const archive = { analysisTag: '术后并发症' };
      const missing = () => refusedStep(sup, 'archive', complaint, archive).then(({ code }) => code);
      expect(await refusedStep(pro, 'archive', complaint, archive)).toMatchObject({
        code: 'MAJOR_CLOSED_BY_SUPERVISOR',
      });

      expect(await missing()).toBe('FILING_MISSING');
      expect(await refusedStep(pro, 'recordFiling', complaint, { reference: '备案-1' })).toMatchObject({
        code: 'WRONG_ROLE',
      });
      complaint = await step(sup, 'recordFiling', complaint, { reference: '备案-2026-031' });
      expect(await refusedStep(sup, 'recordFiling', complaint, { reference: '备案-2' })).toMatchObject({
        code: 'ALREADY_DONE',
      });

      expect(await missing()).toBe('REPORT_NOT_APPROVED');
      expect(await refusedStep(exec, 'approveReport', complaint)).toMatchObject({ code: 'REPORT_MISSING' });
      complaint = await step(sup, 'report', complaint, { text: '一、经过。二、分析。三、措施。' });
      expect(await missing()).toBe('REPORT_NOT_APPROVED');
      expect(await refusedStep(sup, 'approveReport', complaint)).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE' });
      complaint = await step(exec, 'approveReport', complaint);

      expect(await missing()).toBe('RESPONSIBILITY_UNDECIDED');
      expect(await refusedStep(sup, 'decideResponsibility', complaint, { text: '科室负管理责任。' })).toMatchObject({
        code: 'WRONG_ROLE',
      });
      complaint = await step(exec, 'decideResponsibility', complaint, { text: '科室负管理责任。' });

      expect(await missing()).toBe('STATUTORY_REPORT_MISSING');
      await world.clock.advance(3_600_000);
      complaint = await step(pro, 'recordStatutoryReport', complaint, { reference: '甬卫报-2026-118' }, DEADLINES);
      expect(complaint.deadlines).toContainEqual({
        ...{ name: 'STATUTORY_REPORT', state: 'MET', dueAt: '2026-02-13T13:30:00.000Z' },
      });
      complaint = await step(
        sup,
        'archive',
        complaint,
        archive,
        'major { filingReference reportApproved responsibility }',
      );
      expect(complaint).toMatchObject({
        status: 'ARCHIVED',
        major: { filingReference: '备案-2026-031', reportApproved: true, responsibility: '科室负管理责任。' },
      });
    });
  });

  describe('the people named in a complaint', () => {
    it('are real, of this hospital, on duty, and of the right role', async () => {
      const hospital = world.hospital('甬江');
      const departmentId = await hospital.department('整形外科');
      const patientId = await registerPatient(front, '李思琪', '13857400103');
      const seen = { surgicalProblem: true, patientId, departmentIds: [departmentId] };
      const major = await step(pro, 'triage', await register(front, seen));
      const leaver = await hospital.hire({ account: 'leaver', name: '常远', roles: ['CM'] });
      const right = {
        ...{ handlerId: await leaver.id(), supervisorId: await sup.id() },
        attendingPhysicianId: await doctor.id(),
      };
      const wrong = (named: object) => refusedStep(sup, 'assign', major, { ...right, ...named });

      expect(await wrong({ supervisorId: await front.id() })).toMatchObject({
        ...{ code: 'SUPERVISOR_MUST_BE_SENIOR', path: ['supervisorId'] },
      });
      expect(await wrong({ attendingPhysicianId: await front.id() })).toMatchObject({
        ...{ code: 'PHYSICIAN_MUST_BE_DOCTOR', path: ['attendingPhysicianId'] },
      });
      // Known by now is everybody who will ever be: the refusals above looked past the handler.
      const handlerId = await world.hospital('东湖').person('CM').id();
      const { query, variables } = mutation('assign', {
        ...{ complaintId: major.id, expectedVersion: major.version },
        ...{ ...right, handlerId },
      });
      const { complaintAssign } = await sup.ask(query, variables);
      expect(complaintAssign).toMatchObject({
        complaint: null,
        refusals: [{ code: 'STAFF_UNKNOWN', path: ['handlerId'] }],
      });

      await hospital.administrator.ask(
        `mutation($input: StaffSuspendInput!) { staffSuspend(input: $input) { staff { status } refusals { code } } }`,
        { input: { idempotencyKey: 'suspend-leaver', staffId: await leaver.id(), expectedVersion: 1, reason: '离职' } },
      );
      await until('the desk hears of who left', async () => {
        const refusal = await wrong({ supervisorId: await front.id(), handlerId: right.handlerId });
        return refusal.code === 'STAFF_SUSPENDED' && refusal.path[0] === 'handlerId';
      });
    });
  });

  const DEADLINES = 'deadlines { name state dueAt }';
});
