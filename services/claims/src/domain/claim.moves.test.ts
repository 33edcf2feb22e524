import { evolved } from '@concord/kit/domain/decider';
import { describeMoves, type MoveExample } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { days, directory, minutes, monday, staff } from '../test/story.people.js';
import * as world from '../test/story.policy.js';
import * as story from '../test/story.js';
import type { ClaimCommand } from './claim.commands.js';
import { claimDecider } from './claim.decide.js';
import type { ClaimFact } from './claim.facts.js';
import type { ClaimStatus } from './claim.js';
import { claimLifecycle, type ClaimMove } from './claim.moves.js';

const { past } = story;
const carried = {
  directory,
  policy: world.policy,
  policies: [world.policy],
  ledger: world.ledger({ reservations: [world.reservation({ state: 'CALLED' })] }),
};
const order = <T extends object>(role: string, command: T, now = monday) =>
  ({ ...carried, ...command, actor: staff(role), now }) as unknown as ClaimCommand;
const example = (
  given: readonly ClaimFact[],
  command: ClaimCommand,
  fact: ClaimFact['type'],
  status: ClaimStatus,
  twice = 'WRONG_STATE',
): MoveExample<ClaimCommand, ClaimFact> => ({ given, command, facts: [fact], status, twice });

const submitted = [...past.DOCUMENTS, story.requested(), story.submitted('doc_1')];
const withProposal = [...past.ASSESSED, story.asked()];
const called = [...past.CONSENTED, story.sealed()];
const firstApproval = [...past.APPROVAL, story.payeeNamed(), story.firstApproved()];
const held = world.ledger({ reservations: [world.reservation()] });
const documents = [{ id: 'doc_1', kind: 'RECORDS', title: '住院病历' }];
const paperwork = { type: 'sendRefusalNotice', sentOn: '2026-03-02', reference: 'EMS-1' };
const seal = { undertaking: 'und_1', agreement: 'agr_1' };

const examples: Record<ClaimMove, MoveExample<ClaimCommand, ClaimFact>> = {
  notice: example([], order('HOT', { type: 'notice', notice: story.notice }), 'Noticed', 'NOTICED'),
  amend: example(past.DOCUMENTS, order('SYS', { type: 'amend', claimedFen: 1 }), 'Amended', 'DOCUMENTS', 'allowed'),
  acknowledge: example(
    past.NOTICED,
    order('HOT', { type: 'acknowledge', adjuster: 'stf_ADJ', policyId: 'pol_1' }),
    'Acknowledged',
    'ACKNOWLEDGED',
  ),
  dispatch: example(
    past.ACKNOWLEDGED,
    order('ILEAD', { type: 'dispatch', surveyor: 'stf_SURV' }),
    'Dispatched',
    'SURVEYING',
  ),
  surveyByDesk: example(
    past.SURVEYING,
    order('ILEAD', { type: 'surveyByDesk', reason: '远程查阅病历' }),
    'SurveyedByDesk',
    'SURVEYING',
    'SURVEY_UNDER_WAY',
  ),
  arrive: example(
    past.SURVEYING,
    order('SURV', { type: 'arrive', place: '住院部' }),
    'Arrived',
    'SURVEYING',
    'ALREADY_DONE',
  ),
  reportSurvey: example(
    [...past.SURVEYING, story.arrived()],
    order('SURV', { type: 'reportSurvey', text: '报告' }),
    'SurveyReported',
    'COVERAGE_CHECK',
  ),
  checkCover: example(
    past.COVERAGE_CHECK,
    order('ADJ', { type: 'checkCover', answers: {} }),
    'CoverChecked',
    'COVERAGE_CHECK',
    'allowed',
  ),
  confirmCover: example(
    [...past.COVERAGE_CHECK, story.checked()],
    order('ADJ', { type: 'confirmCover' }),
    'CoverConfirmed',
    'DOCUMENTS',
  ),
  refuseCover: example(
    [...past.COVERAGE_CHECK, story.checked('NO')],
    order('REV', { type: 'refuseCover', conditionId: 'NOT_FOR_TREATMENT', text: '医疗美容' }),
    'CoverRefused',
    'REFUSED',
  ),
  sendRefusalNotice: example(past.REFUSED, order('ADJ', paperwork), 'RefusalNoticeSent', 'REFUSED', 'ALREADY_DONE'),
  contest: example(
    past.REFUSED,
    order('LEGAL', { type: 'contest', text: '手术系治疗' }),
    'Contested',
    'COVERAGE_CHECK',
  ),
  requestDocuments: example(
    past.DOCUMENTS,
    order('ADJ', { type: 'requestDocuments', documents }),
    'DocumentsRequested',
    'DOCUMENTS',
    'DOCUMENTS_ASKED_ONCE',
  ),
  submitDocument: example(
    [...past.DOCUMENTS, story.requested()],
    order('PRO', { type: 'submitDocument', document: 'doc_1', reference: '附件一' }),
    'DocumentSubmitted',
    'DOCUMENTS',
    'allowed',
  ),
  judgeDocument: example(
    [...submitted, story.submitted('doc_2')],
    order('ADJ', { type: 'judgeDocument', document: 'doc_1', accepted: true }),
    'DocumentJudged',
    'DOCUMENTS',
    'DOCUMENT_NOT_SUBMITTED',
  ),
  completeDocuments: example(
    past.DOCUMENTS,
    order('ADJ', { type: 'completeDocuments' }),
    'DocumentsCompleted',
    'ASSESSING',
  ),
  assess: example(
    past.ASSESSING,
    order('ADJ', { type: 'assess', liability: 'MAJOR', lossFen: 8_000_000, mentalFen: 0, text: '主要责任' }),
    'LossAssessed',
    'REVIEWING',
  ),
  returnAssessment: example(
    past.REVIEWING,
    order('REV', { type: 'returnAssessment', reason: '缺计算依据' }),
    'AssessmentReturned',
    'ASSESSING',
  ),
  review: example(past.REVIEWING, order('REV', { type: 'review' }), 'AssessmentReviewed', 'ASSESSED'),
  recordProposal: example(
    past.ASSESSED,
    order('SYS', { type: 'recordProposal', proposal: story.proposal }),
    'ProposalRecorded',
    'ASSESSED',
    'ALREADY_DONE',
  ),
  withdrawProposal: example(
    past.CONSENTED,
    order('SYS', { type: 'withdrawProposal', proposal: 'prp_1' }),
    'ProposalWithdrawn',
    'ASSESSED',
    'PROPOSAL_NOT_STANDING',
  ),
  consent: example(withProposal, order('REV', { type: 'consent', undertaking: 'und_1' }), 'ConsentGiven', 'CONSENTED'),
  declineConsent: example(
    withProposal,
    order('REV', { type: 'declineConsent', reason: '责任程度不符' }),
    'ConsentDeclined',
    'ASSESSED',
    'NO_PROPOSAL_ASKED',
  ),
  expireConsent: example(past.CONSENTED, order('SYS', { type: 'expireConsent' }, days(31)), 'ConsentEnded', 'ASSESSED'),
  confirmSeal: example(
    past.CONSENTED,
    order('SYS', { type: 'confirmSeal', ...seal, ledger: held }),
    'SealConfirmed',
    'CONSENTED',
    'allowed',
  ),
  denySeal: example(
    past.ASSESSED,
    order('SYS', { type: 'denySeal', ...seal, reason: 'UNDERTAKING_ENDED' }),
    'SealDenied',
    'ASSESSED',
    'allowed',
  ),
  recordBasis: example(called, order('SYS', { type: 'recordBasis', basis: story.basis }), 'BasisRecorded', 'APPROVAL'),
  recordPayee: example(
    past.APPROVAL,
    order('ADJ', { type: 'recordPayee', name: '患者', account: '6222', kind: 'PATIENT', verified: true }),
    'PayeeRecorded',
    'APPROVAL',
    'allowed',
  ),
  approveFirst: example(
    [...past.APPROVAL, story.payeeNamed()],
    order('REV', { type: 'approveFirst' }),
    'FirstApproved',
    'APPROVAL',
    'ALREADY_DONE',
  ),
  approve: example(firstApproval, order('ILEAD', { type: 'approve', approval: 'apv_1' }), 'Approved', 'APPROVING'),
  confirmApproval: example(
    past.APPROVING,
    order('SYS', { type: 'confirmApproval', approval: 'apv_1' }),
    'ApprovalConfirmed',
    'PAYABLE',
  ),
  denyApproval: example(
    past.APPROVING,
    order('SYS', { type: 'denyApproval', approval: 'apv_1', reason: 'NOT_EFFECTIVE' }),
    'ApprovalDenied',
    'APPROVAL',
  ),
  lapseApproval: example(
    past.APPROVING,
    order('SYS', { type: 'lapseApproval' }, minutes(1_440)),
    'ApprovalLapsed',
    'APPROVAL',
  ),
  pay: example(past.PAYABLE, order('IFIN', { type: 'pay', paidOn: '2026-03-02', reference: 'YH-1' }), 'Paid', 'PAID'),
  payFailed: example(
    past.PAYABLE,
    order('IFIN', { type: 'payFailed', reason: '账号有误' }),
    'PaymentFailed',
    'PAYABLE',
    'allowed',
  ),
  recordPerformance: example(
    past.PAID,
    order('SYS', { type: 'recordPerformance' }),
    'PerformanceRecorded',
    'PAID',
    'ALREADY_DONE',
  ),
  close: example([...past.PAID, story.performed()], order('ADJ', { type: 'close' }), 'Closed', 'CLOSED'),
  closeWithoutPayment: example(
    past.ASSESSED,
    order('ILEAD', { type: 'closeWithoutPayment', reason: '患方撤回索赔' }),
    'ClosedWithoutPayment',
    'CLOSED',
  ),
};

describeMoves({ describe, it, expect }, claimLifecycle, claimDecider, past, examples);

describe('each status offers exactly these moves', () => {
  // Written by hand from the lifecycle, not derived from the table it checks.
  const offered: Record<ClaimStatus, string> = {
    NEW: 'notice',
    NOTICED: 'acknowledge closeWithoutPayment',
    ACKNOWLEDGED: 'dispatch surveyByDesk closeWithoutPayment',
    SURVEYING: 'reportSurvey closeWithoutPayment',
    COVERAGE_CHECK: 'checkCover confirmCover refuseCover closeWithoutPayment',
    REFUSED: 'sendRefusalNotice declineConsent closeWithoutPayment',
    DOCUMENTS: 'requestDocuments completeDocuments closeWithoutPayment',
    ASSESSING: 'assess closeWithoutPayment',
    REVIEWING: 'returnAssessment review closeWithoutPayment',
    ASSESSED: 'consent declineConsent closeWithoutPayment',
    CONSENTED: '',
    APPROVAL: 'recordPayee approveFirst approve',
    APPROVING: '',
    PAYABLE: 'pay payFailed',
    PAID: 'close',
    CLOSED: '',
  };
  const offer = (facts: readonly ClaimFact[], role: string) => {
    const state = evolved(claimDecider, claimDecider.initial, facts);
    return claimLifecycle
      .offer({ state, actor: staff(role), now: monday })
      .map(({ name }) => name)
      .join(' ');
  };
  it.each(Object.keys(offered) as ClaimStatus[])('%s', (status) => {
    const reached = status === 'SURVEYING' ? [...past.SURVEYING, story.arrived()] : past[status];
    expect(offer(reached, 'ILEAD')).toBe(offered[status]);
  });
  it('the hospital alone is offered to contest a refusal', () => {
    expect(offer(past.REFUSED, 'LEGAL')).toContain('contest');
    expect(offer(past.REFUSED, 'REV')).not.toContain('contest');
  });
  it('documents are submitted and judged while there are any', () => {
    expect(offer(submitted, 'ADJ')).toBe(
      'requestDocuments submitDocument judgeDocument completeDocuments closeWithoutPayment',
    );
  });
});
