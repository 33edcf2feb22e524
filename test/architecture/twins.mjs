import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read } from './tree.mjs';

/** The front page in two languages: what stands in one stands in the other. */
const TWINS = ['README.md', 'README.zh-CN.md'];

/** What must be the same in both, and how it is read from a page. */
const SAME = [
  { what: 'sections', of: (/** @type {string} */ page) => prose(page, /^(#+) /gm) },
  { what: 'commands', of: commandsOf },
  { what: 'pictures', of: (/** @type {string} */ page) => prose(page, /!\[[^\]]*\]\(([^)]+)\)/g) },
  { what: 'points', of: (/** @type {string} */ page) => prose(page, /^(\d+\.|- (?:\d{4}-\d\d-\d\d)?)/gm) },
  { what: 'links', of: (/** @type {string} */ page) => linksOf(page).filter((link) => !TWINS.includes(link)) },
  { what: 'figures', of: figuresOf },
  {
    what: 'folders',
    of: (/** @type {string} */ page) => [...page.matchAll(/^ *([\w-]+\/) /gm)].map(([, name]) => String(name)),
  },
];

/** Both front pages have the same sections, commands, pictures, points, links and figures, and point to what is there. */
export async function twins(/** @type {string} */ root) {
  const missing = TWINS.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) return { faults: missing.map((file) => `${file} is missing.`) };
  const [one = '', other = ''] = TWINS.map((file) => read(root, file));
  return {
    faults: [
      ...SAME.flatMap(({ what, of }) => differences(what, of(one), of(other))),
      ...TWINS.flatMap((file) => deadEnds(root, file)),
    ],
  };
}

function differences(
  /** @type {string} */ what,
  /** @type {readonly string[]} */ one,
  /** @type {readonly string[]} */ other,
) {
  const at = [...Array(Math.max(one.length, other.length)).keys()].find((n) => one[n] !== other[n]);
  if (at === undefined) return [];
  const [here, there] = [one[at] ?? 'nothing', other[at] ?? 'nothing'];
  return [`${TWINS.join(' and ')} have not the same ${what}; number ${at + 1} is "${here}" here and "${there}" there.`];
}

/** Links and pictures of a page that lead nowhere. */
function deadEnds(/** @type {string} */ root, /** @type {string} */ file) {
  const page = read(root, file);
  const pictures = prose(page, /!\[[^\]]*\]\(([^)]+)\)/g);
  return [...linksOf(page), ...pictures]
    .filter((path) => !/^https?:|^#/.test(path) && !existsSync(join(root, dirname(file), path.replace(/#.*$/, ''))))
    .map((path) => `${file} points to ${path}, which is not there.`);
}

const linksOf = (/** @type {string} */ page) => prose(page, /(?<!!)\[[^\]]*\]\(([^)]+)\)/g);

/** The lines of every block of commands. */
function commandsOf(/** @type {string} */ page) {
  return [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, body]) => String(body).trim().split('\n'));
}

/** The numbers that were measured and aimed at, row by row. */
function figuresOf(/** @type {string} */ page) {
  const [, table = ''] = /<!-- figures -->([\s\S]*?)<!-- \/figures -->/.exec(page) ?? [];
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.map((row) =>
    row
      .split(' | ')
      .slice(1, 3)
      .join(' | ')
      .replace(/[^\d.,≤≥|]+/g, ' '),
  );
}

/** What a pattern takes from a page outside its blocks. */
function prose(/** @type {string} */ page, /** @type {RegExp} */ pattern) {
  const text = page.replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(pattern)].map(([, found]) => String(found));
}
