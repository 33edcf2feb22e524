import type { MediationEvent } from '@concord/schema/events.mediation';
import type { OpenedDispute } from '../domain/dispute.js';
import type { MediationFact } from '../domain/mediation.facts.js';
import type { AppliedMediation } from '../domain/mediation.js';
import { isPerformed, shareOf } from '../domain/mediation.payments.js';
import { acceptedOf, proposedOf, standingUndertaking } from '../domain/mediation.readings.js';

/** A mediation with what happened to it, and its dispute. */
export interface Happened {
  readonly facts: readonly MediationFact[];
  readonly before: AppliedMediation | undefined;
  readonly after: AppliedMediation;
  readonly dispute: OpenedDispute;
}

/** What other services are told of what happened to a mediation. */
export function mediationEvents(happened: Happened): readonly MediationEvent[] {
  const { before, after, dispute } = happened;
  const events: MediationEvent[] = [];
  if (before?.status !== after.status)
    events.push({ type: 'MediationStage', version: 1, ...aboutOf(after, dispute), stage: after.status });
  for (const fact of happened.facts) events.push(...eventsOf(fact, happened));
  if (performed(after) && !performed(before)) {
    const { committee: _committee, complaint: _complaint, ...about } = aboutOf(after, dispute);
    events.push({ type: 'AgreementPerformed', version: 1, ...about, agreement: agreementOf(after) });
  }
  return events;
}

function eventsOf(fact: MediationFact, { before, after, dispute }: Happened): readonly MediationEvent[] {
  const { committee: _committee, ...about } = aboutOf(after, dispute);
  switch (fact.type) {
    case 'Proposed':
      return consentAsked(after);
    case 'ProposalAnswered':
      return fact.accepts ? [] : proposalWithdrawn(before);
    case 'ProposalWithdrawn':
    case 'InsurerWaived':
      return proposalWithdrawn(before);
    case 'SealRequested':
      return sealRequested(after, fact.at);
    case 'AgreementTookEffect':
      return [agreementEffective(after, dispute)];
    case 'BasisJudged': {
      const { approval, agreement, refusedFor: reason } = fact;
      const claim = dispute.insurer?.claim;
      if (!claim) throw new Error('The basis of a payment was judged where no claim is known');
      const basis = { claim, mediation: after.id, agreement, approval };
      return [
        reason
          ? { type: 'BasisDenied', version: 1, ...basis, reason }
          : { type: 'BasisConfirmed', version: 1, ...basis },
      ];
    }
    case 'Terminated':
    case 'DeemedFailed': {
      const ground = fact.type === 'Terminated' ? fact.ground : 'LIMIT_OVER';
      return [...proposalWithdrawn(before), { type: 'MediationTerminated', version: 1, ...about, ground }];
    }
    default:
      return [];
  }
}

/** The insurer at the table is asked for its consent to what was proposed. */
function consentAsked(after: AppliedMediation): readonly MediationEvent[] {
  const claim = acceptedOf(after)?.insurer?.claim;
  const proposal = proposedOf(after)?.proposal;
  if (!claim || !proposal) return [];
  const { id, totalFen, mentalFen, legalFen, liability } = proposal;
  const { dispute, id: mediation, committee } = after;
  const asked = { dispute, mediation, committee, claim, proposal: id };
  return [{ type: 'ConsentAsked', version: 1, ...asked, totalFen, mentalFen, legalFen, liability }];
}

/** What the insurer was asked about, and has not been released from, is off. */
function proposalWithdrawn(before: AppliedMediation | undefined): readonly MediationEvent[] {
  const proposed = before && proposedOf(before);
  const claim = proposed?.insurer?.claim;
  if (!proposed || !claim || proposed.undertaking?.kind === 'WAIVED') return [];
  const { dispute, id: mediation, proposal } = proposed;
  return [{ type: 'ProposalWithdrawn', version: 1, dispute, mediation, claim, proposal: proposal.id }];
}

function sealRequested(after: AppliedMediation, requestedAt: string): readonly MediationEvent[] {
  if (after.status !== 'SEALING') return [];
  const undertaking = standingUndertaking(after)?.id;
  const claim = after.insurer?.claim;
  if (!undertaking || !claim) throw new Error('A seal waits for an undertaking that nobody gave');
  const asked = { dispute: after.dispute, mediation: after.id, claim, undertaking, agreement: after.agreement.id };
  return [{ type: 'SealRequested', version: 1, ...asked, requestedAt }];
}

function agreementEffective(after: AppliedMediation, dispute: OpenedDispute): MediationEvent {
  if (!('seal' in after)) throw new Error('An agreement took effect without a seal');
  const { agreement, seal } = after;
  const insurerFen = shareOf(agreement.instalments, 'INSURER');
  const hospitalFen = shareOf(agreement.instalments, 'HOSPITAL');
  return {
    ...{ type: 'AgreementEffective', version: 1, ...aboutOf(after, dispute) },
    ...{ undertaking: standingUndertaking(after)?.id, agreement: agreement.id, hash: seal.hash },
    ...{ totalFen: insurerFen + hospitalFen, insurerFen, hospitalFen },
    ...{ payee: agreement.payee, effectiveAt: seal.effectiveAt },
  };
}

function performed(mediation: AppliedMediation | undefined): boolean {
  return mediation !== undefined && 'seal' in mediation && isPerformed(mediation);
}

function agreementOf(mediation: AppliedMediation): string {
  if (!('agreement' in mediation) || !mediation.agreement) throw new Error('What was performed is no agreement');
  return mediation.agreement.id;
}

const aboutOf = ({ id, committee }: AppliedMediation, dispute: OpenedDispute) => ({
  dispute: dispute.id,
  mediation: id,
  committee,
  complaint: dispute.complaintId,
  claim: dispute.insurer?.claim,
});
