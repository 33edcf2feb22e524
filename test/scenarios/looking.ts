import type { Expected } from '@concord/gateway/demo/cases/case';
import { isFact } from '@concord/gateway/demo/cases/fact';
import { legalDate, legalMinute } from '@concord/rules/calendar/legal-time';
import type { Json } from '../world/http.js';

/** The fields that show whether an expectation holds. */
export function fieldsOf(what: Expected): string {
  switch (what.of) {
    case 'STATUS':
      return 'status';
    case 'DUE':
      return 'deadlines { name state dueAt unit article { en } }';
    case 'FIELD':
      return what.path.split('.').reduceRight((inner, field) => (inner ? `${field} { ${inner} }` : field), '');
    case 'PAYOUT':
      return 'payout { insurerShare hospitalShare steps { id before after sentence { en } clause { en } } }';
    case 'OFFER':
      return 'actions { name allowed refusal { code message { en } rule { article { en } } } }';
    case 'HIDDEN':
      return 'id';
    default:
      return what satisfies never;
  }
}

/** What of `seen` the expectation speaks about. */
export function shown(what: Expected, seen: Json): unknown {
  if (what.of === 'HIDDEN' || seen === null) return seen === null ? null : 'something';
  switch (what.of) {
    case 'STATUS':
      return seen.status;
    case 'DUE':
      return clockOf(seen, what.clock);
    case 'FIELD':
      return what.path.split('.').reduce((from: Json, field) => {
        return Array.isArray(from) ? from.map((each) => each[field]) : from?.[field];
      }, seen);
    case 'PAYOUT':
      return (seen.payout?.steps as Json[] | undefined)?.map(({ id, after }) => [id, after]);
    case 'OFFER':
      return offerOf(seen, what.act);
    default:
      return what satisfies never;
  }
}

/** What the expectation wants to be shown. */
export function wanted(what: Expected): unknown {
  switch (what.of) {
    case 'STATUS':
    case 'OFFER':
      return what.is;
    case 'DUE':
      return [what.at, what.state];
    case 'FIELD':
      return plain(what.is);
    case 'PAYOUT':
      return what.steps.map(([step, after]) => [step, plain(after)]);
    case 'HIDDEN':
      return null;
    default:
      return what satisfies never;
  }
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && isFact(value) ? value.value : value;

/** The last day of a clock that counts days, the minute of one that counts less. */
function clockOf({ deadlines }: Json, name: string): unknown {
  const clock = (deadlines as Json[]).find((each) => each.name === name);
  if (!clock) return undefined;
  const due = Date.parse(clock.dueAt);
  const at = ['HOURS', 'MINUTES'].includes(clock.unit) ? legalMinute(due) : legalDate(due - 1);
  return [at, clock.state];
}

function offerOf({ actions }: Json, name: string): unknown {
  const action = (actions as Json[]).find((each) => each.name === name);
  if (!action) return 'NOT_OFFERED';
  return action.allowed ? 'ALLOWED' : action.refusal.code;
}
