import { createMint } from '@concord/kit/identity/mint';
import { createAccessJournal } from '@concord/kit/store/access-journal';
import { createAuditReading } from '@concord/kit/store/audit-reading';
import { observeStatements } from '@concord/kit/store/database';
import { eachDatabase } from '@concord/kit/test/database';
import { beforeAll, expect, it } from 'vitest';
import { usualTiers } from '../domain/patient.terms.js';
import { desk, filesOn, fresh, patientTables } from '../test/files.js';
import { createPatientLoaders } from './patient.loader.js';
import { createPatientsSubgraph } from './schema.js';

const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Patient { id name visits { id } } } }';

eachDatabase((_name, open) => {
  let world: ReturnType<typeof filesOn>;
  let ids: string[];
  const { mint, accept } = createMint();

  beforeAll(async () => {
    world = filesOn(await open(patientTables));
    ids = [];
    for (let at = 0; at < 50; at++) {
      const { id } = await world.files.register(desk(), fresh(), {
        particulars: { name: '张三', phone: `1380000${1000 + at}`, tier: 'REGULAR', vip: false, vulnerable: false },
        visit: { date: '2026-11-20', kind: 'OUTPATIENT', surgery: false },
        anyway: false,
      });
      ids.push(id);
    }
  });

  /** A replica with nothing in memory, and the statements it makes. */
  async function asked(wanted: readonly object[], organization = 'org_east') {
    const cold = filesOn(world.database);
    const subgraph = await createPatientsSubgraph({
      ...cold,
      ...{ tiers: usualTiers, accept },
      loaders: createPatientLoaders(cold.reader),
      reveal: () => Promise.reject(new Error('not asked for here')),
      onFault: () => undefined,
      audit: {
        ...{ reading: createAuditReading(cold), access: createAccessJournal(cold), clock: cold.clock },
        keysReport: () => Promise.reject(new Error('not asked for here')),
      },
    });
    const statements: string[] = [];
    const stop = observeStatements(world.database, (sql) => statements.push(sql));
    const call = { identity: mint(desk(organization)), requestId: 'req_1' };
    const answer = await subgraph.execute({ query: ENTITIES, variables: { r: wanted } }, call);
    stop();
    return { entities: answer.data?.['_entities'] as ({ id: string; visits: object[] } | null)[], statements };
  }
  const references = (count: number) => ids.slice(0, count).map((id) => ({ __typename: 'Patient', id }));

  it.each([1, 10, 50])('loads %i references with one statement each for patients, keys and visits', async (count) => {
    const { entities, statements } = await asked(references(count));
    expect(entities.map((entity) => [entity?.id, entity?.visits.length])).toEqual(
      ids.slice(0, count).map((id) => [id, 1]),
    );
    expect(statements.map((sql) => /FROM `(\w+)`/.exec(sql)?.[1])).toEqual(['patient', 'data_key', 'visit']);
    for (const sql of statements) expect(sql).toContain('`organization`');
  });

  it('answers null for what is unknown or foreign, and takes nothing but the key', async () => {
    const unknown = [{ __typename: 'Patient', id: 'pat_unknown' }, ...references(1)];
    expect((await asked(unknown)).entities.map((entity) => entity?.id)).toEqual([undefined, ids[0]]);
    const forged = references(2).map((one) => ({ ...one, organization: 'org_west', name: '李四' }));
    expect((await asked(forged, 'org_west')).entities).toEqual([null, null]);
  });
});
