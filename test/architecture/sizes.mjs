import { filesOf, read } from './tree.mjs';

/** A longer file holds two ideas. */
const MOST = 300;

/** No source is longer than `MOST` lines; says the median and the ninetieth percentile of all of them. */
export async function sizes(/** @type {string} */ root) {
  const lengths = filesOf(root)
    .filter((file) => /[.](ts|vue|mjs|cjs)$/.test(file))
    .map((file) => ({ file, lines: read(root, file).split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (/** @type {number} */ share) => lengths[Math.floor((lengths.length - 1) * share)]?.lines ?? 0;
  return {
    note: `${lengths.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(1)}`,
    faults: lengths
      .filter(({ lines }) => lines > MOST)
      .map(
        ({ file, lines }) => `${file} has ${lines} lines (at most ${MOST}): split it where you would draw a banner.`,
      ),
  };
}
