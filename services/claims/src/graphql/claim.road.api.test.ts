import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { mediationOf, noneFound, payee, policyInput, told } from '../test/road.js';
import { minutes } from '../test/story.people.js';

const database = files();
let desk: Desk;
let policyId: string;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
});
afterAll(() => desk.service.stop());

const of = (role: string) => desk.of('org_insurer', role);
const atHospital = (role: string) => desk.of('org_hospital', role);
const refusedWith = (code: string) => ({ refusals: [{ code }] });

describe('a claim from the notice to the last payment', () => {
  it('goes through every hand that law and contract name', async () => {
    const events = mediationOf('1');
    const on = (role: string, name: string, input: object = {}) => desk.on(of(role), name, events.claim, input);
    const status = async () => (await desk.read(of('ILEAD'), events.claim)).status;

    // 保险法 21: the hospital tells its insurer; the answer is due within half an hour.
    await desk.hear(events.disclosed(), events.notified());
    const noticed = await desk.read(of('HOT'), events.claim);
    expect(noticed).toMatchObject({ status: 'NOTICED', caseNo: 'LP2026-11-00001', version: 1 });
    expect(noticed.nextDeadline).toMatchObject({ name: 'ACKNOWLEDGE', dueAt: minutes(30).toISOString() });
    expect(await on('ADJ', 'claimAcknowledge', { adjusterId: 'stf_ADJ', policyId })).toMatchObject(
      refusedWith('WRONG_ROLE'),
    );
    expect(await on('HOT', 'claimAcknowledge', { adjusterId: 'stf_IFIN', policyId })).toMatchObject({
      refusals: [{ code: 'STAFF_OF_OTHER_ROLE', path: ['adjusterId'] }],
    });
    await on('HOT', 'claimAcknowledge', { adjusterId: 'stf_ADJ', policyId });
    expect(await on('ADJ', 'claimReportSurvey', { text: '无' })).toMatchObject(refusedWith('WRONG_STATE'));
    await on('ILEAD', 'claimSurveyByDesk', { reason: '病历齐全，书面查勘' });
    await on('ADJ', 'claimReportSurvey', { text: '术后感染，病历完整。' });

    // The policy answers condition by condition; nobody confirms what nobody examined.
    expect(await on('ADJ', 'claimConfirmCover')).toMatchObject(refusedWith('COVER_NOT_EXAMINED'));
    await on('ADJ', 'claimCheckCover', { answers: noneFound.slice(0, 1) });
    expect(await on('ADJ', 'claimConfirmCover')).toMatchObject(refusedWith('CONDITION_UNKNOWN'));
    await on('ADJ', 'claimCheckCover', { answers: noneFound });
    expect(await on('ADJ', 'claimConfirmCover')).toMatchObject({ refusals: [], claim: { status: 'DOCUMENTS' } });

    // 保险法 22: one complete list, once.
    const wanted = { documents: [{ kind: 'RECORDS', title: '住院病历' }] };
    const { claim: listed } = await on('ADJ', 'claimRequestDocuments', wanted);
    const [{ id: documentId }] = listed.documents;
    const again = await on('ADJ', 'claimRequestDocuments', { documents: [{ kind: 'BILLS', title: '发票' }] });
    expect(again.refusals).toMatchObject([
      { code: 'DOCUMENTS_ASKED_ONCE', rule: { article: { zh: '《保险法》第二十二条' } } },
    ]);
    expect(await on('ADJ', 'claimCompleteDocuments')).toMatchObject(refusedWith('DOCUMENTS_INCOMPLETE'));
    const submitted = { documentId, reference: '病历第1-80页' };
    expect(await desk.on(atHospital('LEGAL'), 'claimSubmitDocument', events.claim, submitted)).toMatchObject({
      claim: { documents: [{ state: 'SUBMITTED' }] },
    });
    await on('ADJ', 'claimJudgeDocument', { documentId, accepted: true });
    await on('ADJ', 'claimCompleteDocuments');

    // Who assessed does not review.
    const opinion = { liability: 'MAJOR', loss: '80000.00', mental: '5000.00', text: '主要责任，赔付八万元。' };
    await on('ADJ', 'claimAssess', opinion);
    expect(await on('ADJ', 'claimReview')).toMatchObject(refusedWith('WRONG_ROLE'));
    expect(await on('REV', 'claimReview')).toMatchObject({ claim: { status: 'ASSESSED' } });

    // The mediation proposes 80,000; the policy says what the insurer bears of it.
    expect(await on('REV', 'claimConsent')).toMatchObject(refusedWith('NO_PROPOSAL_ASKED'));
    await desk.hear(events.stage('PROPOSED'), events.asked());
    const { claim: consented } = await on('REV', 'claimConsent');
    expect(consented).toMatchObject({
      status: 'CONSENTED',
      payout: { insurerShare: '70200.00', hospitalShare: '9800.00', expiresAt: '2026-04-01T16:00:00.000Z' },
    });

    const undertaking = (await told(desk, events.claim)).find(({ type }) => type === 'ConsentGiven');
    const id = (undertaking as { undertaking: string }).undertaking;
    await desk.hear(events.sealRequested(id), events.effective(id));
    expect(await status()).toBe('APPROVAL');

    // 保险法 65: the patient is paid, not the insured; and two people approve it.
    expect(await on('REV', 'claimApproveFirst')).toMatchObject(refusedWith('PAYEE_MISSING'));
    expect(await on('ADJ', 'claimRecordPayee', { ...payee, kind: 'HOSPITAL' })).toMatchObject(
      refusedWith('INSURED_NOT_PAID_FIRST'),
    );
    await on('ADJ', 'claimRecordPayee', payee);
    expect(await on('ILEAD', 'claimApprove')).toMatchObject(refusedWith('FIRST_APPROVAL_MISSING'));
    await on('REV', 'claimApproveFirst');
    expect(await on('ILEAD', 'claimApprove')).toMatchObject({ claim: { status: 'APPROVING' } });
    expect(await on('IFIN', 'claimPay', { paidOn: '2026-03-02', reference: 'YH-1' })).toMatchObject(
      refusedWith('WRONG_STATE'),
    );
    const asked = (await told(desk, events.claim)).find(({ type }) => type === 'PayoutApprovalAsked');
    await desk.hear(events.confirmed((asked as { approval: string }).approval));
    expect(await on('IFIN', 'claimPay', { paidOn: '2026-03-03', reference: 'YH-1' })).toMatchObject({
      refusals: [{ code: 'PAID_IN_FUTURE', path: ['paidOn'] }],
    });
    await on('IFIN', 'claimPay', { paidOn: '2026-03-02', reference: 'YH-1' });

    // Closed when the hospital's share is paid too.
    expect(await on('ADJ', 'claimClose')).toMatchObject(refusedWith('NOT_PERFORMED_YET'));
    await desk.hear(events.performed());
    expect(await on('ADJ', 'claimClose')).toMatchObject({ claim: { status: 'CLOSED', actions: [] } });

    const { timeline } = await desk.read(
      of('ADJ'),
      events.claim,
      'timeline { kind version label { zh } staff { id } }',
    );
    expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
      [
        'notice acknowledge surveyByDesk reportSurvey checkCover checkCover confirmCover requestDocuments submitDocument',
        'judgeDocument completeDocuments assess review recordProposal consent confirmSeal recordBasis recordPayee',
        'approveFirst approve confirmApproval pay recordPerformance close',
      ].flatMap((line) => line.split(' ')),
    );
    expect(timeline[0]).toMatchObject({ label: { zh: '报案' }, staff: null });
    expect((await told(desk, events.claim)).map(({ type, ...rest }) => ('stage' in rest ? rest.stage : type))).toEqual(
      [
        'ClaimNoticed NOTICED ACKNOWLEDGED SURVEYING COVERAGE_CHECK DOCUMENTS ASSESSING REVIEWING OpinionIssued ASSESSED',
        'ConsentGiven CONSENTED SealConfirmed APPROVAL PayoutApprovalAsked APPROVING PAYABLE ClaimPaid PAID CLOSED',
      ].flatMap((line) => line.split(' ')),
    );
  });

  it('is paid once: the ledger says what was promised and what was paid', async () => {
    const query = `query($id: ID!) { policy(id: $id) { ledger { paid held called remaining reviewerAuthority
      reservations { amount state claim { caseNo } } } } }`;
    const { data } = await desk.ask(of('REV'), query, { id: policyId });
    expect(data.policy.ledger).toEqual({
      ...{ paid: '70200.00', held: '0.00', called: '0.00', remaining: '2929800.00', reviewerAuthority: '123456.78' },
      reservations: [{ amount: '70200.00', state: 'PAID', claim: { caseNo: 'LP2026-11-00001' } }],
    });
  });
});
