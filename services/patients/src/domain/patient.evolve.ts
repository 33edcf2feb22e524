import { never } from '@concord/kit/domain/decider';
import type { Changes, PatientFact } from './patient.facts.js';
import type { Particulars, Patient, RegisteredPatient } from './patient.js';

/** The file after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: Patient, fact: PatientFact): Patient {
  switch (fact.type) {
    case 'Registered': {
      if (state.status !== 'NEW') throw new Error(`Registration cannot follow the state ${state.status}`);
      const { id, organization, particulars } = fact;
      return { status: 'REGISTERED', id, organization, ...particulars, visits: [] };
    }
    case 'Corrected':
      return { ...registered(state), ...settled(fact.changes) };
    case 'VisitRecorded': {
      const patient = registered(state);
      return { ...patient, visits: [...patient.visits, fact.visit] };
    }
    case 'Held':
      return { ...registered(state), heldSince: fact.at };
    case 'Released': {
      const { heldSince: _over, ...patient } = registered(state);
      return patient;
    }
    case 'Erased': {
      const { id, organization } = registered(state);
      return { status: 'ERASED', id, organization };
    }
    default:
      return never(fact);
  }
}

function registered(state: Patient): RegisteredPatient {
  if (state.status !== 'REGISTERED') throw new Error(`This cannot follow the state ${state.status}`);
  return state;
}

const settled = (changes: Changes): Partial<Particulars> =>
  Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, value ?? undefined]));
