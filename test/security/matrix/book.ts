import type { Relation, Sight } from '@concord/kit/policy/field-policy';
import { judge } from '@concord/kit/policy/judge';
import { masks } from '@concord/kit/policy/masks';
import type { Lines } from './lines.js';
import type { Observed } from './observed.js';
import type { Somebody } from './people.js';
import { standingOf } from './standing.js';

/** What the matrix found wrong. */
export interface Fault {
  readonly who: string;
  readonly coordinate: string;
  readonly relation: Relation;
  readonly expected: Sight;
  readonly found: string;
}

/** Keeps what everybody was answered, and says where it is not what the table says. */
export interface Book {
  /** Notes what somebody was answered in an answer of a moment. */
  note(moment: string, who: Somebody, observed: readonly Observed[]): void;
  /** Notes that a row was not there for somebody: nothing that was asked of it was answered. */
  absent(moment: string, who: Somebody, asked: Iterable<string>): void;
  /** Compares everything with the table. */
  verdict(): Verdict;
}

/** What came of it. */
export interface Verdict {
  readonly faults: readonly Fault[];
  /** Cells: somebody of a role, a field, how its row stands, before or after. */
  readonly cells: Readonly<Record<Sight | 'ABSENT', number>>;
  /** Fields of which nobody ever met a row. */
  readonly met: ReadonlySet<string>;
  /** Fields that are narrower than their line: null for some to whom the line would show what others were shown. */
  readonly narrowed: ReadonlySet<string>;
}

interface Noted {
  readonly moment: string;
  readonly who: Somebody;
  readonly seen: Observed;
  readonly relation: Relation;
  readonly expected: Sight;
}

/** Opens a book. @param colleagues ids of the staff of somebody's house */
export function openBook(lines: Lines, colleagues: (who: Somebody) => ReadonlySet<string>): Book {
  const noted: Noted[] = [];
  const cells = new Map<string, Sight | 'ABSENT'>();
  const cell = (moment: string, { house, role }: Somebody, coordinate: string, relation: string) =>
    [moment, house.isOurs ? 'ours' : 'strange', house.kind, role, coordinate, relation].join(' ');

  return {
    note(moment, who, observed) {
      for (const seen of observed) {
        const ruled = lines.get(seen.coordinate);
        if (!ruled) throw new Error(`${seen.coordinate} was answered, and no line decides about it`);
        const relation = standingOf(seen.type, seen.source, who, colleagues(who), ruled.asksRelation);
        const expected = judge(ruled.line, who.identity, { relation });
        noted.push({ moment, who, seen, relation, expected });
        cells.set(cell(moment, who, seen.coordinate, relation), expected);
      }
    },
    absent(moment, who, asked) {
      for (const coordinate of asked) cells.set(cell(moment, who, coordinate, 'absent'), 'ABSENT');
    },
    verdict() {
      const place = ({ moment, seen }: Noted) => `${moment} ${seen.row} ${seen.coordinate}`;
      const truths = new Map<string, unknown>();
      for (const each of noted)
        if (each.expected === 'PLAIN' && each.seen.value !== null) truths.set(place(each), each.seen.value);
      const faults: Fault[] = [];
      const narrowed = new Set<string>();
      for (const each of noted) {
        const { who, seen, relation, expected } = each;
        const truth = truths.get(place(each));
        if (expected === 'PLAIN' && seen.value === null && truth !== undefined && isStill(each))
          narrowed.add(seen.coordinate);
        const found = wrongIn(lines, each, truth);
        if (found !== undefined)
          faults.push({ who: `${who.role} ${who.house.key}`, coordinate: seen.coordinate, relation, expected, found });
      }
      const count = (sight: Sight | 'ABSENT') => [...cells.values()].filter((each) => each === sight).length;
      return {
        faults,
        narrowed,
        cells: { PLAIN: count('PLAIN'), MASKED: count('MASKED'), HIDDEN: count('HIDDEN'), ABSENT: count('ABSENT') },
        met: new Set(noted.map(({ seen }) => seen.coordinate)),
      };
    },
  };
}

/** Whether all were answered about the same state of the same row: not so of what comes live, of lists, and of acts. */
const isStill = ({ moment, seen }: Noted) => !['live', 'lists', 'acts'].includes(moment) && seen.row.includes(':');

/** What is wrong with an answer, in a word; nothing when it is as the table says. Values are never told. */
function wrongIn(lines: Lines, { seen, expected }: Noted, truth: unknown): string | undefined {
  const { value } = seen;
  if (expected === 'HIDDEN') return value === null ? undefined : 'shown';
  if (value === null) return undefined;
  if (expected === 'PLAIN') return isStarred(value) && !isStarred(truth) ? 'masked, and open to them' : undefined;
  const line = lines.get(seen.coordinate)?.line;
  const mask = line?.kind === 'SEE' ? line.mask : undefined;
  if (!mask || typeof value !== 'string') return 'masked without a mask';
  if (truth !== undefined) return value === masks[mask](String(truth)) ? undefined : 'not masked as the line says';
  return value.includes('*') ? undefined : 'whole';
}

const isStarred = (value: unknown) => typeof value === 'string' && value.includes('*');
