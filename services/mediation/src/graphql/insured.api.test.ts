import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsFor, insuredRoad } from '../test/insured.js';
import { hospitalPays, insurerPays } from '../test/roads.js';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const types = (events: readonly { readonly type: string; readonly dispute?: string }[], dispute: string) =>
  events.filter((event) => event.dispute === dispute).map(({ type }) => type);

describe('a dispute with an insurer', () => {
  it('is agreed on the strength of its undertaking, sealed when it confirms, and performed when both have paid', async () => {
    const { by, step } = table;
    const road = await insuredRoad(table);
    await road.tell('ClaimNoticed', { caseNo: 'LP2026-11-00001', insurer: 'org_insurer', hospital: 'org_hospital' });
    await road.tell('ClaimStage', { stage: 'ASSESSED' });
    await road.tell('OpinionIssued', { liability: 'MINOR', lossFen: 6_000_000 });
    const agreed = await road.agreed();
    const [legal, med] = [by('hospital', 'LEGAL'), by('committee', 'MED')];
    const early = await table.on(med, 'mediationDraft', agreed, { ...terms, instalments: [hospitalPays('60000.00')] });
    expect(early.refusals).toMatchObject([{ code: 'CONSENT_MISSING' }]);

    const { proposal } = agreed;
    const undertaking = { mediation: agreed.id, proposal: proposal.id, undertaking: 'und_1' };
    await road.tell('ConsentGiven', {
      ...{ ...undertaking, insurerFen: 5_000_000, hospitalFen: 1_000_000, expiresAt: '2026-04-05T01:00:00.000Z' },
    });
    const consented = await table.read(
      by('insurer', 'ADJ'),
      'mediation',
      agreed.id,
      'id version undertaking { insurerShare waived }',
    );
    expect(consented.undertaking).toEqual({ insurerShare: '50000.00', waived: false });
    const signed = await table.signed(consented, [insurerPays('50000.00'), hospitalPays('10000.00')]);
    const sealing = await step(by('committee', 'SEAL'), 'mediationRequestSeal', signed);
    expect(sealing).toMatchObject({ status: 'SEALING', nextDeadline: { name: 'SEAL' } });

    const { agreement } = await table.read(legal, 'mediation', agreed.id, 'agreement { id hash }');
    await road.tell('SealConfirmed', { mediation: agreed.id, undertaking: 'und_1', agreement: agreement.id });
    const asked = { mediation: agreed.id, agreement: agreement.id, hash: agreement.hash, insurerFen: 5_000_000 };
    await road.tell('PayoutApprovalAsked', { ...asked, approval: 'apv_1' });
    await road.tell('PayoutApprovalAsked', { ...asked, approval: 'apv_2', insurerFen: 6_000_000 });
    await road.tell('ClaimPaid', {
      ...{ mediation: agreed.id, agreement: agreement.id, amountFen: 5_000_000, paidAt: '2026-03-05T01:00:00.000Z' },
    });
    const effective = await table.read(
      by('hospital', 'FIN'),
      'mediation',
      agreed.id,
      'id version status agreement { instalments { payer paid } }',
    );
    expect(effective).toMatchObject({
      ...{ status: 'EFFECTIVE' },
      agreement: {
        instalments: [
          { payer: 'INSURER', paid: '50000.00' },
          { payer: 'HOSPITAL', paid: '0.00' },
        ],
      },
    });
    const paid = await step(by('hospital', 'FIN'), 'mediationRecordPayment', effective, {
      ...{ amount: '10000.00', paidOn: '2026-03-05', reference: 'YH-1' },
    });
    await step(med, 'mediationClose', paid, { callBack: '已到账' });

    const told = await eventsFor(table, 'claims');
    const mine = told.filter(({ dispute, claim }) => dispute === road.dispute.id || claim === road.claim);
    expect(mine.map(({ type }) => type).filter((type) => type !== 'MediationStage')).toEqual([
      ...['DisclosureMade', 'InsurerNotified', 'ForumOpened', 'ConsentAsked', 'SealRequested'],
      ...['ForumClosed', 'AgreementEffective', 'BasisConfirmed', 'BasisDenied', 'AgreementPerformed'],
    ]);
    expect(mine.find(({ type }) => type === 'ConsentAsked')).toMatchObject({ totalFen: 6_000_000, claim: road.claim });
    expect(mine.find(({ type }) => type === 'BasisDenied')).toMatchObject({
      approval: 'apv_2',
      reason: 'OTHER_AMOUNT',
    });
    expect(mine.find(({ type }) => type === 'AgreementEffective')).toMatchObject({
      ...{ hash: agreement.hash, insurerFen: 5_000_000, hospitalFen: 1_000_000, undertaking: 'und_1' },
    });
    // What others are told names nobody.
    expect(JSON.stringify(told)).not.toMatch(/王小明|感染|已到账/);
  });

  it('is told to complaints as far as it concerns them', async () => {
    const road = await insuredRoad(table);
    await road.agreed();
    const told = await eventsFor(table, 'complaints');
    expect(types(told, road.dispute.id).filter((type) => type !== 'MediationStage')).toEqual([
      ...['DisputeOpened', 'ForumOpened'],
    ]);
  });

  it('goes back to the draft when the undertaking is denied, and to what was signed when nobody says anything', async () => {
    const { by, step } = table;
    const road = await insuredRoad(table);
    const agreed = await road.agreed();
    const undertaking = { mediation: agreed.id, proposal: agreed.proposal.id, undertaking: 'und_2' };
    const given = { ...undertaking, insurerFen: 6_000_000, hospitalFen: 0, expiresAt: '2026-04-05T01:00:00.000Z' };
    await road.tell('ConsentGiven', given);
    const consented = await table.read(by('committee', 'MED'), 'mediation', agreed.id);
    const signed = await table.signed(consented, [insurerPays('60000.00')]);
    const sealing = await step(by('committee', 'SEAL'), 'mediationRequestSeal', signed);
    const { agreement } = await table.read(by('committee', 'MED'), 'mediation', agreed.id, 'agreement { id }');
    const answer = { mediation: agreed.id, undertaking: 'und_2', agreement: agreement.id };
    await road.tell('SealDenied', { ...answer, reason: 'EXPIRED' });
    const denied = await table.read(
      by('committee', 'MED'),
      'mediation',
      sealing.id,
      'status agreement { id } undertaking { ended }',
    );
    expect(denied).toMatchObject({ status: 'DRAFTING', undertaking: { ended: expect.any(String) } });
    // A word that comes when it no longer matters changes nothing and stops nobody.
    await road.tell('SealConfirmed', answer);
    await road.tell('ConsentEnded', { ...undertaking, reason: 'EXPIRED' });
    expect(await table.read(by('committee', 'MED'), 'mediation', sealing.id, 'status')).toEqual({ status: 'DRAFTING' });
    expect((await table.service.readiness()).checks['follow-the-claim-when-the-insurer-acts']).toBe('ok');
  });

  it('the hospital may pay alone; then the insurer is released from what it was asked', async () => {
    const { by, step } = table;
    const road = await insuredRoad(table);
    const agreed = await road.agreed();
    await road.tell('ConsentDeclined', { mediation: agreed.id, proposal: agreed.proposal.id });
    const declined = await table.read(by('hospital', 'LEGAL'), 'mediation', agreed.id);
    const waived = await step(by('hospital', 'LEGAL'), 'mediationWaiveInsurer', declined, { reason: '全部自行承担' });
    const sealed = await table.sealed(await table.signed(waived));
    expect(sealed.status).toBe('EFFECTIVE');
    expect(types(await eventsFor(table, 'claims'), road.dispute.id)).toContain('ProposalWithdrawn');
  });
});

const terms = {
  ...{
    mainFacts: '住院手术后感染',
    disputedPoints: '因果关系',
    responsibility: '次要责任',
    payee: 'PATIENT',
    manner: '转账',
  },
};
