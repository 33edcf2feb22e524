import { endOfToday } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type {
  ComplaintStore,
  CountUpTo,
  Looking,
  PatientDirectory,
  WorklistFilter,
  WorklistPlace,
  WorklistRow,
  WorklistView,
} from './ports.js';

/** Counting stops here; screens show "1000+". */
export const COUNT_CAP = 1_000;

/** A filter as a person gives it: `search` is a case number, or whatever finds a patient. */
export type AskedFilter = Omit<WorklistFilter, 'caseNo' | 'patients'> & { readonly search?: string };

/** The counters of the home page; each opens the list of its view. */
export interface Counters {
  readonly overdue: CountUpTo;
  readonly dueToday: CountUpTo;
  readonly mine: CountUpTo;
  readonly awaitingApproval: CountUpTo;
  readonly open: CountUpTo;
  readonly majorOpen: CountUpTo;
  readonly inDispute: CountUpTo;
}

/** A worklist narrowed once, for its page and its count. */
export interface OpenedList {
  page(first: number, after?: WorklistPlace): Promise<readonly WorklistRow[]>;
  count(): Promise<CountUpTo>;
}

/** Reading the worklist of an organization. */
export interface Worklist {
  open(identity: Identity, filter: AskedFilter, patients: PatientDirectory): Promise<OpenedList>;
  counters(identity: Identity): Promise<Counters>;
}

const CASE_NO = /^TS\d{4}-\d+-\d+$/i;
const empty: OpenedList = { page: async () => [], count: async () => ({ count: 0, capped: false }) };

export function createWorklist({ complaints, clock }: { complaints: ComplaintStore; clock: Clock }): Worklist {
  const looking = ({ id, roles }: Identity): Looking => {
    const now = clock.now();
    return { staffId: id, roles, now, dayEnd: endOfToday(now) };
  };

  return {
    async open(identity, { search, ...filter }, patients) {
      const text = search?.trim();
      const asked: WorklistFilter = !text
        ? filter
        : CASE_NO.test(text)
          ? { ...filter, caseNo: text.toUpperCase() }
          : { ...filter, patients: await patients.matching(text) };
      if (asked.patients?.length === 0) return empty;
      return {
        page: (first, after) => complaints.page(scopeOf(identity), asked, looking(identity), first, after),
        count: () => complaints.countUpTo(scopeOf(identity), asked, looking(identity), COUNT_CAP),
      };
    },
    async counters(identity) {
      const count = (view: WorklistView) =>
        complaints.countUpTo(scopeOf(identity), { view }, looking(identity), COUNT_CAP);
      const [overdue, dueToday, mine, awaitingApproval, open, majorOpen, inDispute] = await Promise.all([
        count('OVERDUE'),
        count('DUE_TODAY'),
        count('MINE'),
        count('AWAITING_APPROVAL'),
        count('OPEN'),
        count('MAJOR'),
        count('DISPUTE'),
      ]);
      return { overdue, dueToday, mine, awaitingApproval, open, majorOpen, inDispute };
    },
  };
}
