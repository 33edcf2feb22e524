import { NOW } from './calendar.mjs';
import { chanceOf } from './chance.mjs';

/** @typedef {import('@concord/complaints/store/complaint.row').ComplaintSeatRow} Seat */

/** How many of each kind are remembered. */
const REMEMBERED = 300;

/** Keeps some of what passes by, each as likely as any other. @template T */
export class Sample {
  /** @type {T[]} */
  kept = [];
  passed = 0;
  constructor(/** @type {number} */ name) {
    this.chance = chanceOf(name, 7);
  }

  /** @param {T} one */
  meet(one) {
    const place = this.passed < REMEMBERED ? this.passed : this.chance.below(this.passed + 1);
    if (place < REMEMBERED) this.kept[place] = one;
    this.passed++;
  }
}

/**
 * What is remembered of the first house while it is generated: enough to ask for what is there and to know the answer.
 */
export function takeCensus() {
  return {
    all: /** @type {Sample<Seat>} */ (new Sample(1)),
    open: /** @type {Sample<Seat>} */ (new Sample(2)),
    patients: /** @type {Sample<import('@concord/patients/domain/patient').RegisteredPatient>} */ (new Sample(3)),
    /** Complaints by status, and by open category. @type {Map<string, number>} */
    counts: new Map(),
    /** How many patients bear two characters one after the other in their given name. @type {Map<string, number>} */
    names: new Map(),
  };
}

/** @typedef {ReturnType<typeof takeCensus>} Census */

/** Counts one more. */
export function count(/** @type {Map<string, number>} */ counts, /** @type {string} */ what) {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Two characters that about so many patients of the first house bear. */
export function nameBorneBy(/** @type {Census} */ { names }, /** @type {number} */ wanted) {
  const [nearest] = [...names].toSorted(([, one], [, other]) => Math.abs(one - wanted) - Math.abs(other - wanted));
  if (!nearest) throw new Error('Nobody has a given name of two characters');
  return { name: nearest[0], bearers: nearest[1] };
}

/** Remembers a complaint of the first house by its place in the worklist. */
export function remember(/** @type {Census} */ census, /** @type {Seat} */ seat) {
  census.all.meet(seat);
  count(census.counts, seat.status);
  if (!seat.isOpen) return;
  census.open.meet(seat);
  count(census.counts, `open ${seat.category}`);
  if (seat.dueAt <= NOW) count(census.counts, 'overdue');
  if (seat.severity === 'MAJOR_URGENT') count(census.counts, 'major');
}
