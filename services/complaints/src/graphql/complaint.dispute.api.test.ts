import { ask } from '@concord/kit/test/ask';
import { eachDatabase } from '@concord/kit/test/database';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { readComplaintEvent } from '@concord/schema/events.complaints';
import { afterEach, describe, expect, it } from 'vitest';
import { openDesk, thursday } from '../test/desk.js';

const FIELDS = 'id version status dispute { id } settlementReportReference rectification { measure noneBecause }';

eachDatabase((_name, databases) => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  afterEach(() => desk.service.stop());

  const people = () => ({ pro: desk.person(['PRO']), sup: desk.person(['SUP']), cm: desk.person(['CM']) });
  const call = (name: string) => ({ identity: desk.person([], serviceIdentity(name)), requestId: 'req_test' });
  const claimants = [{ name: '王建国', relation: 'SPOUSE', phone: '13800138000' }];
  const claim = { kind: 'TREATMENT', claimed: '50000.00', claimants, occurredOn: '2026-03-01' };

  async function investigating() {
    desk = await openDesk(await databases.settings());
    const { pro, cm } = people();
    const { complaint: registered } = await desk.register(desk.person(['FRONT']));
    const { complaint: triaged } = await desk.on(pro, 'complaintTriage', registered);
    return (await desk.on(pro, 'complaintAssign', triaged, { handlerId: cm.id })).complaint;
  }
  async function inDispute() {
    const before = await investigating();
    const { complaint } = await desk.on(people().pro, 'complaintRaiseDispute', before, claim);
    const seen = await desk.read(people().pro, complaint.id, FIELDS);
    return { ...complaint, dispute: seen.dispute.id as string };
  }
  /** What the complaints service tells another one. */
  const told = async (name: string) => {
    const question = { seat: `service:${name}`, after: 0, limit: 10, waitMs: 0 };
    const page = await desk.service.internal('events.read', question, call(name));
    return (page as { lines: { events: unknown[] }[] }).lines.flatMap(({ events }) => events);
  };

  describe('a complaint that becomes a dispute', () => {
    it('is told to the service that keeps disputes, without a name; who claims is answered to that service alone', async () => {
      const complaint = await inDispute();
      expect(complaint).toMatchObject({ status: 'DISPUTE', nextDeadline: null });
      expect(complaint.dispute).toMatch(/^dsp_/);
      const events = await told('mediation');
      expect(events.map((event) => readComplaintEvent(event))).toEqual([
        {
          ...{ type: 'CompensationClaimed', version: 1, complaint: complaint.id, complaintNo: complaint.caseNo },
          ...{ dispute: complaint.dispute, hospital: 'org_first', patient: 'pat_1', kind: 'TREATMENT' },
          ...{ claimedFen: 50_000_00, departments: ['dep_surgery'], occurredOn: '2026-03-01', death: false },
          ...{ rulePack: 'national@1', ownership: 'PUBLIC', claimedBy: 'stf_PRO' },
        },
      ]);
      expect(JSON.stringify(events)).not.toContain('王建国');
      expect(await told('claims')).toEqual([]);

      const asked = { complaint: complaint.id };
      expect(await desk.service.internal('claimants.of', asked, call('mediation'))).toEqual({
        complaintNo: complaint.caseNo,
        claimants,
      });
      for (const identity of [call('claims').identity, desk.person(['PRO']), desk.person(['SUP'], { id: 'mediation' })])
        await expect(
          desk.service.internal('claimants.of', asked, { identity, requestId: 'req_test' }),
        ).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const other = { complaint: 'cmp_none' };
      await expect(desk.service.internal('claimants.of', other, call('mediation'))).rejects.toThrow('complaint');
      const unsigned = { identity: serviceIdentity('mediation'), requestId: 'req_test' };
      await expect(desk.service.internal('claimants.of', asked, unsigned)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    });

    it('is raised once however often it is sent, and refused with the field that is wrong', async () => {
      const complaint = await investigating();
      const { pro, cm } = people();
      const nobody = await desk.on(pro, 'complaintRaiseDispute', complaint, { ...claim, claimants: [] });
      expect(nobody.refusals).toMatchObject([{ code: 'CLAIMANT_NEEDED', path: ['claimants'] }]);
      const role = await desk.on(cm, 'complaintRaiseDispute', complaint, claim);
      expect(role.refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
      const unnamed = await desk.on(pro, 'complaintRaiseDispute', complaint, {
        ...claim,
        claimants: [{ name: ' ', relation: 'SELF' }],
      });
      expect(unnamed.errors[0].extensions.code).toBe('BAD_USER_INPUT');
      const once = { ...claim, idempotencyKey: 'raise-1' };
      await desk.on(pro, 'complaintRaiseDispute', complaint, once);
      await desk.on(pro, 'complaintRaiseDispute', complaint, once);
      expect(await told('mediation')).toHaveLength(1);
    });

    it('follows its dispute to the end, owes the report from the day of the settlement, and is put to rest', async () => {
      const complaint = await inDispute();
      const { pro } = people();
      const about = { version: 1, dispute: complaint.dispute, complaint: complaint.id } as const;
      const { mediation, claims } = desk;
      await mediation.announce({
        ...{ type: 'DisputeOpened', ...about, caseNo: 'JF2026-11-00001', hospital: 'org_first', kind: 'TREATMENT' },
        ...{ claimedFen: 50_000_00, rulePack: 'national@1' },
      });
      await mediation.announce({ type: 'ForumOpened', ...about, forum: 'MEDIATION' });
      const session = { mediation: 'med_1', committee: 'org_committee', stage: 'SESSION' } as const;
      await mediation.announce({ type: 'MediationStage', ...about, ...session });
      await claims.announce({ type: 'ClaimStage', ...about, claim: 'clm_1', stage: 'SURVEYING' });
      await desk.catchUp();
      const list = async (filter: object) =>
        (
          await ask(
            desk.service,
            pro,
            'query($filter: ComplaintFilter) { complaints(filter: $filter) { edges { node { id } } } complaintCounters { inDispute { count } } }',
            { filter },
          )
        ).data;
      const found = {
        complaints: { edges: [{ node: { id: complaint.id } }] },
        complaintCounters: { inDispute: { count: 1 } },
      };
      const stages = { disputeStage: ['IN_FORUM'], mediationStage: ['SESSION'], claimStage: ['SURVEYING'] };
      expect(await list({ view: 'DISPUTE', ...stages })).toEqual(found);
      expect((await list({ mediationStage: ['PROPOSED'] })).complaints.edges).toEqual([]);

      await mediation.announce({ type: 'ForumClosed', ...about, forum: 'MEDIATION', outcome: 'SETTLED' });
      await desk.catchUp();
      const settled = await desk.read(pro, complaint.id);
      // Thursday is not counted: the seventh day is Thursday 12 March.
      expect(settled).toMatchObject({ status: 'DISPUTE', version: 5 });
      expect(settled.nextDeadline).toEqual({
        ...{ name: 'SETTLEMENT_REPORT', dueAt: '2026-03-12T16:00:00.000Z', state: 'RUNNING' },
      });

      desk.clock.moveTo(new Date(thursday.getTime() + 86_400_000));
      await mediation.announce({ type: 'DisputeClosed', ...about, outcome: 'MEDIATED', agreedFen: 30_000_00 });
      // Told again, as after a restore of the source: nothing more happens.
      await mediation.announce({ type: 'DisputeClosed', ...about, outcome: 'MEDIATED', agreedFen: 30_000_00 });
      await desk.catchUp();
      const over = await desk.read(pro, complaint.id);
      expect(over).toMatchObject({ status: 'RECTIFYING', version: 6, nextDeadline: settled.nextDeadline });

      const { complaint: planned } = await desk.on(pro, 'complaintPlanRectification', over, {
        noneBecause: '诊疗无过错',
      });
      expect(planned).toMatchObject({ status: 'CLOSING' });
      const early = await desk.on(pro, 'complaintArchive', planned, { analysisTag: '告知' });
      expect(early.refusals).toMatchObject([{ code: 'SETTLEMENT_REPORT_MISSING', rule: { id: 'settlement.report' } }]);
      const { complaint: reported } = await desk.on(pro, 'complaintRecordSettlementReport', planned, {
        reference: 'WJ-2026-7',
      });
      await desk.on(pro, 'complaintArchive', reported, { analysisTag: '告知' });
      expect(await desk.read(pro, complaint.id, FIELDS)).toMatchObject({
        ...{ status: 'ARCHIVED', dispute: { id: complaint.dispute }, settlementReportReference: 'WJ-2026-7' },
        rectification: { measure: null, noneBecause: '诊疗无过错' },
      });
      const { timeline } = await desk.read(
        pro,
        complaint.id,
        'timeline { kind actor { kind id } details { name value } }',
      );
      const told = timeline.map(({ kind, actor }: { kind: string; actor: { kind: string; id: string } }) =>
        actor.kind === 'SERVICE' ? `${kind} by ${actor.id}` : kind,
      );
      expect(told.slice(3)).toEqual([
        ...['raiseDispute', 'settleDispute by mediation', 'concludeDispute by mediation'],
        ...['planRectification', 'recordSettlementReport', 'archive'],
      ]);
      expect(timeline[5].details).toEqual([
        { name: 'outcome', value: 'MEDIATED' },
        { name: 'agreed', value: '30000.00' },
      ]);
    });

    it('parks what is told of a dispute that it did not become, and goes on with the others', async () => {
      const complaint = await inDispute();
      const strange = { version: 1, dispute: 'dsp_other', complaint: complaint.id } as const;
      await desk.mediation.announce({ type: 'DisputeClosed', ...strange, outcome: 'WITHDRAWN' });
      const about = { version: 1, dispute: complaint.dispute, complaint: complaint.id } as const;
      await desk.mediation.announce({ type: 'DisputeClosed', ...about, outcome: 'WITHDRAWN' });
      await desk.catchUp();
      expect(await desk.read(people().pro, complaint.id)).toMatchObject({ status: 'RECTIFYING', nextDeadline: null });
      const { checks } = await desk.service.readiness();
      expect(checks['follow-the-dispute-when-it-moves']).toBe('1 parked');
    });
  });
});
