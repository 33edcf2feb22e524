import type { CaseList, CountUpTo, Looking } from '@concord/casework/app/worklist.ports';
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

/** What of the mediations is only counted: whose move is mine, whose session is today. */
export type CountedMediations = 'AWAITING_ME' | 'SESSIONS_TODAY';

/** The worklists of this service. */
export interface Worklists {
  readonly disputes: CaseList<DisputeFilter>;
  readonly mediations: CaseList<MediationFilter> & {
    countOf(scope: Scope, counted: CountedMediations, looking: Looking, cap: number): Promise<CountUpTo>;
  };
}
