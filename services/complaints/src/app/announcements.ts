import type { Entry, Seat } from '@concord/kit/store/contract';
import type { ComplaintEvent } from '@concord/schema/events.complaints';
import type { ComplaintFact } from '../domain/complaint.facts.js';
import type { FiledComplaint } from '../domain/complaint.js';

/**
 * What other services are told of an act, kept beside its facts: an event names what the complaint is about, a fact only
 * what changed. Ids and coded facts: who claims is asked for, never told.
 */
export interface Told {
  readonly type: 'Told';
  readonly event: ComplaintEvent;
}

/** What an act tells: that compensation is claimed, and nothing else of a complaint. */
export function toldOf(facts: readonly ComplaintFact[], complaint: FiledComplaint): readonly Told[] {
  const { id, caseNo, organization, patientId, departments, rulePack, ownership } = complaint;
  return facts.flatMap((fact): Told[] => {
    if (fact.type !== 'DisputeRaised') return [];
    const { dispute, kind, claimedFen, occurredOn, death, by: claimedBy } = fact;
    const event: ComplaintEvent = {
      ...{ type: 'CompensationClaimed', version: 1, complaint: id, complaintNo: caseNo, dispute },
      ...{ hospital: organization, patient: patientId, kind, claimedFen, departments, occurredOn, death },
      ...{ rulePack, ownership, claimedBy },
    };
    return [{ type: 'Told', event }];
  });
}

/** Who hears of an act besides the hospital: the service that keeps disputes, of a new one. */
export function toldSeats(told: readonly Told[]): readonly Seat[] {
  return told.length > 0 ? ['service:mediation'] : [];
}

/** The events of an entry, as other services read them. */
export function announced({ facts }: Pick<Entry, 'facts'>): readonly ComplaintEvent[] {
  return (facts as readonly (ComplaintFact | Told)[]).flatMap((fact) => (fact.type === 'Told' ? [fact.event] : []));
}
