import { createHash } from 'node:crypto';
import type { JournalRow } from './journal.row.js';

/** What stands before the first version of an aggregate, and before the first line of a feed. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** SHA-256 over every clear column, the sealed bytes and the hash of the version before, hexadecimal. */
export function entryHash(row: Omit<JournalRow, 'hash'>): string {
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

/** The running hash of a feed after one more line. */
export function runningHash(before: string, entry: string): string {
  return createHash('sha256').update(`${before}${entry}`).digest('hex');
}
