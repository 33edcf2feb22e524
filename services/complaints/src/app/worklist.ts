import { COUNT_CAP, emptyList, lookingAs, openList, type OpenedList } from '@concord/casework/app/worklist';
import type { CountUpTo } from '@concord/casework/app/worklist.ports';
import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type { ComplaintStore, PatientDirectory, WorklistFilter, WorklistView } from './ports.js';

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

/** Reading the worklist of an organization. */
export interface Worklist {
  open(identity: Identity, filter: AskedFilter, patients: PatientDirectory): Promise<OpenedList>;
  counters(identity: Identity): Promise<Counters>;
}

const CASE_NO = /^TS\d{4}-\d+-\d+$/i;

export function createWorklist({ complaints, clock }: { complaints: ComplaintStore; clock: Clock }): Worklist {
  return {
    async open(identity, { search, ...filter }, patients) {
      const text = search?.trim();
      const asked: WorklistFilter = !text
        ? filter
        : CASE_NO.test(text)
          ? { ...filter, caseNo: text.toUpperCase() }
          : { ...filter, patients: await patients.matching(text) };
      if (asked.patients?.length === 0) return emptyList;
      return openList(complaints, identity, asked, lookingAs(identity, clock.now()));
    },
    async counters(identity) {
      const by = lookingAs(identity, clock.now());
      const count = (view: WorklistView) => complaints.countUpTo(scopeOf(identity), { view }, by, COUNT_CAP);
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
