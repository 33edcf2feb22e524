import type { Bilingual } from '../bilingual.js';
import type { PlainDate } from '../calendar/plain-date.js';
import { checkCoverFacts, checkCoverTerms } from './check-cover.js';
import { departmentCondition, exclusionCondition, inForceCondition, lineCondition } from './cover-conditions.js';
import type { ExclusionId } from './exclusions.js';

/** Harm from diagnosis or treatment, or from the premises. */
export const POLICY_LINES = {
  MEDICAL_LIABILITY: { zh: '医疗责任险', en: 'medical liability' },
  PUBLIC_LIABILITY: { zh: '公众责任险', en: 'public liability' },
} as const satisfies Record<string, Bilingual>;
export type PolicyLine = keyof typeof POLICY_LINES;

/** What must fall into the insurance period: the patient's first claim, for events back to a retroactive date; or the event. */
export type CoverBasis =
  { readonly kind: 'CLAIMS_MADE'; readonly retroDate: PlainDate } | { readonly kind: 'OCCURRENCE' };

/** Whom and what a policy covers, and when. Days are legal days of Asia/Shanghai. */
export interface CoverTerms {
  readonly line: PolicyLine;
  readonly periodFrom: PlainDate;
  /** The last day of cover, itself included. */
  readonly periodTo: PlainDate;
  readonly basis: CoverBasis;
  /** Ids of departments, or the whole hospital. */
  readonly insuredDepartments: 'ALL' | readonly string[];
  readonly exclusions: readonly ExclusionId[];
}

/** UNKNOWN asks for more facts, or for a person's judgement; it is never a yes. */
export const COVER_ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type CoverAnswer = (typeof COVER_ANSWERS)[number];

/** What is known of an event. */
export interface CoverFacts {
  readonly line: PolicyLine;
  /** Absent while it is not known. */
  readonly occurredOn?: PlainDate;
  /** The day the patient first asked for compensation. */
  readonly firstClaimedOn: PlainDate;
  /** Ids of the departments concerned; empty while none is named. */
  readonly departments: readonly string[];
  /** Whether each circumstance that policies exclude was found; one without an entry is unknown. */
  readonly circumstances: Readonly<Partial<Record<ExclusionId, CoverAnswer>>>;
}

export type CoverConditionId = 'IN_FORCE' | 'LINE' | 'INSURED_DEPARTMENT' | ExclusionId;

/** One condition of cover, and whether it is met. */
export interface CoverCondition {
  readonly id: CoverConditionId;
  readonly met: CoverAnswer;
  readonly sentence: Bilingual;
  readonly clause: Bilingual;
}

/**
 * Every condition of cover, met or not: the period, the line, the departments, then each exclusion that the policy lists
 * (met when it does not apply). An exclusion the policy does not list is no condition, whatever was found.
 *
 * @throws RangeError naming the date that does not exist, or the period that ends before it begins
 */
export function checkCover(policy: CoverTerms, event: CoverFacts): readonly CoverCondition[] {
  checkCoverTerms(policy);
  checkCoverFacts(event);
  return [
    inForceCondition(policy, event),
    lineCondition(POLICY_LINES[policy.line], POLICY_LINES[event.line]),
    departmentCondition(policy, event),
    ...policy.exclusions.map((id) => exclusionCondition(id, event)),
  ];
}

/** Whether the event is covered: NO when a condition fails, else UNKNOWN when one is unknown, else YES. */
export function coverOf(conditions: readonly CoverCondition[]): CoverAnswer {
  if (conditions.some(({ met }) => met === 'NO')) return 'NO';
  return conditions.some(({ met }) => met === 'UNKNOWN') ? 'UNKNOWN' : 'YES';
}
