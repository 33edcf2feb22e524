import { toPlainDate } from '../calendar/plain-date.js';
import type { CoverFacts, CoverTerms } from './cover.js';

/** Hands sound terms back; throws a RangeError naming the date that does not exist, or that lies on the wrong side of another. */
export function checkCoverTerms(terms: CoverTerms): CoverTerms {
  const { periodFrom, periodTo, basis } = terms;
  checkDay('periodFrom', periodFrom);
  checkDay('periodTo', periodTo);
  if (periodTo < periodFrom) throw new RangeError('periodTo: before periodFrom');
  if (basis.kind === 'CLAIMS_MADE') {
    checkDay('basis.retroDate', basis.retroDate);
    if (basis.retroDate > periodFrom) throw new RangeError('basis.retroDate: after periodFrom');
  }
  return terms;
}

/** Hands the facts back; throws a RangeError naming the date that does not exist. */
export function checkCoverFacts(facts: CoverFacts): CoverFacts {
  checkDay('firstClaimedOn', facts.firstClaimedOn);
  if (facts.occurredOn !== undefined) checkDay('occurredOn', facts.occurredOn);
  return facts;
}

function checkDay(field: string, day: string): void {
  try {
    toPlainDate(day);
  } catch (error) {
    throw new RangeError(`${field}: ${(error as RangeError).message}`, { cause: error });
  }
}
