import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The one command that installs whatever is missing. */
export const SET_UP = 'sudo bash test/setup-debian.sh';

/** What some suites need beside Node: by which commands it is found, and what a person calls it. */
const PROGRAMS = {
  mariadb: {
    title: 'MariaDB',
    commands: [
      ['mariadbd', 'mysqld'],
      ['mariadb-install-db', 'mysql_install_db'],
    ],
  },
  chromium: { title: 'Chromium', commands: [['chromium', 'chromium-browser', 'google-chrome', 'chrome']] },
};

/** Servers stand outside the PATH of an ordinary account on Debian. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** With what Chromium is started: it asks nobody outside for anything. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @typedef {'mariadb' | 'chromium'} Program */

/** Where a program's commands are, in the order of `PROGRAMS`, or nothing when one of them is missing. */
export function find(/** @type {Program} */ program) {
  const paths = PROGRAMS[program].commands.map((names) => names.map(locate).find((path) => path !== undefined));
  return paths.every((path) => path !== undefined) ? /** @type {string[]} */ (paths) : undefined;
}

/** The programs that are not installed on this machine. */
export function missing() {
  return /** @type {Program[]} */ (Object.keys(PROGRAMS)).filter((program) => find(program) === undefined);
}

/** What a person calls the program. */
export function titleOf(/** @type {Program} */ program) {
  return PROGRAMS[program].title;
}

/** True where every suite has to run, as in CI: a missing program is then a failure instead of a skipped suite. */
export const requireAll = () => process.env.CONCORD_REQUIRE_ALL === '1';

function locate(/** @type {string} */ command) {
  return FOLDERS.filter((folder) => folder !== '')
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
