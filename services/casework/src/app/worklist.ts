import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import { endOfToday, startOfToday } from '../domain/legal-day.js';
import type { CaseList, CountUpTo, Looking, WorklistPlace } from './worklist.ports.js';

/** Counting stops here; screens show "1000+". */
export const COUNT_CAP = 1_000;

/** A worklist narrowed once, for its page and its count. */
export interface OpenedList {
  page(first: number, after?: WorklistPlace): Promise<readonly WorklistPlace[]>;
  count(): Promise<CountUpTo>;
}

/** What a search finds that can find nothing. */
export const emptyList: OpenedList = { page: async () => [], count: async () => ({ count: 0, capped: false }) };

/** Somebody who looks at a worklist at `now`. */
export function lookingAs({ id, roles }: Identity, now: Date): Looking {
  return { staffId: id, roles, now, dayStart: startOfToday(now), dayEnd: endOfToday(now) };
}

/** The list of the caller's organization, narrowed to `filter`. */
export function openList<Filter>(
  list: CaseList<Filter>,
  identity: Identity,
  filter: Filter,
  looking: Looking,
): OpenedList {
  return {
    page: (first, after) => list.page(scopeOf(identity), filter, looking, first, after),
    count: () => list.countUpTo(scopeOf(identity), filter, looking, COUNT_CAP),
  };
}
