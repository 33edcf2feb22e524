import { never, type Decider } from '@concord/kit/domain/decider';
import type { PatientCommand } from './patient.commands.js';
import { evolve } from './patient.evolve.js';
import type { PatientFact } from './patient.facts.js';
import { noPatient, type Patient, type RegisteredPatient } from './patient.js';
import { patientLifecycle } from './patient.moves.js';
import { decideCorrection, decideRegistration, decideVisit } from './patient.rulings.js';

/** Guards by the table first, then by what the command says; answers with the facts, or refuses. */
export function decide(state: Patient, command: PatientCommand): readonly PatientFact[] {
  patientLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  switch (command.type) {
    case 'register': {
      const registered = decideRegistration(command, stamp);
      const { visit, now } = command;
      if (!visit) return [registered];
      const after = evolve(state, registered) as RegisteredPatient;
      return [registered, decideVisit(after, { visit, now, path: ['visit', 'date'] }, stamp)];
    }
    case 'correct':
      return [decideCorrection(state as RegisteredPatient, command, stamp)];
    case 'recordVisit': {
      const { visit, now } = command;
      return [decideVisit(state as RegisteredPatient, { visit, now, path: ['visit', 'date'] }, stamp)];
    }
    case 'hold':
      return [{ type: 'Held', reason: command.reason, ...stamp }];
    case 'release':
      return [{ type: 'Released', reason: command.reason, ...stamp }];
    case 'erase':
      return [{ type: 'Erased', basis: command.basis, ...stamp }];
    default:
      return never(command);
  }
}

/** The file of a patient as a decider: pure, no clock, no database. */
export const patientDecider: Decider<Patient, PatientCommand, PatientFact> = { initial: noPatient, decide, evolve };
