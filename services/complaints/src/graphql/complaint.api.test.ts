import { ask } from '@concord/kit/test/ask';
import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, thursday, told } from '../test/desk.js';

const database = files();
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
});
afterAll(() => desk.service.stop());

const people = () => ({
  front: desk.person(['FRONT']),
  pro: desk.person(['PRO']),
  cm: desk.person(['CM']),
  sup: desk.person(['SUP']),
  exec: desk.person(['EXEC']),
  stranger: desk.person(['PRO'], { organization: 'org_second' }),
});

describe('a complaint from the front desk to the archive', () => {
  it('goes through every hand that the law names', async () => {
    const { front, pro, cm, sup } = people();
    const { complaint: registered } = await desk.register(front);
    expect(registered).toMatchObject({ status: 'REGISTERED', version: 1, caseNo: 'TS2026-11-00001' });
    // Thursday is not counted; 6, 9, 10, 11 and 12 March are the five working days.
    expect(registered.nextDeadline).toMatchObject({ name: 'FEEDBACK', dueAt: '2026-03-12T16:00:00.000Z' });

    const { complaint: triaged } = await desk.on(pro, 'complaintTriage', registered);
    const { complaint: assigned } = await desk.on(pro, 'complaintAssign', triaged, { handlerId: cm.id });
    const { complaint: opinion } = await desk.on(pro, 'complaintProposeOpinion', assigned, {
      text: '致歉并改进叫号。',
    });
    const { complaint: answered } = await desk.on(sup, 'complaintApproveOpinion', opinion);
    expect(answered).toMatchObject({ status: 'RESPONDED', nextDeadline: { name: 'SILENCE' } });
    const { complaint: accepted } = await desk.on(cm, 'complaintAccept', answered);
    const { complaint: called } = await desk.on(cm, 'complaintFollowUp', accepted, {
      satisfaction: 4,
      faultFound: false,
    });
    const { complaint: archived } = await desk.on(pro, 'complaintArchive', called, { analysisTag: '候诊沟通' });
    expect(archived).toMatchObject({ status: 'ARCHIVED', version: 8, actions: [], nextDeadline: null });

    const { timeline } = await desk.read(pro, archived.id, 'timeline { version kind note staff { id } }');
    expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
      'register triage assign proposeOpinion approveOpinion accept followUp archive'.split(' '),
    );
  });

  it('the patient of another service has their complaints, newest first', async () => {
    const { front, pro, stranger } = people();
    const [first, second] = [
      await desk.register(front, { patientId: 'pat_9' }),
      await desk.register(front, { patientId: 'pat_9' }),
    ];
    const entity = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Patient { complaints { id } } } }';
    const asked = { r: [{ __typename: 'Patient', id: 'pat_9' }] };
    const { data } = await ask(desk.service, pro, entity, asked);
    expect(data._entities[0].complaints).toEqual([{ id: second.complaint.id }, { id: first.complaint.id }]);
    expect((await ask(desk.service, stranger, entity, asked)).data._entities[0].complaints).toEqual([]);
  });

  it('is numbered by the year that the law counts, which begins at midnight in Shanghai', async () => {
    desk.clock.moveTo(new Date('2026-12-31T16:30:00Z'));
    const { complaint } = await desk.register(people().front);
    expect(complaint.caseNo).toBe('TS2027-11-00001');
    // The notice for 2027 is not published yet, so a date in it may still move.
    const { nextDeadline } = await desk.read(people().front, complaint.id, 'nextDeadline { provisional }');
    expect(nextDeadline.provisional).toBe(true);
    desk.clock.moveTo(thursday);
  });

  it('two departments have ten working days', async () => {
    const { complaint } = await desk.register(people().front, { departmentIds: ['dep_surgery', 'dep_nursing'] });
    expect(complaint.nextDeadline.dueAt).toBe('2026-03-19T16:00:00.000Z');
  });

  it('says why a deadline is where it is, day by day', async () => {
    const { front, pro } = people();
    const { complaint } = await desk.register(front);
    const { nextDeadline } = await desk.read(
      pro,
      complaint.id,
      'nextDeadline { remaining unit words { zh } explanation { date kind count } }',
    );
    expect(nextDeadline).toMatchObject({ remaining: 5, unit: 'WORKING_DAYS' });
    const days = nextDeadline.explanation.map((day: { kind: string; count: number }) => `${day.kind} ${day.count}`);
    expect(days).toEqual([
      ...['START 0', 'COUNTED 1', 'WEEKEND 1', 'WEEKEND 1', 'COUNTED 2', 'COUNTED 3', 'COUNTED 4', 'DUE 5'],
    ]);
  });

  it('an anonymous one is filed without a name', async () => {
    const anonymous = { anonymous: true, patientId: null, complainant: null, channel: 'LETTER' };
    const { complaint } = await desk.register(people().front, anonymous);
    expect(complaint).toMatchObject({ anonymous: true, status: 'REGISTERED' });
  });
});

describe('bad input is refused clearly, and nothing is lost', () => {
  it('a refusal names field, sentence and rule', async () => {
    const { refusals, complaint } = await desk.register(people().front, { complainant: null });
    expect(complaint).toBeNull();
    expect(refusals).toMatchObject([
      { code: 'COMPLAINANT_NEEDED', path: ['complainant'], rule: { id: 'complaint.file.content' } },
    ]);
  });
  it('a stale version is a conflict that tells the current one', async () => {
    const { front, pro, cm } = people();
    const { complaint } = await desk.register(front);
    await desk.on(pro, 'complaintTriage', complaint);
    const { errors } = await desk.on(cm, 'complaintTriage', complaint);
    expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION', currentVersion: 2 });
  });
  it('the wrong role on a visible case is a refusal', async () => {
    const { front } = people();
    const { complaint } = await desk.register(front);
    const { refusals } = await desk.on(front, 'complaintTriage', complaint);
    expect(refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
  });
  it('an unknown and a foreign id are answered alike', async () => {
    const { front, stranger } = people();
    const { complaint } = await desk.register(front);
    expect(await desk.read(stranger, complaint.id)).toBeNull();
    const foreign = await desk.on(stranger, 'complaintTriage', complaint);
    const unknown = await desk.on(stranger, 'complaintTriage', { id: 'cmp_none', version: 1 });
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown));
  });
  it('text that is too long, and dates that are none, name their field and never their value', async () => {
    const long = await desk.register(people().front, { summary: '长'.repeat(121) });
    expect(long.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(JSON.stringify(long)).toContain('summary');
    expect(JSON.stringify(long)).not.toContain('长长');
    const date = await desk.register(people().front, { receivedAt: '2026-02-30 13800138000' });
    expect(date.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(date)).not.toContain('13800138000');
  });
  it('a retried act is done once; its key with other input is a conflict', async () => {
    const { front } = people();
    const again = { idempotencyKey: 'same-key-1' };
    const { complaint: first } = await desk.register(front, again);
    const { complaint: second } = await desk.register(front, again);
    expect(second.id).toBe(first.id);
    const other = await desk.register(front, { ...again, summary: '别的事情' });
    expect(other.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
  });
  it('a cursor of nobody asks to read anew', async () => {
    const { errors } = await ask(desk.service, people().pro, '{ complaints(after: "bm9uc2Vuc2U") { asOf } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('what was told is for those who handle complaints', () => {
  it('an administrator sees that there is a case and nothing of what was said', async () => {
    const { front } = people();
    const complainant = { relation: 'SELF', name: '王小明', phone: '13800138000' };
    const { complaint } = await desk.register(front, { complainant });
    const fields = 'caseNo summary narrative complainant { name phone } timeline { note }';
    const seen = await desk.read(desk.person(['ADMIN']), complaint.id, fields);
    expect(seen).toEqual({
      caseNo: complaint.caseNo,
      summary: null,
      narrative: null,
      complainant: null,
      timeline: null,
    });
    const handled = await desk.read(people().pro, complaint.id, fields);
    expect(handled.complainant).toEqual({ name: '王小明', phone: '138****8000' });
    expect(handled.narrative).toBe(told.narrative);
  });
});
