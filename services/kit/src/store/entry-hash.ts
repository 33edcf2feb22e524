import { createHash } from 'node:crypto';
import type { JournalRow } from './journal.row.js';

/** What stands before the first version of an aggregate, and before the first line of a feed. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** What an entry is; its other columns repeat some of it. */
export type EntryContent = Omit<JournalRow, 'hash' | 'actorId' | 'subjectId'>;

/** SHA-256 over every clear column of the content, the sealed bytes and the hash of the version before, hexadecimal. */
export function entryHash(row: EntryContent): string {
  const content = [
    'concord-entry-1',
    row.id,
    row.stream,
    row.aggregateType,
    row.aggregateId,
    row.version,
    row.kind,
    row.organization,
    row.actor,
    row.at.toISOString(),
    row.seats,
    row.keyScope,
    row.facts.toString('base64'),
    row.previous,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Whether an entry is found by whom and what it is about: both stand in what its hash covers. */
export function isFoundRight({ actor, actorId, aggregateId, seats, subjectId }: JournalRow): boolean {
  const isNamed = actorId === null || actor.includes(`"id":${JSON.stringify(actorId)}`);
  return isNamed && (subjectId === null || subjectId === aggregateId || isAccessed(seats, subjectId));
}

/** An access is addressed to what was accessed: `access:<type>:<id>`. */
const isAccessed = (seats: string, subject: string) =>
  (JSON.parse(seats) as string[]).some((seat) => seat.startsWith('access:') && seat.endsWith(`:${subject}`));

/** The running hash of a feed after one more line. */
export function runningHash(before: string, entry: string): string {
  return createHash('sha256').update(`${before}${entry}`).digest('hex');
}
