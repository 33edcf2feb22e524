import { COUNT_CAP, emptyList, lookingAs, openList, type OpenedList } from '@concord/casework/app/worklist';
import type { CountUpTo } from '@concord/casework/app/worklist.ports';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type { ClaimFilter, ClaimStore, ClaimView } from './ports.js';

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

/** Reading the worklist of an organization. */
export interface Worklist {
  open(identity: Identity, filter: AskedFilter): OpenedList;
  counters(identity: Identity): Promise<Counters>;
}

const CLAIM_NO = /^LP\d{4}-\d+-\d+$/;
const DISPUTE_NO = /^JF\d{4}-\d+-\d+$/;

export function createWorklist({ claims, clock }: { claims: ClaimStore; clock: Clock }): Worklist {
  return {
    open(identity, { search, ...filter }) {
      const asked = narrowed(filter, search?.trim().toUpperCase());
      return asked ? openList(claims, identity, asked, lookingAs(identity, clock.now())) : emptyList;
    },
    async counters(identity) {
      const by = lookingAs(identity, clock.now());
      const count = (view: ClaimView) => claims.countUpTo(scopeOf(identity), { view }, by, COUNT_CAP);
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
