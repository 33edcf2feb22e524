import { files } from '@concord/kit/test/database';
import { ask } from '@concord/kit/test/ask';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insuredRoad } from '../test/insured.js';
import { opening } from '../test/roads.js';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const strangers = () => [
  ...[table.by('otherHospital', 'PRO'), table.by('otherCommittee', 'MED'), table.by('otherInsurer', 'ILEAD')],
];

describe('a foreign organization', () => {
  it('finds nothing, by whatever name it asks', async () => {
    const mediation = await table.applied();
    const { caseNo } = mediation;
    const disputeNo = (await table.read(table.by('committee', 'REG'), 'dispute', mediation.dispute.id)).caseNo;
    for (const who of strangers()) {
      const { data } = await ask(
        table.service,
        who,
        `query($m: ID!, $d: ID!, $mNo: String!, $dNo: String!) {
          a: mediation(id: $m) { id } b: mediation(caseNo: $mNo) { id } c: dispute(id: $d) { id } d: dispute(caseNo: $dNo) { id }
          mediations { edges { node { id } } totalCount { count } } disputes { totalCount { count } }
          mediationCounters { open { count } } }`,
        { m: mediation.id, d: mediation.dispute.id, mNo: caseNo, dNo: disputeNo },
      );
      expect(data).toEqual({
        ...{ a: null, b: null, c: null, d: null },
        mediations: { edges: [], totalCount: { count: 0 } },
        ...{ disputes: { totalCount: { count: 0 } }, mediationCounters: { open: { count: 0 } } },
      });
      const entities =
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on MediationCase { id } ... on Dispute { id } } }';
      const r = [
        { __typename: 'MediationCase', id: mediation.id },
        { __typename: 'Dispute', caseNo: disputeNo },
      ];
      expect((await ask(table.service, who, entities, { r })).data._entities).toEqual([null, null]);
    }
  });

  it('is answered to an act as if there were no such case', async () => {
    const mediation = await table.applied();
    const chair = table.by('otherCommittee', 'REG');
    const bars = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
    const foreign = await table.on(chair, 'mediationAccept', mediation, bars);
    const unknown = await table.on(chair, 'mediationAccept', { id: 'med_none', version: 1 }, bars);
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown));
  });
});

describe('what each party sees of a case', () => {
  it('the committee speaks to nobody about a conflict of its own mediators', async () => {
    const { by, step } = table;
    const accepted = await table.accepted();
    const med = by('committee', 'MED');
    const assigned = await step(by('committee', 'CHAIR'), 'mediationAssignMediators', accepted, {
      ...{ staffIds: [med.id], chosenBy: 'COMMITTEE' },
    });
    await step(med, 'mediationDeclareConflict', assigned, { has: true, description: '与患方系同村' });
    const fields = 'mediators { declared conflict } timeline { kind note }';
    const seen = await table.read(by('hospital', 'LEGAL'), 'mediation', accepted.id, fields);
    expect(seen.mediators).toEqual([{ declared: true, conflict: null }]);
    expect(JSON.stringify(seen)).not.toContain('同村');
    const own = await table.read(by('committee', 'CHAIR'), 'mediation', accepted.id, fields);
    expect(own.mediators).toEqual([{ declared: true, conflict: '与患方系同村' }]);
    expect(own.timeline.at(-1)).toEqual({ kind: 'declareConflict', note: '与患方系同村' });
    // Whoever does not work on the case reads none of it: an expert, the administrator of accounts.
    const others = 'mediators { declared conflict } application { by paper } timeline { note }';
    for (const who of [by('committee', 'EXP'), by('committee', 'ADMIN')])
      expect(await table.read(who, 'mediation', accepted.id, others)).toMatchObject({
        ...{ mediators: [{ declared: true, conflict: null }], application: { paper: null }, timeline: null },
      });
  });

  it('claimants are for those they told, and for the insurer as far as they were disclosed; a phone is masked', async () => {
    const { by } = table;
    const road = await insuredRoad(table);
    const fields =
      'claimants { name phone } parties { side name } complaint { id } patient { id } insurerNotice { notifiedAt }';
    const hospital = await table.read(by('hospital', 'PRO'), 'dispute', road.dispute.id, fields);
    expect(hospital.claimants).toEqual([{ name: '王小明', phone: '138****8000' }]);
    expect(hospital).toMatchObject({ complaint: { id: 'cmp_1' }, patient: { id: 'pat_1' } });
    const insurer = await table.read(by('insurer', 'ADJ'), 'dispute', road.dispute.id, fields);
    expect(insurer).toMatchObject({ claimants: [{ name: '王小明' }], complaint: null, patient: null });
    // An administrator of the hospital runs accounts, not cases.
    expect((await table.read(by('hospital', 'ADMIN'), 'dispute', road.dispute.id, fields)).claimants).toBeNull();
  });

  it('an insurer to whom the claimants were not disclosed is told of none', async () => {
    const { by, on } = table;
    const opened = await table.dispute();
    const legalBasis = { kind: 'SEPARATE_CONSENT', givenOn: '2026-03-01', paper: '同意书' };
    const only = { purpose: '报案', kinds: ['CLAIM'], legalBasis, expiresOn: '2026-12-31' };
    await on(by('hospital', 'LEGAL'), 'disputeNotifyInsurer', opened, { insurerId: 'org_insurer', disclosure: only });
    const seen = await table.read(
      by('insurer', 'ADJ'),
      'dispute',
      opened.id,
      'claimants { name } parties { side name }',
    );
    expect(seen.claimants).toBeNull();
    expect(JSON.stringify(seen.parties)).not.toContain('王小明');
  });

  it('what a hospital applied for shows a committee the claimants only as disclosed, until they consent', async () => {
    const { by, step } = table;
    const opened = await table.dispute();
    const legalBasis = { kind: 'STATUTE', article: '医疗纠纷预防和处理条例 第31条' };
    const only = { purpose: '申请调解', kinds: ['CLAIM'], legalBasis, expiresOn: '2026-12-31' };
    const applied = await step(by('hospital', 'LEGAL'), 'mediationApply', opened, {
      ...{ committeeId: 'org_committee', by: 'HOSPITAL', form: 'WRITTEN', paper: '申请书', disclosure: only },
    });
    const seen = () => table.read(by('committee', 'REG'), 'dispute', opened.id, 'claimants { name }');
    expect(await seen()).toEqual({ claimants: null });
    await step(by('committee', 'REG'), 'mediationConsent', applied, { note: '患方书面同意' });
    expect(await seen()).toEqual({ claimants: [{ name: '王小明' }] });
  });

  it('nobody but who is called acts, and a wrong role is a refusal', async () => {
    const { by, act, on } = table;
    const { errors } = await act(by('hospital', 'PRO'), 'disputeOpen', opening);
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
    const mediation = await table.applied();
    const consent = await on(by('hospital', 'FIN'), 'mediationConsent', mediation);
    expect(consent.refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
    const own = await on(by('committee', 'REG'), 'mediationConsent', mediation);
    expect(own.refusals).toMatchObject([{ code: 'NOT_OTHER_SIDE' }]);
  });
});
