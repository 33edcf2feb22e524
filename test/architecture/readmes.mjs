import { filesOf, read } from './tree.mjs';

/** One page. The root's tells how to run the product and may be longer. */
const MOST = 80;

/** Rooms: every workspace, services/ itself, and the folders that differ from workspace to workspace. */
const ROOM =
  /^(services|services\/[^/]+|services\/(kit|casework)\/src\/[^/]+|gateway|schema|portals\/[^/]+|test|test\/[^/]+)$/;

/** Every room says on one page what it is, what it may import and how to add to it. */
export async function readmes(/** @type {string} */ root) {
  const files = filesOf(root);
  const folders = new Set(files.flatMap((file) => parents(file)));
  // A folder that so far holds a manifest alone is no room yet.
  const sources = new Set(files.filter((file) => /[.](ts|vue|mjs)$/.test(file)).flatMap((file) => parents(file)));
  const rooms = [...folders].filter((folder) => ROOM.test(folder) && sources.has(folder)).sort();
  const missing = rooms.filter((folder) => !files.includes(`${folder}/README.md`));
  const long = files
    .filter((file) => file.endsWith('/README.md'))
    .map((file) => ({ file, lines: read(root, file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST);
  return {
    note: `${rooms.length} rooms`,
    faults: [
      ...missing.map((folder) => `${folder} has no README.md: say what it is, what it may import, how to add to it.`),
      ...long.map(({ file, lines }) => `${file} has ${lines} lines (at most ${MOST}): one page.`),
    ],
  };
}

function parents(/** @type {string} */ file) {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
