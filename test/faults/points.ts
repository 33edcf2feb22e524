import type { Point } from './child/steps.mjs';

/** Every step of a run as a point to die before, in order, and the point behind the last (`undefined`). */
export function everyPoint(taken: readonly string[]): readonly (Point | undefined)[] {
  const counts = new Map<string, number>();
  const points = taken.map((kind) => {
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    return { kind, nth };
  });
  return [...points, undefined];
}

/** Of a run that takes so few steps, every one is died before. */
const FEW = 35;

/**
 * The points at which something else can come of it: before each commit and behind it, before a checkpoint is on its disk,
 * behind the last step; and the first of each kind of step that no scenario before had.
 *
 * @param known kinds that were died before; those of this run are added
 */
export function telling(taken: readonly string[], known: Set<string>): readonly (Point | undefined)[] {
  const isShort = taken.length <= FEW;
  return everyPoint(taken).flatMap((point) => {
    if (!point) return [point];
    const isNew = !known.has(point.kind);
    known.add(point.kind);
    if (point.kind.endsWith(': COMMIT')) return [point, { ...point, isBehind: true }];
    return isShort || isNew || point.kind.endsWith(': SYNC checkpoint') ? [point] : [];
  });
}

/** At most `most` of them, spread evenly. */
export function spread<Each>(all: readonly Each[], most: number): readonly Each[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}

/** Runs `work` for each, two at a time: the machine has two cores. */
export async function inPairs<Each, Done>(
  all: readonly Each[],
  work: (each: Each) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const at = next++;
      done[at] = await work(all[at]!);
    }
  };
  await Promise.all([worker(), worker()]);
  return done;
}
