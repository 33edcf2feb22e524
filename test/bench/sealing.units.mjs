import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openOwnCallKey,
  openPeerKeys,
  generateCallKey,
  readPublicHalf,
  writeCallKey,
} from '@concord/kit/identity/call-keys';
import { createMint } from '@concord/kit/identity/mint';
import { createSigner } from '@concord/kit/identity/sign';
import { createVerifier } from '@concord/kit/identity/verify';
import { createDataKeysInMemory } from '@concord/kit/policy/data-key';
import { draftKeyFile, parseKeyFile } from '@concord/kit/policy/key-file';
import { createKeys } from '@concord/kit/policy/keys';
import { createSealer } from '@concord/kit/policy/sealer';
import { createVault } from '@concord/kit/policy/vault';
import { median } from './median.mjs';

/** Of one kind in one round. */
const TIMES = 200;
/** 300 bytes, as what is told in a complaint. */
const TEXT = '患者家属反映候诊时间过长且无人说明'.repeat(6).slice(0, 100);
/** Bytes of a request from the gateway to a service. */
const BODY = JSON.stringify({ query: `query List { ${'complaint { id caseNo status } '.repeat(40)} }`, variables: {} });

/** What one of each costs in microseconds: the median of rounds. */
export async function unitCosts(/** @type {number} */ rounds) {
  const [sealing, calling] = [await sealingCosts(), await callingCosts()];
  /** @type {Record<string, number[]>} */
  const took = {};
  for (let round = 0; round < rounds; round++)
    for (const [what, work] of Object.entries({ ...sealing, ...calling.costs })) {
      const prepared = await work.prepare();
      const begun = performance.now();
      await work.run(prepared);
      (took[what] ??= []).push(((performance.now() - begun) * 1_000) / TIMES);
    }
  await calling.clear();
  const cost = (/** @type {string} */ what) => median(took[what] ?? []);
  return {
    'seal a text': cost('seal'),
    'open a text': cost('open'),
    'open it again': cost('again'),
    'sign a call': cost('sign'),
    'verify a call': cost('verify'),
  };
}

const nth = Array.from({ length: TIMES }, (_, index) => index);

async function sealingCosts() {
  const keys = createKeys(parseKeyFile('bench', draftKeyFile()));
  const store = createDataKeysInMemory();
  const sealer = createSealer(createVault({ store, keys }));
  const scopes = nth.map((index) => `case:${index}`);
  const place = (/** @type {number} */ index) => ({ table: 'complaint', column: 'summary', row: `cmp_${index}` });
  const sealAll = () => nth.map((index) => sealer.seal(`case:${index}`, place(index), TEXT));
  await sealer.prepare(scopes, 'org_bench');
  const openAll = (/** @type {{ sealed: Buffer[], reader: typeof sealer }} */ { sealed, reader }) => {
    for (const index of nth) reader.open(`case:${index}`, place(index), /** @type {Buffer} */ (sealed[index]));
  };
  const prepare = async () => {
    // One that remembers nothing.
    const reader = createSealer(createVault({ store, keys }));
    await reader.load(scopes);
    return { sealed: sealAll(), reader };
  };
  return {
    seal: { prepare: async () => undefined, run: async () => void sealAll() },
    open: { prepare, run: async (/** @type {any} */ given) => openAll(given) },
    again: {
      async prepare() {
        const given = await prepare();
        openAll(given);
        return given;
      },
      run: async (/** @type {any} */ given) => openAll(given),
    },
  };
}

async function callingCosts() {
  const folder = await mkdtemp(join(tmpdir(), 'concord-calls-'));
  const file = join(folder, 'call.json');
  await writeCallKey(file, (await generateCallKey('gateway', 'EVERYBODY')).own);
  const half = await readPublicHalf(file, 'EVERYBODY');
  await writeFile(join(folder, 'peers.json'), JSON.stringify({ version: 1, keys: [half] }));
  const mint = createMint();
  const sign = createSigner(await openOwnCallKey(file, 'gateway'));
  const peers = await openPeerKeys(join(folder, 'peers.json'));
  const verify = createVerifier({ audience: 'complaints', peers, mint });
  const identity = mint.mint({
    ...{ kind: 'PERSON', id: 'stf_01J0000000000000000000000', organization: 'org_01J0000000000000000000000' },
    ...{ organizationKind: 'HOSPITAL', roles: ['PRO', 'CM'], departments: [], audience: 'HOSPITAL' },
    ...{ session: 'ses_01J0000000000000000000000', expiresAt: Date.now() + 3_600_000 },
  });
  const call = { audience: 'complaints', path: '/graphql', identity, requestId: 'bench', body: BODY };
  const signAll = async () => {
    const tokens = [];
    for (let each = 0; each < TIMES; each++) tokens.push(await sign(call));
    return tokens;
  };
  const body = Buffer.from(BODY);
  return {
    clear: () => rm(folder, { recursive: true, force: true }),
    costs: {
      sign: { prepare: async () => undefined, run: async () => void (await signAll()) },
      verify: {
        prepare: signAll,
        run: async (/** @type {any} */ tokens) => {
          for (const token of tokens)
            if (!(await verify(token, '/graphql'))?.isBody(body)) throw new Error('A token of ours does not hold');
        },
      },
    },
  };
}
