import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { cite, LAWS } from '@concord/rules/packs/laws';
import type { Dispute, DisputeStatus } from './dispute.js';
import * as guard from './dispute.guards.js';
import { disputeRefusals, promptNotice, type DisputeRefusal } from './dispute.refusals.js';

export type DisputeMove =
  | 'open'
  | 'amendClaim'
  | 'issueNotice'
  | 'notifyInsurer'
  | 'declareUninsured'
  | 'openNegotiation'
  | 'openOther'
  | 'closeForum'
  | 'settle'
  | 'close'
  | 'applyMediation'
  | 'dropApplication'
  | 'enterMediation'
  | 'leaveMediation'
  | 'settleByMediation'
  | 'performed'
  | 'recordClaim'
  | 'recordClaimStage'
  | 'recordOpinion';

/** While nothing is settled. */
const quarrel = ['OPEN', 'IN_FORUM'] as const;
/** Until it is closed. */
const lasting = ['OPEN', 'IN_FORUM', 'SETTLED'] as const;

/** The lifecycle of a dispute as a table: enforced in `decide`, offered as `actions`, printed for whoever asks. */
export const disputeTable: LifecycleTable<DisputeStatus, DisputeMove, DisputeRefusal, Dispute> = {
  noun: 'dispute',
  initial: 'NEW',
  terminal: ['CLOSED'],
  statusOf: (state) => state.status,
  refusals: disputeRefusals,
  statuses: {
    NEW: { zh: '未立', en: 'Not opened' },
    OPEN: { zh: '待选途径', en: 'Open' },
    IN_FORUM: { zh: '处理中', en: 'Being dealt with' },
    SETTLED: { zh: '已达成协议', en: 'Settled' },
    CLOSED: { zh: '已了结', en: 'Closed' },
  },
  moves: {
    open: {
      label: { zh: '登记纠纷', en: 'Open the dispute' },
      from: ['NEW'],
      to: ['OPEN'],
      who: ['SYS', 'REG'],
      article: cite(LAWS.DISPUTE_REGULATIONS, 22),
    },
    issueNotice: {
      label: { zh: '出具书面告知', en: 'Issue the statutory notice' },
      from: quarrel,
      to: quarrel,
      who: ['PRO', 'LEGAL', 'CM'],
      guards: [guard.ofHospital, guard.onlyFromTreatment, guard.noticeOpen],
      article: cite(LAWS.DISPUTE_REGULATIONS, 23),
    },
    notifyInsurer: {
      label: { zh: '向保险机构报案', en: 'Notify the insurer' },
      from: quarrel,
      to: quarrel,
      who: ['PRO', 'LEGAL', 'EXEC'],
      guards: [guard.ofHospital, guard.insurerOpen],
      article: promptNotice,
    },
    declareUninsured: {
      label: { zh: '确认未投保', en: 'Declare that there is no insurer' },
      from: quarrel,
      to: quarrel,
      who: ['EXEC', 'LEGAL'],
      guards: [guard.ofHospital, guard.insuranceUnsaid],
    },
    openNegotiation: {
      label: { zh: '开始协商', en: 'Open the negotiation' },
      from: quarrel,
      to: ['IN_FORUM'],
      who: ['PRO', 'LEGAL'],
      guards: [guard.ofHospital, guard.noActiveForum, guard.noticeIssued, guard.belowPrivateCeiling, guard.insurerTold],
      article: cite(LAWS.DISPUTE_REGULATIONS, 30),
    },
    settle: {
      label: { zh: '登记和解协议', en: 'Record the settlement' },
      from: ['IN_FORUM'],
      to: ['SETTLED'],
      who: ['LEGAL', 'EXEC'],
      guards: [
        guard.ofHospital,
        guard.negotiating,
        guard.belowPrivateCeiling,
        guard.insurerTold,
        guard.insurerNotConcerned,
      ],
      article: cite(LAWS.DISPUTE_REGULATIONS, 30),
    },
    openOther: {
      label: { zh: '登记行政调解或诉讼', en: 'Record an administrative mediation or a lawsuit' },
      from: quarrel,
      to: ['IN_FORUM'],
      who: ['LEGAL', 'EXEC'],
      guards: [guard.ofHospital, guard.noActiveForum],
      article: cite(LAWS.DISPUTE_REGULATIONS, 22),
    },
    closeForum: {
      label: { zh: '结束该途径', en: 'End the present route' },
      from: ['IN_FORUM'],
      to: ['OPEN'],
      who: ['PRO', 'LEGAL'],
      guards: [guard.ofHospital, guard.ownForum],
    },
    amendClaim: {
      label: { zh: '变更索赔金额', en: 'Amend the claim' },
      from: quarrel,
      to: quarrel,
      who: ['PRO', 'LEGAL', 'REG', 'MED'],
      guards: [guard.ofHospitalOrCommittee],
    },
    close: {
      label: { zh: '了结纠纷', en: 'Close the dispute' },
      from: lasting,
      to: ['CLOSED'],
      who: ['PRO', 'LEGAL'],
      guards: [guard.ofHospital, guard.nothingUnderWay, guard.noPendingApplication, guard.notMediated],
    },
    applyMediation: {
      label: { zh: '申请人民调解', en: 'Mediation applied for' },
      from: quarrel,
      to: quarrel,
      who: ['SYS'],
      guards: [guard.fromTreatment, guard.atMostNegotiating, guard.noPendingApplication],
      article: cite(LAWS.DISPUTE_REGULATIONS, 31),
    },
    dropApplication: {
      label: { zh: '调解申请未获受理', en: 'Application not taken up' },
      from: lasting,
      to: lasting,
      who: ['SYS'],
      article: cite(LAWS.DISPUTE_REGULATIONS, 31),
    },
    enterMediation: {
      label: { zh: '进入人民调解', en: 'Mediation accepted' },
      from: quarrel,
      to: ['IN_FORUM'],
      who: ['SYS'],
      guards: [guard.fromTreatment, guard.noActiveForum],
      article: cite(LAWS.DISPUTE_REGULATIONS, 31),
    },
    leaveMediation: {
      label: { zh: '调解终止', en: 'Mediation terminated' },
      from: ['IN_FORUM'],
      to: ['OPEN'],
      who: ['SYS'],
      article: cite(LAWS.DISPUTE_REGULATIONS, 38),
    },
    settleByMediation: {
      label: { zh: '调解协议生效', en: 'Agreement in force' },
      from: ['IN_FORUM'],
      to: ['SETTLED'],
      who: ['SYS'],
      article: cite(LAWS.DISPUTE_REGULATIONS, 39),
    },
    performed: {
      label: { zh: '调解协议履行完毕', en: 'Agreement performed' },
      from: ['SETTLED'],
      to: ['CLOSED'],
      who: ['SYS'],
      article: cite(LAWS.DISPUTE_REGULATIONS, 39),
    },
    recordClaim: {
      label: { zh: '保险机构立案', en: 'Claim registered by the insurer' },
      from: lasting,
      to: lasting,
      who: ['SYS'],
    },
    recordClaimStage: {
      label: { zh: '赔案进展', en: 'The claim moved on' },
      from: lasting,
      to: lasting,
      who: ['SYS'],
    },
    recordOpinion: {
      label: { zh: '保险机构意见', en: "The insurer's opinion" },
      from: lasting,
      to: lasting,
      who: ['SYS'],
    },
  },
};

export const disputeLifecycle = createLifecycle(disputeTable);
