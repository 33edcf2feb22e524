import type { PlainDate } from '../calendar/plain-date.js';
import { refOf, type RulePack, type RulePackRef } from './rule-pack.js';
import { checkPack, RulePackInvalid } from './rule-pack.check.js';

/** The published packs. Built once at start-up by {@link libraryOf}, which refuses packs that do not fit together. */
export interface PackLibrary {
  /** The pack in force on that legal day, its inherited rules merged in; throws naming id and day when there is none. */
  packInForce(id: string, on: PlainDate): RulePack;
  /** The very version a case pinned, merged likewise; throws naming the reference when it is not published. */
  pinnedPack(ref: string): RulePack;
}

/** Checks each pack and how they fit: references once each, no two versions in force on one day, every parent in force before its child. */
export function libraryOf(packs: readonly RulePack[]): PackLibrary {
  const published = new Map<string, RulePack>();
  // A pack may only extend one listed before it, so inheritance cannot go in a circle.
  for (const pack of packs) {
    checkPlace(checkPack(pack), [...published.values()]);
    const parent = pack.extends ? published.get(pack.extends) : undefined;
    published.set(refOf(pack), parent ? merged(parent, pack) : pack);
  }
  return {
    packInForce(id, on) {
      const found = [...published.values()].find((pack) => pack.id === id && inForce(pack, on));
      if (!found) throw new RangeError(`no rule pack "${id}" is in force on ${on}`);
      return found;
    },
    pinnedPack(ref) {
      const found = published.get(ref);
      if (!found) throw new RangeError(`no rule pack "${ref}" is published`);
      return found;
    },
  };
}

function checkPlace(pack: RulePack, earlier: readonly RulePack[]): void {
  const ref = refOf(pack);
  const faults: string[] = [];
  if (earlier.some((other) => refOf(other) === ref)) faults.push('is published twice');
  const rival = earlier.find((other) => other.id === pack.id && refOf(other) !== ref && together(other, pack));
  if (rival) faults.push(`is in force on the same day as ${refOf(rival)}`);
  faults.push(...parentFaults(pack, pack.extends, earlier));
  if (faults.length > 0) throw new RulePackInvalid(ref, faults);
}

function parentFaults(pack: RulePack, ref: RulePackRef | undefined, earlier: readonly RulePack[]): string[] {
  if (!ref) return [];
  const parent = earlier.find((other) => refOf(other) === ref);
  if (!parent) return [`extends ${ref}, which is not listed before it`];
  return parent.effectiveFrom > pack.effectiveFrom ? [`is in force before ${ref}, which it extends`] : [];
}

function inForce(pack: RulePack, on: PlainDate): boolean {
  return pack.effectiveFrom <= on && (pack.effectiveTo === undefined || on <= pack.effectiveTo);
}

function together(one: RulePack, other: RulePack): boolean {
  return inForce(one, other.effectiveFrom) || inForce(other, one.effectiveFrom);
}

function merged(parent: RulePack, pack: RulePack): RulePack {
  return {
    ...pack,
    deadlines: { ...parent.deadlines, ...pack.deadlines },
    thresholds: { ...parent.thresholds, ...pack.thresholds },
  };
}
