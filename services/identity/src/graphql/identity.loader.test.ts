import { createContext } from '@concord/kit/graphql/context';
import { files } from '@concord/kit/test/database';
import { signedIn } from '@concord/kit/test/store';
import { observeStatements } from '@concord/kit/store/database';
import { expect, it } from 'vitest';
import { person, storesOn } from '../store/stores.fixture.js';
import { createIdentityLoaders } from './identity.loader.js';

const open = files();

it('finds what one request asks for together, each once, within the organization', async () => {
  const { database, add, ...stores } = await storesOn(open);
  for (const id of ['stf_1', 'stf_2']) await add(person(id, { organization: 'A' }));
  await add(person('stf_3', { organization: 'B' }));
  const context = createContext({ identity: signedIn, requestId: 'req_1' });
  const loader = context.loader(createIdentityLoaders(stores).staff);

  const statements: string[] = [];
  const stop = observeStatements(database, (sql) => void statements.push(sql));
  const found = await Promise.all(['stf_2', 'stf_1', 'stf_3', 'stf_9', 'stf_1'].map((id) => loader.load(id)));
  stop();
  expect(found.map((staff) => staff?.id)).toEqual(['stf_2', 'stf_1', undefined, undefined, 'stf_1']);
  expect(statements.filter((sql) => sql.includes('`staff`'))).toHaveLength(1);
});
