import { never, type Decider } from '@concord/kit/domain/decider';
import { registrationLifecycle } from './registration.moves.js';
import { refuseRegistration } from './registration.refusals.js';
import {
  registersOf,
  type KnownRegistration,
  type Registration,
  type RegistrationCommand,
  type RegistrationFact,
  type RegistrationPaper,
} from './registration.js';

function decide(state: Registration, command: RegistrationCommand): readonly RegistrationFact[] {
  const { actor, now } = command;
  registrationLifecycle.enforce(command.type, { state, actor, now });
  const stamp = { by: actor.id, at: now.toISOString() };
  switch (command.type) {
    case 'enter': {
      const { registered, staff, entered } = command;
      if (!registersOf[actor.organizationKind].includes(registered.kind))
        throw refuseRegistration('REGISTER_NOT_KEPT', { path: ['kind'] });
      if (staff.status !== 'ACTIVE') throw refuseRegistration('REGISTRATION_OF_SUSPENDED', { path: ['staffId'] });
      if (entered) throw refuseRegistration('REGISTRATION_EXISTS', { path: ['kind'] });
      return [{ type: 'RegistrationEntered', ...registered, ...checked(registered), ...stamp }];
    }
    case 'amend':
      return [{ type: 'RegistrationAmended', ...checked(command.paper), ...stamp }];
    case 'strike':
      return [{ type: 'RegistrationStruck', reason: command.reason, ...stamp }];
    default:
      return never(command);
  }
}

const NUMBER = /^[0-9A-Z][0-9A-Z-]{3,29}$/;

/** The paper with its number in capitals and without spaces. */
function checked({
  number: typed,
  specialty,
  title,
  qualification,
  from,
  until,
}: RegistrationPaper): RegistrationPaper {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!NUMBER.test(number)) throw refuseRegistration('REGISTRATION_NUMBER_MALFORMED', { path: ['number'] });
  if (until !== undefined && until < from) throw refuseRegistration('REGISTRATION_DAYS_REVERSED', { path: ['until'] });
  return { number, specialty, title, qualification, from, until };
}

function evolve(state: Registration, fact: RegistrationFact): Registration {
  switch (fact.type) {
    case 'RegistrationEntered': {
      const { type: _, by: __, at: ___, ...registered } = fact;
      return { status: 'ENTERED', ...registered };
    }
    case 'RegistrationAmended': {
      const { type: _, by: __, at: ___, ...paper } = fact;
      return { ...(state as KnownRegistration), ...paper };
    }
    case 'RegistrationStruck':
      return { ...(state as KnownRegistration), status: 'STRUCK' };
    default:
      return never(fact);
  }
}

/** An entry of a professional register as a decider: pure, no clock, no database. */
export const registrationDecider: Decider<Registration, RegistrationCommand, RegistrationFact> = {
  initial: { status: 'NEW' },
  decide,
  evolve,
};
