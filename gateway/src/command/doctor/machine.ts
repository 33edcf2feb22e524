import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { latestCalendar } from '@concord/rules/calendar/calendars';
import { legalDate } from '@concord/rules/calendar/legal-time';
import { finding, type Finding } from './finding.js';

const LEAST_NODE = [20, 19] as const;
const MB = 2 ** 20;

/** The version of Node.js. */
export function nodeOf(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const holds = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return finding(holds, 'Node.js', version, { state: 'fail', mend: `Install ${LEAST_NODE.join('.')} or later.` });
}

/** A file that nobody but its owner may read; nothing where there is none. */
export function secretOf(what: string, file: string): readonly Finding[] {
  if (!existsSync(file)) return [];
  const mode = statSync(file).mode & 0o777;
  const found = `${file} has mode ${mode.toString(8).padStart(3, '0')}`;
  return [finding((mode & 0o077) === 0, what, found, { state: 'fail', mend: `chmod 600 ${file}` })];
}

/** Checkpoints on the disk of the data are lost with it, or changed by whoever changes it. */
export function apartOf(dataDir: string, checkpointDir: string): readonly Finding[] {
  if (!existsSync(checkpointDir)) return [];
  const holds = statSync(dataDir).dev !== statSync(checkpointDir).dev;
  const mend = 'Set CHECKPOINT_DIR to another disk, best of another machine.';
  return [finding(holds, 'checkpoints', checkpointDir, { state: 'warn', mend })];
}

/** Room on the disk of a folder. */
export function diskOf(folder: string): Finding {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  const free = Math.floor((Number(bavail) * Number(bsize)) / MB);
  const state = free < 200 ? 'fail' : 'warn';
  return finding(free >= 2_048, 'disk', `${free} MB free for ${folder}`, {
    state,
    mend: 'Make room, or move DATA_DIR.',
  });
}

/** The clock of the machine against the last thing that was written here. */
export function clockOf(now: Date, newest: Date | undefined): Finding {
  const holds = !newest || newest.getTime() <= now.getTime() + 1_000;
  const mend = 'It runs behind what is on record: set it by NTP before starting, or deadlines are reckoned wrongly.';
  return finding(holds, 'clock', now.toISOString(), { state: 'fail', mend });
}

/** Published holidays for the twelve months ahead: past them, dates of deadlines are provisional. */
export function holidaysOf(now: Date, calendar = latestCalendar()): Finding {
  const today = legalDate(now.getTime());
  const ahead = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const { version, coveredUntil } = calendar;
  const state = coveredUntil < today ? 'fail' : 'warn';
  const mend = 'The State Council publishes a year late in the year before; install the release that has it.';
  return finding(coveredUntil >= ahead, 'holidays', `${version}, until ${coveredUntil}`, { state, mend });
}
