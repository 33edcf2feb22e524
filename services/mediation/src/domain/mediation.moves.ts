import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import type { MediationCase, MediationStatus } from './mediation.js';
import { agreementMoves, type AgreementMove } from './mediation.agreement.rows.js';
import { applicationMoves, type ApplicationMove } from './mediation.application.rows.js';
import { terminal } from './mediation.deadlines.js';
import { hearingMoves, type HearingMove } from './mediation.hearing.rows.js';
import { mediationRefusals, type MediationRefusal } from './mediation.refusals.js';

export type MediationMove = ApplicationMove | HearingMove | AgreementMove;

/** The lifecycle of a mediation as a table: enforced in `decide`, offered as `actions`, printed for whoever asks. */
export const mediationTable: LifecycleTable<MediationStatus, MediationMove, MediationRefusal, MediationCase> = {
  noun: 'mediation',
  initial: 'NEW',
  terminal,
  statusOf: (state) => state.status,
  refusals: mediationRefusals,
  statuses: {
    NEW: { zh: '未申请', en: 'Not applied for' },
    CONSENT_PENDING: { zh: '待对方同意', en: 'Awaiting the other side' },
    REFUSED: { zh: '对方不同意调解', en: 'Refused by the other side' },
    SCREENING: { zh: '受理审查', en: 'Being screened' },
    NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted' },
    ACCEPTED: { zh: '已受理', en: 'Accepted' },
    PREPARING: { zh: '调解准备', en: 'In preparation' },
    SESSION: { zh: '调解中', en: 'In session' },
    APPRAISAL: { zh: '鉴定中', en: 'Under appraisal' },
    PROPOSED: { zh: '方案待答复', en: 'Proposal awaiting answers' },
    DRAFTING: { zh: '拟定协议', en: 'Agreement being drafted' },
    SIGNING: { zh: '待签署', en: 'Being signed' },
    SEALING: { zh: '待盖章确认', en: 'Seal awaiting confirmation' },
    EFFECTIVE: { zh: '协议生效', en: 'In force' },
    CLOSED: { zh: '已结案', en: 'Closed' },
    TERMINATED: { zh: '调解终止', en: 'Terminated' },
  },
  moves: { ...applicationMoves, ...hearingMoves, ...agreementMoves },
};

export const mediationLifecycle = createLifecycle(mediationTable);
