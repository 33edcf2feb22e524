import type { Reaction } from '@concord/kit/reactions/reaction';
import { readComplaintEvent, type ComplaintEvent } from '@concord/schema/events.complaints';
import type { AskClaimants, ToldClaimants } from '../app/claimants.ports.js';
import type { DisputeActs } from '../app/disputes.js';

/** Answers kept between the question and the transaction; one at a time is the rule, a retry beside it the exception. */
const MOST = 20;

/**
 * Opens a dispute when compensation is claimed. Who claims is in no event: the complaints service is asked, as the service
 * that was told, before the transaction.
 */
export function openDisputeWhenCompensationIsClaimed(
  disputes: Pick<DisputeActs, 'prepare' | 'openFromComplaint'>,
  ask: AskClaimants,
): Reaction<ComplaintEvent> {
  const answers = new Map<string, ToldClaimants>();
  return {
    name: 'open-dispute-when-compensation-is-claimed',
    source: 'complaints',
    read: readComplaintEvent,
    async prepare({ complaint, dispute, hospital }) {
      answers.set(dispute, await ask(complaint));
      for (const old of [...answers.keys()].slice(0, -MOST)) answers.delete(old);
      await disputes.prepare(dispute, hospital);
    },
    async apply(event, work) {
      const told = answers.get(event.dispute);
      // A line that waited behind a parked one comes here unprepared.
      if (!told) throw new Error('Who claims was not asked yet');
      const { dispute: id, hospital, complaint: complaintId, patient: patientId } = event;
      const { kind, claimedFen, departments, occurredOn, death, rulePack, ownership } = event;
      await disputes.openFromComplaint(work, {
        ...{ id, hospital, complaintId, complaintNo: event.complaintNo, patientId, claimants: told.claimants },
        ...{ kind, claimedFen, departments, occurredOn, death, rulePack, ownership },
      });
    },
  };
}
