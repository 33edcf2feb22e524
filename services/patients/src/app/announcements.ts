import type { Entry, Seat } from '@concord/kit/store/contract';
import type { PatientEvent } from '@concord/schema/events';
import type { PatientFact } from '../domain/patient.facts.js';

/** The services whose cases name a patient: a guard there reads only its own rows. */
const CASES: readonly Seat[] = ['service:claims', 'service:complaints', 'service:mediation'];

/** Who hears of an act besides the hospital and the audit: of a new file those whose cases may name it. */
export function caseSeats(facts: readonly PatientFact[]): readonly Seat[] {
  return facts.some(({ type }) => type === 'Registered') ? CASES : [];
}

/** What other services are told of an entry: that there is such a patient. Nothing of who they are. */
export function announced({ aggregate, organization, facts }: Pick<Entry, 'aggregate' | 'organization' | 'facts'>) {
  return (facts as readonly PatientFact[]).flatMap(({ type }): PatientEvent[] =>
    type === 'Registered' ? [{ type: 'PatientRegistered', version: 1, patient: aggregate.id, organization }] : [],
  );
}
