import { legalDate } from '@concord/rules/calendar/legal-time';
import type { CommandOf, LookedUp } from './patient.commands.js';
import type { Changes, FactOf } from './patient.facts.js';
import type { Particulars, RegisteredPatient, Visit } from './patient.js';
import { PatientKnown, refuse } from './patient.refusals.js';

interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** One file for one person, unless somebody has looked and insists. */
export function decideRegistration(
  { id, particulars, anyway, lookedUp, actor, now }: CommandOf<'register'>,
  stamp: Stamp,
): FactOf<'Registered'> {
  checkAgainst(lookedUp, particulars, anyway, now);
  const { organization } = actor;
  return { type: 'Registered', id, organization, particulars, ...besides(lookedUp, particulars), ...stamp };
}

/** Only what is different is a correction; what was before is kept with it. */
export function decideCorrection(
  state: RegisteredPatient,
  { changes, anyway, lookedUp, now }: CommandOf<'correct'>,
  stamp: Stamp,
): FactOf<'Corrected'> {
  const changed = (Object.keys(changes) as (keyof Particulars)[]).filter(
    (key) => changes[key] !== undefined && (changes[key] ?? undefined) !== state[key],
  );
  if (changed.length === 0) throw refuse('NOTHING_CHANGED');
  const real: Changes = Object.fromEntries(changed.map((key) => [key, changes[key]]));
  const before: Changes = Object.fromEntries(changed.map((key) => [key, state[key] ?? null]));
  checkAgainst(lookedUp, real, anyway, now);
  return { type: 'Corrected', changes: real, before, ...besides(lookedUp, real), ...stamp };
}

/** A visit took place, once. */
export function decideVisit(
  state: RegisteredPatient,
  { visit, now, path }: { visit: Visit; now: Date; path: readonly string[] },
  stamp: Stamp,
): FactOf<'VisitRecorded'> {
  if (visit.date > legalDate(now.getTime())) throw refuse('VISIT_IN_FUTURE', { path });
  if (state.birthYear !== undefined && Number(visit.date.slice(0, 4)) < state.birthYear)
    throw refuse('VISIT_BEFORE_BIRTH', { path });
  if (state.visits.some((known) => sameVisit(known, visit))) throw refuse('VISIT_KNOWN', { path });
  return { type: 'VisitRecorded', visit, ...stamp };
}

function checkAgainst({ known, memberNoHolder, tiers }: LookedUp, told: Changes, anyway: boolean, now: Date): void {
  if (told.tier && !tiers.includes(told.tier)) throw refuse('TIER_NOT_OFFERED', { path: ['tier'] });
  if (told.birthYear && told.birthYear > Number(legalDate(now.getTime()).slice(0, 4)))
    throw refuse('BORN_IN_FUTURE', { path: ['birthYear'] });
  if (told.memberNo && memberNoHolder) throw refuse('MEMBER_NO_TAKEN', { path: ['memberNo'] });
  if ((told.name || told.phone) && known && !anyway) throw new PatientKnown(known, [told.name ? 'name' : 'phone']);
}

const besides = ({ known }: LookedUp, told: Changes) => (known && (told.name || told.phone) ? { besides: known } : {});

const sameVisit = (one: Visit, other: Visit) =>
  one.date === other.date &&
  one.kind === other.kind &&
  one.departmentId === other.departmentId &&
  one.doctorName === other.doctorName &&
  one.surgery === other.surgery;
