import type { Refusal } from '@concord/kit/domain/refusal';
import type { DisputeExtract } from './dispute.extract.js';
import type { MediationCase } from './mediation.js';
import type { MediationMove } from './mediation.moves.js';
import { acceptedOf, hasOpinion, proposedOf } from './mediation.readings.js';
import { refuse } from './mediation.refusals.js';
import { exceededThreshold, ruleOfThreshold } from './dispute.thresholds.js';

/** What the dispute says to a move of its mediation. Like a guard it is offered to the screen and enforced from here. */
type Condition = (dispute: DisputeExtract, state: MediationCase) => Refusal | undefined;

const isOpen: Condition = ({ status }) =>
  status === 'SETTLED' || status === 'CLOSED' ? refuse('DISPUTE_OVER') : undefined;

const isTreatment: Condition = ({ kind }) => (kind === 'TREATMENT' ? undefined : refuse('NOT_TREATMENT'));

const isNowhereElse: Condition = ({ activeForum }) => (activeForum ? refuse('OTHER_FORUM_ACTIVE') : undefined);

const hasInsurer: Condition = ({ insurer }) => (insurer ? undefined : refuse('INSURER_UNKNOWN'));

const hasInsurerToWaive: Condition = ({ insurer }) => (insurer ? undefined : refuse('NO_INSURER_TO_WAIVE'));

const appraisalFirst: Condition = (dispute, state) => {
  const over = exceededThreshold(dispute, 'appraisal.required');
  return over && !hasOpinion(state) ? refuse('APPRAISAL_FIRST', { rule: ruleOfThreshold(over) }) : undefined;
};

const insurerTold: Condition = (dispute, state) => {
  const over = exceededThreshold(dispute, 'insurer.joins-mediation');
  const joined = dispute.uninsured || acceptedOf(state)?.insurer !== undefined;
  return over && !joined ? refuse('INSURER_NOT_TOLD', { rule: ruleOfThreshold(over) }) : undefined;
};

/** An insurer that did not agree may assess the loss anew, so the agreement stands on its word or on the hospital's own. */
const insurerConsentOrWaiver: Condition = ({ insurer }, state) => {
  const kind = proposedOf(state)?.undertaking?.kind;
  return !insurer || kind === 'GIVEN' || kind === 'WAIVED' ? undefined : refuse('CONSENT_MISSING');
};

const conditions: Readonly<Partial<Record<MediationMove, readonly Condition[]>>> = {
  apply: [isOpen],
  accept: [isOpen, isTreatment, isNowhereElse],
  inviteInsurer: [hasInsurer],
  propose: [appraisalFirst, insurerTold],
  waiveInsurer: [hasInsurerToWaive],
  draft: [insurerConsentOrWaiver],
};

/** The first thing in the dispute that stands in the way of the move. */
export function unmet(move: MediationMove, dispute: DisputeExtract, state: MediationCase): Refusal | undefined {
  for (const condition of conditions[move] ?? []) {
    const refusal = condition(dispute, state);
    if (refusal) return refusal;
  }
  return undefined;
}
