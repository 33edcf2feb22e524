import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { entry, storeOn } from '../test/store.js';
import { createCheckpointer } from './checkpoint.js';
import { checkpointSigner, checkpointVerifier } from './checkpoint-line.js';

const { privateKey } = generateKeyPairSync('ed25519');
const HOUR = 3_600_000;

eachDatabase((_name, open) => {
  const opened = async (due: { every: number; most: number }) => {
    const store = storeOn(await open());
    await store.sealer.prepare(['case:a'], 'A');
    const lines: string[] = [];
    const place = { append: async (line: string) => void lines.push(line), lines: async () => [...lines] };
    const keys = { signer: checkpointSigner(privateKey), verifier: checkpointVerifier([privateKey]) };
    const checkpointer = createCheckpointer({ ...store, ...keys, ...due, place, service: 'notes' });
    const append = (version: number) => store.unitOfWork.apply(async (write) => write.append(entry('a', version)));
    return { checkpointer, append, lines };
  };

  it('signs before its time when so much was written', async () => {
    const { checkpointer, append, lines } = await opened({ every: HOUR, most: 3 });
    for (const version of [1, 2]) await append(version);
    expect(await checkpointer.look()).toEqual([]);
    await append(3);
    expect(await checkpointer.look()).toMatchObject([{ seat: 'audit', count: 3 }]);
    for (const version of [4, 5]) await append(version);
    expect(await checkpointer.look()).toEqual([]);
    await append(6);
    expect(await checkpointer.look()).toMatchObject([{ seat: 'audit', count: 6 }]);
    expect(lines).toHaveLength(2);
  });

  it('signs little when its time has come, and nothing when nothing was written', async () => {
    const { checkpointer, append } = await opened({ every: 0, most: 1_000 });
    await append(1);
    expect(await checkpointer.look()).toMatchObject([{ count: 1 }]);
    expect(await checkpointer.look()).toEqual([]);
  });
});
