import type { History } from '../history.js';
import { keeperOf, type Noun } from '../client.js';
import type { Records } from './records.js';

/**
 * What a client was told is kept: under the key of its request, once, with the case it was answered, and in the journal
 * under its act. What it was not told may have happened or not: when it was sent again, it has.
 *
 * @param isSentAgain before that, what was not told is not asked about
 */
export async function acknowledgedFaults(
  records: Records,
  { sent }: History,
  isSentAgain: boolean,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { key, noun, act, answer } of sent.values()) {
    const service = keeperOf(noun as Noun);
    const sql = 'SELECT `outcomeId` AS `id`, `outcomeVersion` AS `version` FROM `idempotency` WHERE `key` = ?';
    const rows = await records.rows(service, sql, [key]);
    if (rows.length !== 1 && (answer || isSentAgain))
      faults.push(`the key of ${noun} ${act} is kept ${rows.length} times`);
    const [{ id, version } = {}] = rows;
    if (!answer) continue;
    if (id !== answer.id) faults.push(`${noun} ${act} was acknowledged for another case`);
    const entry = 'SELECT 1 FROM `journal` WHERE `aggregateId` = ? AND `version` = ? AND `kind` = ?';
    const told = await records.rows(service, entry, [answer.id, version ?? 0, act]);
    if (told.length !== 1) faults.push(`${noun} ${act} was acknowledged, and the journal does not tell it`);
  }
  return faults;
}
