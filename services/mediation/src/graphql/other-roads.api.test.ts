import { files } from '@concord/kit/test/database';
import { ask } from '@concord/kit/test/ask';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, hospitalPays } from '../test/roads.js';
import { openTable, thursday, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const people = () => ({
  reg: table.by('committee', 'REG'),
  med: table.by('committee', 'MED'),
  chair: table.by('committee', 'CHAIR'),
  legal: table.by('hospital', 'LEGAL'),
});

describe('a mediation that does not come to an agreement', () => {
  it('what is not accepted is turned away in writing, with the ways that remain', async () => {
    const { reg, legal } = people();
    const screening = await table.step(legal, 'mediationConsent', await table.applied());
    const barred = await table.on(reg, 'mediationAccept', screening, {
      ...{ notInCourt: false, notWithHealthDepartment: true, noUnperformedAgreement: true },
    });
    expect(barred.refusals).toMatchObject([{ code: 'IN_COURT', path: ['notInCourt'] }]);
    const turnedAway = { grounds: ['IN_COURT'], text: '法院已经受理。', routes: ['COURT'] };
    const refused = await table.step(reg, 'mediationRefuseAcceptance', screening, turnedAway);
    expect(refused).toMatchObject({ status: 'NOT_ACCEPTED', dispute: { status: 'OPEN' }, actions: [] });
    const { refusal } = await table.read(legal, 'mediation', refused.id, 'refusal { grounds text routes }');
    expect(refusal).toEqual(turnedAway);
    // The way is free for another application.
    const dispute = await table.read(reg, 'dispute', refused.dispute.id);
    const again = await table.step(reg, 'mediationApply', dispute, { by: 'PATIENT', form: 'ORAL', paper: '笔录' });
    expect((await table.read(legal, 'dispute', dispute.id, 'mediations { status }')).mediations).toEqual([
      ...[{ status: 'NOT_ACCEPTED' }, { status: again.status }],
    ]);
  });

  it('is terminated for a reason; the dispute is free again and offers are frozen', async () => {
    const { med } = people();
    const heard = await table.heard();
    const { caucus } = await table.act(med, 'caucusOpen', { mediationId: heard.id, side: 'PATIENT' });
    const ended = await table.step(med, 'mediationTerminate', heard, {
      ...{ ground: 'REFUSAL', text: '患方不愿继续。', routes: ['COURT', 'ADMIN'] },
    });
    expect(ended).toMatchObject({ status: 'TERMINATED', dispute: { status: 'OPEN' }, nextDeadline: null });
    const offer = await table.on(med, 'caucusOffer', caucus, { amount: '1.00', text: '太迟' });
    expect(offer.refusals).toMatchObject([{ code: 'CASE_NOT_UNDER_WAY' }]);
    const closed = await table.on(med, 'caucusClose', caucus);
    expect(closed.caucus.open).toBe(false);
  });
});

describe('an appraisal', () => {
  it('stops the clock until its opinion is there; an end without one lets it run on', async () => {
    const { med } = people();
    const prepared = await table.prepared();
    const asked = { body: '市医学会', commissionedBy: 'COMMITTEE', patientConsents: true, hospitalConsents: true };
    const oneSided = await table.on(med, 'mediationCommissionAppraisal', prepared, {
      ...asked,
      hospitalConsents: false,
    });
    expect(oneSided.refusals).toMatchObject([{ code: 'APPRAISAL_NEEDS_BOTH', path: ['hospitalConsents'] }]);
    const under = await table.step(med, 'mediationCommissionAppraisal', prepared, asked);
    expect(under.nextDeadline).toMatchObject({ name: 'CONCLUDE', state: 'PAUSED' });
    const heads = { damage: '切口感染', fault: '无菌操作不足', causation: '有因果关系' };
    const bad = await table.on(med, 'mediationRecordAppraisal', under, { ...heads, degree: 'WAIVED' });
    expect(bad.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const opinion = await table.step(med, 'mediationRecordAppraisal', under, { ...heads, degree: 'MINOR' });
    expect(opinion.nextDeadline.state).toBe('RUNNING');
    const again = await table.step(med, 'mediationCommissionAppraisal', opinion, { ...asked, commissionedBy: 'JOINT' });
    const ended = await table.step(med, 'mediationEndAppraisal', again, { reason: '双方书面放弃' });
    const { appraisal } = await table.read(med, 'mediation', ended.id, 'appraisal { body ended opinion { degree } }');
    expect(appraisal).toEqual({ body: '市医学会', ended: '双方书面放弃', opinion: null });
  });
});

describe('people and proposals change', () => {
  it('a mediator in conflict proposes nothing and leaves the rooms; the chair names another', async () => {
    const { med, chair } = people();
    const heard = await table.heard();
    await table.act(med, 'caucusOpen', { mediationId: heard.id, side: 'PATIENT' });
    const conflicted = await table.step(med, 'mediationDeclareConflict', heard, { has: true, description: '系亲属' });
    const sums = { total: '1.00', mental: '0.00', legal: '0.00', liability: 'MINOR', text: '方案' };
    expect((await table.on(med, 'mediationPropose', conflicted, sums)).refusals).toMatchObject([
      { code: 'MEDIATOR_IN_CONFLICT' },
    ]);
    expect((await table.read(med, 'mediation', heard.id, 'caucuses { id }')).caucuses).toEqual([]);
    const second = table.by('committee', 'MED', 'stf_committee_MED2');
    const replaced = await table.step(chair, 'mediationReplaceMediator', conflicted, {
      out: med.id,
      in: second.id,
      reason: '回避',
    });
    expect((await table.read(second, 'mediation', heard.id, 'caucuses { side }')).caucuses).toEqual([
      { side: 'PATIENT' },
    ]);
    const mine = 'query { mediations(filter: { view: MINE }) { edges { node { id } } } }';
    const ids = async (who: typeof med) =>
      (await ask(table.service, who, mine)).data.mediations.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await ids(second)).toContain(replaced.id);
    expect(await ids(med)).not.toContain(replaced.id);
  });

  it('a proposal is refused, made anew, taken back; a draft comes back and its signatures are void', async () => {
    const { med, legal } = people();
    const heard = await table.heard();
    const sums = { total: '70000.00', mental: '0.00', legal: '0.00', liability: 'MAJOR', text: '第一案' };
    const proposed = await table.step(med, 'mediationPropose', heard, sums);
    const unpapered = await table.on(med, 'mediationAnswerProposal', proposed, { accepts: true });
    expect(unpapered.refusals).toMatchObject([{ code: 'PAPER_NEEDED', path: ['note'] }]);
    const refused = await table.step(legal, 'mediationAnswerProposal', proposed, { accepts: false, note: '过高' });
    expect(refused).toMatchObject({ status: 'PREPARING', proposal: null });
    const second = await table.step(med, 'mediationPropose', refused, { ...sums, total: '65000.00' });
    const back = await table.step(med, 'mediationWithdrawProposal', second, { reason: '患方要求再议' });
    const agreed = await table.agreed(back);
    const wrong = { ...draft, instalments: [hospitalPays('59999.99')] };
    expect((await table.on(med, 'mediationDraft', agreed, wrong)).refusals).toMatchObject([
      ...[{ code: 'TOTAL_DIFFERS', path: ['instalments'] }],
    ]);
    const signed = await table.signed(agreed);
    const redrafted = await table.step(med, 'mediationRedraft', signed, { reason: '付款日期有误' });
    const { agreement } = await table.read(med, 'mediation', redrafted.id, 'agreement { signatures { side } }');
    expect(agreement?.signatures ?? []).toEqual([]);
    const sealed = await table.sealed(await table.signed(redrafted));
    const confirmed = await table.step(med, 'mediationRecordConfirmation', sealed, {
      court: '区人民法院',
      reference: '(2026)调确1号',
    });
    const kept = await table.read(legal, 'mediation', confirmed.id, 'agreement { confirmation { court } }');
    expect(kept.agreement.confirmation.court).toBe('区人民法院');
  });
});

describe('the home page', () => {
  it('counts what waits for whom', async () => {
    const query = `{ mediationCounters { mine { count } awaitingMe { count } open { count } sessionsToday { count } overdue { count } asOf readAt } }`;
    const { mediationCounters } = (await ask(table.service, people().reg, query)).data;
    const before = mediationCounters.awaitingMe.count;
    await table.step(people().legal, 'mediationConsent', await table.applied());
    const after = (await ask(table.service, people().reg, query)).data.mediationCounters;
    expect(after).toMatchObject({ awaitingMe: { count: before + 1 }, overdue: { count: 0 } });
    expect(after.open.count).toBe(mediationCounters.open.count + 1);
  });

  it('a dispute is due when its mediation is', async () => {
    const { reg } = people();
    const screening = await table.step(people().legal, 'mediationConsent', await table.applied());
    const overdue = async () => {
      const query = '{ disputes(filter: { view: OVERDUE }, first: 100) { edges { node { id } } } }';
      const { disputes } = (await ask(table.service, reg, query)).data;
      return disputes.edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    expect(await overdue()).toEqual([]);
    table.clock.moveTo(new Date('2026-03-20T01:00:00Z'));
    expect(await overdue()).toContain(screening.dispute.id);
    table.clock.moveTo(thursday);
  });

  it('a search that is no case number finds nothing, and a cursor of nobody asks to read anew', async () => {
    const { reg } = people();
    const applied = await table.applied();
    const search = async (text: string) =>
      (
        await ask(
          table.service,
          reg,
          'query($f: MediationFilter) { mediations(filter: $f) { edges { node { id } } } }',
          {
            f: { search: text },
          },
        )
      ).data.mediations.edges.length;
    expect(await search(applied.caseNo.toLowerCase())).toBe(1);
    expect(await search('王小明')).toBe(0);
    const { errors } = await ask(table.service, reg, '{ disputes(after: "bm9uc2Vuc2U") { asOf } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
