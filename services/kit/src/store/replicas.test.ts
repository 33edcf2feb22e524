import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { afterAll, expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { privateMariadb } from '../test/mariadb.js';
import { notes } from '../test/note.row.js';
import { entry, storeOn } from '../test/store.js';
import { checkpointSigner, checkpointVerifier } from './checkpoint-line.js';
import { fileCheckpointPlace } from './checkpoint-place.js';
import { createCheckpointer } from './checkpoint.js';
import { internalsOf } from './database.js';
import { schemaDrift } from './migrate.js';
import { whileAlone } from './server-lock.js';
import { verifyAudit } from './verify-audit.js';

const folder = mkdtempSync(join(tmpdir(), 'concord-replicas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { privateKey } = generateKeyPairSync('ed25519');

eachDatabase((name, open) => {
  if (name === 'sqlite') {
    it('has one process, which waits for nobody', async () => {
      const { source } = internalsOf(await open());
      expect(await whileAlone(source, { name: 'work', patience: 0 }, async () => 1)).toEqual({
        held: false,
        result: 1,
      });
    });
    return;
  }

  it('is made by whoever of several is first, also where its collation is not ours yet', async () => {
    const url = await (await privateMariadb()).freshDatabase();
    const connection = await mysql.createConnection(url);
    await connection.query('ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_swedish_ci');
    await connection.end();
    const replicas = await Promise.all(Array.from({ length: 6 }, () => open(notes, { kind: 'mariadb', url })));
    for (const database of replicas) expect(await schemaDrift(database)).toEqual([]);
  });

  it('lets one at a time do what goes by one name, and the next one when that one dies', async () => {
    const settings = await open.settings();
    const [here, there] = [await open({}, settings), await open({}, settings)].map((each) => internalsOf(each).source);
    const elsewhere = internalsOf(await open()).source;
    const lock = { name: 'work', patience: 0 };
    const inner = await whileAlone(here!, lock, async () => [
      await whileAlone(there!, lock, async () => 'both'),
      await whileAlone(elsewhere, lock, async () => 'another database'),
    ]);
    expect(inner).toEqual({ held: false, result: [{ held: true }, { held: false, result: 'another database' }] });
    await expect(whileAlone(here!, lock, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await whileAlone(there!, lock, async () => 'free')).toEqual({ held: false, result: 'free' });
  });

  it('is signed by several into one place as by one', async () => {
    const settings = await open.settings();
    const file = join(folder, 'notes.jsonl');
    const replicas = await Promise.all(
      [1, 2, 3].map(async () => {
        const store = storeOn(await open({}, settings));
        const parts = { database: store.database, service: 'notes', place: fileCheckpointPlace(file) };
        const keys = { signer: checkpointSigner(privateKey), verifier: checkpointVerifier([privateKey]) };
        return {
          ...store,
          parts: { ...parts, ...keys },
          signs: createCheckpointer({ ...parts, ...keys, clock: store.clock }),
        };
      }),
    );
    const [first] = replicas;
    await first!.sealer.prepare(['case:x'], 'A');
    let writing = true;
    const signing = replicas.map(async ({ signs }) => {
      while (writing) await signs.checkpoint();
    });
    for (let version = 1; version <= 40; version += 1)
      await first!.unitOfWork.apply(async ({ append }) => append(entry('x', version)));
    writing = false;
    await Promise.all(signing);
    await Promise.all(replicas.map(({ signs }) => signs.stop()));

    const lines = (await fileCheckpointPlace(file).lines()).map((line) => JSON.parse(line) as { count: number });
    const counts = lines.map(({ count }) => count);
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(40);
    expect(await verifyAudit(first!.parts)).toMatchObject({ entries: 40, findings: [] });
  });
});
