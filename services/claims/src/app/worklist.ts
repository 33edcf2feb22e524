import { endOfToday } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type { ClaimFilter, ClaimStore, ClaimView, CountUpTo, Looking, WorklistPlace } from './ports.js';

/** Counting stops here; screens show "1000+". */
export const COUNT_CAP = 1_000;

/** A filter as a person gives it: `search` is the number of a claim, or of its dispute. */
export type AskedFilter = Omit<ClaimFilter, 'caseNo' | 'disputeNo'> & { readonly search?: string };

/** The counters of the home page; each opens the list of its view. */
export interface Counters {
  readonly overdue: CountUpTo;
  readonly dueToday: CountUpTo;
  readonly mine: CountUpTo;
  readonly awaitingApproval: CountUpTo;
  readonly open: CountUpTo;
  readonly consentAsked: CountUpTo;
}

/** A worklist narrowed once, for its page and its count. */
export interface OpenedList {
  page(first: number, after?: WorklistPlace): Promise<readonly WorklistPlace[]>;
  count(): Promise<CountUpTo>;
}

/** Reading the worklist of an organization. */
export interface Worklist {
  open(identity: Identity, filter: AskedFilter): OpenedList;
  counters(identity: Identity): Promise<Counters>;
}

const CLAIM_NO = /^LP\d{4}-\d+-\d+$/;
const DISPUTE_NO = /^JF\d{4}-\d+-\d+$/;
const empty: OpenedList = { page: async () => [], count: async () => ({ count: 0, capped: false }) };

export function createWorklist({ claims, clock }: { claims: ClaimStore; clock: Clock }): Worklist {
  const looking = ({ id, roles }: Identity): Looking => {
    const now = clock.now();
    return { staffId: id, roles, now, dayEnd: endOfToday(now) };
  };

  return {
    open(identity, { search, ...filter }) {
      const asked = narrowed(filter, search?.trim().toUpperCase());
      if (!asked) return empty;
      return {
        page: (first, after) => claims.page(scopeOf(identity), asked, looking(identity), first, after),
        count: () => claims.countUpTo(scopeOf(identity), asked, looking(identity), COUNT_CAP),
      };
    },
    async counters(identity) {
      const count = (view: ClaimView) => claims.countUpTo(scopeOf(identity), { view }, looking(identity), COUNT_CAP);
      const [overdue, dueToday, mine, awaitingApproval, open, consentAsked] = await Promise.all([
        count('OVERDUE'),
        count('DUE_TODAY'),
        count('MINE'),
        count('AWAITING_APPROVAL'),
        count('OPEN'),
        count('CONSENT_ASKED'),
      ]);
      return { overdue, dueToday, mine, awaitingApproval, open, consentAsked };
    },
  };
}

/** Free text is not searched: what is no number finds nothing. */
function narrowed(filter: ClaimFilter, search: string | undefined): ClaimFilter | undefined {
  if (!search) return filter;
  if (CLAIM_NO.test(search)) return { ...filter, caseNo: search };
  return DISPUTE_NO.test(search) ? { ...filter, disputeNo: search } : undefined;
}
