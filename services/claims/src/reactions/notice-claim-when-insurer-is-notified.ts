import type { MediationEvent } from '@concord/schema/events.mediation';
import type { ToldByService } from '../app/claim.received.js';
import { lineOf } from '../domain/claim.terms.js';

type InsurerNotified = Extract<MediationEvent, { type: 'InsurerNotified' }>;

/** The notice of loss (出险通知) that a hospital gives by its own service, under the id it gave the claim. */
export function noticeFrom(event: InsurerNotified): ToldByService {
  const { claim: id, insurer: organization, dispute, disputeNo, hospital, complaint, patient, kind } = event;
  const { claimedFen, departments, occurredOn, firstClaimedOn, rulePack, at: noticedAt } = event;
  return {
    ...{ id, organization, hospital, dispute, disputeNo, complaint, patient, claimedFen, departments },
    ...{ occurredOn, firstClaimedOn, rulePack, noticedAt },
    line: lineOf[kind],
  };
}
