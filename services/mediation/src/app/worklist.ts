import { endOfToday, startOfToday } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type {
  CaseList,
  CountedMediations,
  CountUpTo,
  DisputeFilter,
  Looking,
  MediationFilter,
  MediationView,
  WorklistPlace,
  Worklists,
} from './worklist.ports.js';

/** Counting stops here; screens show "1000+". */
export const COUNT_CAP = 1_000;

/** A filter as a person gives it: `search` is a case number. */
export type Asked<Filter> = Omit<Filter, 'caseNo'> & { readonly search?: string };

/** A worklist narrowed once, for its page and its count. */
export interface OpenedList {
  page(first: number, after?: WorklistPlace): Promise<readonly WorklistPlace[]>;
  count(): Promise<CountUpTo>;
}

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
const empty: OpenedList = { page: async () => [], count: async () => ({ count: 0, capped: false }) };

export function createWorklist({ lists, clock }: { readonly lists: Worklists; readonly clock: Clock }): Worklist {
  const looking = ({ id, roles }: Identity): Looking => {
    const now = clock.now();
    return { staffId: id, roles, now, dayStart: startOfToday(now), dayEnd: endOfToday(now) };
  };

  /** A search that is no case number finds nothing: what was said and written is not searched. */
  function opened<Filter extends { readonly caseNo?: string }>(
    list: CaseList<Filter>,
    identity: Identity,
    { search, ...filter }: Asked<Filter>,
  ): OpenedList {
    const caseNo = search?.trim().toUpperCase();
    if (caseNo && !CASE_NO.test(caseNo)) return empty;
    const asked = { ...filter, ...(caseNo && { caseNo }) } as unknown as Filter;
    return {
      page: (first, after) => list.page(scopeOf(identity), asked, looking(identity), first, after),
      count: () => list.countUpTo(scopeOf(identity), asked, looking(identity), COUNT_CAP),
    };
  }

  return {
    disputes: (identity, filter) => opened(lists.disputes, identity, filter),
    mediations: (identity, filter) => opened(lists.mediations, identity, filter),
    async counters(identity) {
      const [scope, by] = [scopeOf(identity), looking(identity)];
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
