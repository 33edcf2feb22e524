import { systemClock } from '@concord/kit/domain/clock';
import { openKeys } from '@concord/kit/policy/keys';
import { createRewrapping } from '@concord/kit/policy/rewrapping';
import { createDataKeyStore } from '@concord/kit/store/data-keys';
import { openDatabase } from '@concord/kit/store/data-source';
import { observeStatements } from '@concord/kit/store/database';

// `node rewrap.mjs <settings of the database> <key file> <batch> <statement>`: wraps data keys anew, and kills itself before
// the statement of this number; 0: comes to its end, and prints how many it wrapped.

const [settings = '', file = '', batch = '', fatal = '0'] = process.argv.slice(2);
const keys = await openKeys({ file, createIfMissing: false });
const database = await openDatabase({ settings: JSON.parse(settings), entities: [], migrations: [] });
let statements = 0;
observeStatements(database, () => {
  statements += 1;
  if (statements === Number(fatal)) process.kill(process.pid, 'SIGKILL');
});
const store = createDataKeyStore(database, systemClock);
const wrapped = await createRewrapping({ keys, store, batch: Number(batch), breath: 0 }).round();
await database.close();
process.stdout.write(String(wrapped));
