import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { entry, storeOn } from '../test/store.js';
import { createCheckpointer } from './checkpoint.js';
import { checkpointSigner, checkpointVerifier } from './checkpoint-line.js';
import type { CheckpointPlace } from './checkpoint-place.js';
import { entryHash } from './entry-hash.js';
import { JournalRow } from './journal.row.js';
import { createTable } from './repository.js';
import { run } from './session.js';
import { verifyAudit } from './verify-audit.js';

const ALL = { service: 'test' };
const { privateKey } = generateKeyPairSync('ed25519');

eachDatabase((name, open) => {
  /** Three cases of three entries each, interleaved, and one access; signed in two steps; then one more entry. */
  const opened = async () => {
    const store = storeOn(await open());
    const { database, unitOfWork, sealer, clock } = store;
    await sealer.prepare(['case:a', 'case:b', 'case:c', 'access:A'], 'A');
    const lines: string[] = [];
    const place: CheckpointPlace = { append: async (line) => void lines.push(line), lines: async () => [...lines] };
    const parts = { database, service: 'notes', place, verifier: checkpointVerifier([privateKey]) };
    const checkpointer = createCheckpointer({ ...parts, clock, signer: checkpointSigner(privateKey) });
    const append = (id: string, version: number) => unitOfWork.apply(async (write) => write.append(entry(id, version)));
    for (const version of [1, 2]) for (const id of ['a', 'b', 'c']) await append(id, version);
    await checkpointer.checkpoint();
    for (const id of ['a', 'b', 'c']) await append(id, 3);
    const access = { stream: 'access', aggregate: { type: 'access', id: 'acc_1' }, keyScope: 'access:A' } as const;
    await unitOfWork.apply(async (write) => write.append(entry('acc_1', 1, { ...access, seats: [] })));
    await checkpointer.checkpoint();
    await append('a', 4);
    if (name === 'sqlite')
      for (const trigger of ['journal_no_update', 'journal_no_delete', 'feed_no_update', 'feed_no_delete'])
        await run(database, undefined, `DROP TRIGGER ${trigger}`);
    const sql = (text: string, ...parameters: unknown[]) => run(database, undefined, text, parameters);
    const kinds = async () => [...new Set((await verifyAudit(parts)).findings.map(({ kind }) => kind))].toSorted();
    return { ...store, parts, lines, place, checkpointer, append, sql, kinds };
  };

  it('finds nothing wrong with what is whole', async () => {
    const { parts } = await opened();
    expect(await verifyAudit(parts)).toEqual({ entries: 11, checkpoints: 3, findings: [] });
  });

  it('finds an edit, and where', async () => {
    const { parts, sql } = await opened();
    await sql("UPDATE `journal` SET `kind` = 'closed' WHERE `aggregateId` = 'b' AND `version` = 2");
    expect((await verifyAudit(parts)).findings).toEqual([
      { kind: 'CHANGED', seat: 'audit', number: 5 },
      { kind: 'CHANGED', aggregate: { type: 'note', id: 'b', version: 2 } },
    ]);
  });

  it('finds edits of every column, the sealed bytes and the addressees included', async () => {
    const { sql, kinds } = await opened();
    const columns: [string, unknown][] = [
      ['stream', 'x'],
      ['organization', 'B'],
      ['actor', '{}'],
      ['at', '2020-01-01 00:00:00.000'],
      ['seats', '["audit","org:B"]'],
      ['keyScope', 'case:z'],
      ['facts', Buffer.from('x')],
      ['previous', 'x'.repeat(64)],
      ['actorId', 'stf_other'],
      ['subjectId', 'c'],
    ];
    for (const [column, value] of columns) {
      const where = "WHERE `aggregateId` = 'b' AND `version` = 2";
      const [before] = (await sql(`SELECT \`${column}\` AS value FROM \`journal\` ${where}`)).rows;
      await sql(`UPDATE \`journal\` SET \`${column}\` = ? ${where}`, value);
      expect([column, ...(await kinds())]).toContain('CHANGED');
      await sql(`UPDATE \`journal\` SET \`${column}\` = ? ${where}`, before?.['value']);
      expect([column, ...(await kinds())]).toEqual([column]);
    }
  });

  it('finds an edit whose hash, and every hash after it, was computed anew', async () => {
    const { database, sql, kinds } = await opened();
    const table = createTable(database, JournalRow, { name: 'Entry' });
    const rows = await table.find(ALL, { where: { aggregateId: 'a' }, order: [{ column: 'version' }] });
    let previous: string | undefined;
    for (const row of rows) {
      const forged = { ...row, kind: row.version === 2 ? 'forged' : row.kind, previous: previous ?? row.previous };
      previous = entryHash(forged);
      await sql(
        'UPDATE `journal` SET `kind` = ?, `previous` = ?, `hash` = ? WHERE `id` = ?',
        forged.kind,
        forged.previous,
        previous,
        row.id,
      );
    }
    expect(await kinds()).toEqual(['CHECKPOINT']);
  });

  it('finds a cut in the middle', async () => {
    const { sql, kinds, parts } = await opened();
    await sql(
      "DELETE FROM `feed` WHERE `entry` IN (SELECT `id` FROM `journal` WHERE `aggregateId` = 'b' AND `version` = 2)",
    );
    await sql("DELETE FROM `journal` WHERE `aggregateId` = 'b' AND `version` = 2");
    expect(await kinds()).toEqual(['CHAIN', 'CHECKPOINT', 'LINE_MISSING', 'VERSION_MISSING']);
    expect((await verifyAudit(parts)).findings[0]).toEqual({ kind: 'LINE_MISSING', seat: 'audit', number: 5 });
  });

  it('finds that a whole case is missing, though its lines were closed up and the counters set back', async () => {
    const { sql, kinds } = await opened();
    await sql("DELETE FROM `feed` WHERE `entry` IN (SELECT `id` FROM `journal` WHERE `aggregateId` = 'b')");
    await sql("DELETE FROM `journal` WHERE `aggregateId` = 'b'");
    for (const seat of ['audit', 'org:A']) {
      const { rows } = await sql('SELECT `number` FROM `feed` WHERE `seat` = ? ORDER BY `number`', seat);
      for (const [index, row] of rows.entries())
        await sql('UPDATE `feed` SET `number` = ? WHERE `seat` = ? AND `number` = ?', index + 1, seat, row['number']);
      await sql('UPDATE `feed_counter` SET `number` = ? WHERE `seat` = ?', rows.length, seat);
    }
    expect(await kinds()).toEqual(['CHECKPOINT', 'TRUNCATED']);
  });

  it('finds a tail that was cut below the last checkpoint, with the counters set back', async () => {
    const { sql, kinds, checkpointer } = await opened();
    const cut = "SELECT `entry` FROM `feed` WHERE `seat` = 'audit' AND `number` > 8";
    const entries = (await sql(cut)).rows.map((row) => row['entry']);
    for (const id of entries) {
      await sql('DELETE FROM `feed` WHERE `entry` = ?', id);
      await sql('DELETE FROM `journal` WHERE `id` = ?', id);
    }
    await sql("UPDATE `feed_counter` SET `number` = 8 WHERE `seat` IN ('audit', 'org:A')");
    expect(await kinds()).toEqual(['TRUNCATED']);
    await expect(checkpointer.checkpoint()).rejects.toThrow('before its last checkpoint');
  });

  it('finds an entry that nobody was told of, and a line that was taken out of a party’s feed', async () => {
    const { sql, kinds, parts } = await opened();
    await sql("DELETE FROM `feed` WHERE `seat` = 'org:A' AND `number` = 10");
    expect(await kinds()).toEqual(['NOT_ADDRESSED', 'TRUNCATED']);
    await sql("UPDATE `feed_counter` SET `number` = 9 WHERE `seat` = 'org:A'");
    expect((await verifyAudit(parts)).findings).toEqual([{ kind: 'NOT_ADDRESSED', seat: 'org:A' }]);
    await sql("DELETE FROM `feed` WHERE `seat` = 'org:A'");
    await sql("DELETE FROM `feed_counter` WHERE `seat` = 'org:A'");
    expect((await verifyAudit(parts)).findings).toEqual([{ kind: 'NOT_ADDRESSED', seat: 'org:A' }]);
  });

  describe('the second place', () => {
    it('shows a line that was written by another hand, changed, or lost', async () => {
      const { lines, kinds, sql } = await opened();
      const [first = '', second = '', third = ''] = lines;
      lines.splice(0, 3, first, second.replace('"count":9', '"count":8'), third);
      expect(await kinds()).toEqual(['PLACE_BEHIND', 'SIGNATURE']);
      lines.splice(0, 3, first);
      expect(await kinds()).toEqual(['PLACE_BEHIND']);
      const stranger = generateKeyPairSync('ed25519').privateKey;
      lines.splice(0, 1, first, second, third, 'not a checkpoint');
      expect(await kinds()).toEqual(['SIGNATURE']);
      lines.length = 0;
      await sql('DELETE FROM `checkpoint`');
      expect(await kinds()).toEqual([]);
      expect(checkpointVerifier([stranger])(checkpointSigner(privateKey).keyId, Buffer.from(''), Buffer.from(''))).toBe(
        false,
      );
    });

    it('gets nothing while nothing happened, goes on from its own last line, and is shared by services', async () => {
      const { lines, checkpointer, append, place, parts, kinds } = await opened();
      await checkpointer.checkpoint();
      expect(lines).toHaveLength(4);
      expect(await checkpointer.checkpoint()).toEqual([]);
      await place.append(lines.at(-1)?.replace('notes', 'others') ?? '');
      await append('b', 4);
      expect(await checkpointer.checkpoint()).toMatchObject([{ service: 'notes', seat: 'audit', count: 11 }]);
      expect(await kinds()).toEqual(['SIGNATURE']);
      expect((await verifyAudit({ ...parts, service: 'nobody' })).checkpoints).toBe(0);
    });

    it('is not signed over an entry that was changed or cut since', async () => {
      const { sql, checkpointer, lines } = await opened();
      await sql("UPDATE `journal` SET `kind` = 'x' WHERE `aggregateId` = 'a' AND `version` = 4");
      await expect(checkpointer.checkpoint()).rejects.toThrow('was changed');
      await sql("DELETE FROM `feed` WHERE `seat` = 'audit' AND `number` = 10");
      await expect(checkpointer.checkpoint()).rejects.toThrow('no line 10');
      expect(lines).toHaveLength(3);
    });
  });
});
