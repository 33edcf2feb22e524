import type { Scope } from '@concord/kit/store/contract';

/** Who looks at a worklist and when: what is theirs, overdue or awaited from them depends on it. */
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

/** One kind of case in the order of what is due; a row is an id and its place, the case itself is loaded with its record. */
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
