import { COUNT_CAP, emptyList, lookingAs, openList, type OpenedList } from '@concord/casework/app/worklist';
import type { CaseList, CountUpTo } from '@concord/casework/app/worklist.ports';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type { CountedMediations, DisputeFilter, MediationFilter, MediationView, Worklists } from './worklist.ports.js';

/** A filter as a person gives it: `search` is a case number. */
export type Asked<Filter> = Omit<Filter, 'caseNo'> & { readonly search?: string };

/** The counters of the home page; each but the last two opens the list of its view. */
export interface Counters {
  readonly overdue: CountUpTo;
  readonly dueToday: CountUpTo;
  readonly mine: CountUpTo;
  readonly open: CountUpTo;
  readonly awaitingMe: CountUpTo;
  readonly sessionsToday: CountUpTo;
}

/** Reading the worklists of an organization. */
export interface Worklist {
  disputes(identity: Identity, filter: Asked<DisputeFilter>): OpenedList;
  mediations(identity: Identity, filter: Asked<MediationFilter>): OpenedList;
  counters(identity: Identity): Promise<Counters>;
}

const CASE_NO = /^(JF|TJ)\d{4}-\d+-\d+$/;

export function createWorklist({ lists, clock }: { readonly lists: Worklists; readonly clock: Clock }): Worklist {
  /** A search that is no case number finds nothing: what was said and written is not searched. */
  function opened<Filter extends { readonly caseNo?: string }>(
    list: CaseList<Filter>,
    identity: Identity,
    { search, ...filter }: Asked<Filter>,
  ): OpenedList {
    const caseNo = search?.trim().toUpperCase();
    if (caseNo && !CASE_NO.test(caseNo)) return emptyList;
    const asked = { ...filter, ...(caseNo && { caseNo }) } as unknown as Filter;
    return openList(list, identity, asked, lookingAs(identity, clock.now()));
  }

  return {
    disputes: (identity, filter) => opened(lists.disputes, identity, filter),
    mediations: (identity, filter) => opened(lists.mediations, identity, filter),
    async counters(identity) {
      const [scope, by] = [scopeOf(identity), lookingAs(identity, clock.now())];
      const view = (each: MediationView) => lists.mediations.countUpTo(scope, { view: each }, by, COUNT_CAP);
      const counted = (each: CountedMediations) => lists.mediations.countOf(scope, each, by, COUNT_CAP);
      const [overdue, dueToday, mine, open, awaitingMe, sessionsToday] = await Promise.all([
        ...[view('OVERDUE'), view('DUE_TODAY'), view('MINE'), view('OPEN')],
        ...[counted('AWAITING_ME'), counted('SESSIONS_TODAY')],
      ] as const);
      return { overdue, dueToday, mine, open, awaitingMe, sessionsToday } as Counters;
    },
  };
}
