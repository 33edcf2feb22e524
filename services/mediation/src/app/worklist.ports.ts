import type { Scope } from '@concord/kit/store/contract';
import type { DisputeStatus } from '../domain/dispute.js';
import type { MediationStatus } from '../domain/mediation.js';

/** A prepared view of the disputes. */
export type DisputeView = 'OPEN' | 'OVERDUE' | 'ALL';

/** A prepared view of the mediations. */
export type MediationView =
  'OPEN' | 'OVERDUE' | 'DUE_TODAY' | 'MINE' | 'AWAITING_ACCEPTANCE' | 'AWAITING_SIGNATURE' | 'ALL';

/** What a list of disputes is narrowed to; every part that is given must hold. */
export interface DisputeFilter {
  readonly view?: DisputeView;
  readonly status?: readonly DisputeStatus[];
  readonly caseNo?: string;
}

/** What a list of mediations is narrowed to. */
export interface MediationFilter {
  readonly view?: MediationView;
  readonly status?: readonly MediationStatus[];
  readonly claimStage?: readonly string[];
  readonly dueBefore?: Date;
  readonly caseNo?: string;
}

/** Who looks at a worklist and when. */
export interface Looking {
  readonly staffId: string;
  readonly roles: readonly string[];
  readonly now: Date;
  /** 00:00 and 24:00 of today where legal days are counted. */
  readonly dayStart: Date;
  readonly dayEnd: Date;
}

/** Where a page goes on: the last row's place in the order of due date and id. */
export interface WorklistPlace {
  readonly dueAt: Date;
  readonly id: string;
}

/** A count that stops at a cap. */
export interface CountUpTo {
  readonly count: number;
  readonly capped: boolean;
}

/** One kind of case in the order of what is due. */
export interface CaseList<Filter> {
  page(
    scope: Scope,
    filter: Filter,
    looking: Looking,
    first: number,
    after?: WorklistPlace,
  ): Promise<readonly WorklistPlace[]>;
  countUpTo(scope: Scope, filter: Filter, looking: Looking, cap: number): Promise<CountUpTo>;
}

/** What of the mediations is only counted: whose move is mine, whose session is today. */
export type CountedMediations = 'AWAITING_ME' | 'SESSIONS_TODAY';

/** The worklists of this service. */
export interface Worklists {
  readonly disputes: CaseList<DisputeFilter>;
  readonly mediations: CaseList<MediationFilter> & {
    countOf(scope: Scope, counted: CountedMediations, looking: Looking, cap: number): Promise<CountUpTo>;
  };
}
