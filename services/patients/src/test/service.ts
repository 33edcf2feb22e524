import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import type { Identity } from '@concord/kit/identity/identity';
import { createMint } from '@concord/kit/identity/mint';
import type { DatabaseSettings } from '@concord/kit/store/database';
import { testKeys } from '@concord/kit/test/store';
import { createPatients, type PatientSettings } from '../service.js';
import { desk } from './files.js';

/** The service as an installation makes it, and somebody who asks it. */
export async function serviceOn(database: DatabaseSettings, settings?: PatientSettings) {
  const clock = createDatedClock(new Date('2026-11-22T02:00:00Z'));
  const { mint, accept } = createMint();
  const lines: string[] = [];
  const logger = createLogger({ service: 'patients', destination: { write: (line: string) => void lines.push(line) } });
  const peer = () => {
    throw new Error('Patients ask no other service');
  };
  const installation = { database, keys: testKeys, clock, accept, logger, self: mint(desk()), peer };
  const service = await createPatients(installation, settings);
  return {
    service,
    clock,
    /** What was logged. */
    lines,
    mint,
    /** Somebody of a hospital with these roles. */
    as(roles: string | readonly string[], organization = 'org_east') {
      return asking(service, mint(desk(organization, [roles].flat())));
    },
  };
}

// The answer is whatever the query asked for; each test says what it expects of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answered = any;

function asking(service: Awaited<ReturnType<typeof createPatients>>, identity: Identity) {
  const call = { identity, requestId: 'req_1' };
  const execute = async (query: string, variables: object = {}): Promise<Answered> =>
    JSON.parse(JSON.stringify(await service.execute({ query, variables: { ...variables } }, call)));
  return {
    identity,
    call,
    execute,
    /** One mutation with an input; answers its payload. */
    async act(name: string, input: object, selection: string): Promise<Answered> {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} refusals { code path message { zh } } } }`;
      const answer = await execute(query, { input });
      return answer.errors ? answer : answer.data[name];
    },
  };
}
