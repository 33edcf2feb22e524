import { createDatedClock, type DatedClock } from '../domain/clock.js';
import { NotFound } from '../domain/conflict.js';
import type { Installation } from '../foundation/installation.js';
import type { ServiceConnection } from '../graphql/service.js';
import { createLogger } from '../http/logger.js';
import type { Identity } from '../identity/identity.js';
import { createMint } from '../identity/mint.js';
import { serviceIdentity } from '../identity/service-identity.js';
import { draftKeyFile, parseKeyFile } from '../policy/key-file.js';
import { createKeys } from '../policy/keys.js';
import type { DatabaseSettings } from '../store/database.js';

/** An installation for the tests of one service, and who can be somebody in it. */
export interface TestInstallation {
  readonly installation: Installation;
  readonly clock: DatedClock;
  /** A person of a hospital, signed in for a day. */
  person(roles: readonly string[], change?: Partial<Identity>): Identity;
}

/** An installation on `database`, standing at `now`; `peers` are the other services it may ask. */
export function testInstallation(
  database: DatabaseSettings,
  now: Date,
  peers: Readonly<Record<string, ServiceConnection>> = {},
): TestInstallation {
  const clock = createDatedClock(now);
  const mint = createMint();
  const installation: Installation = {
    database,
    clock,
    keys: createKeys(parseKeyFile('test', draftKeyFile())),
    logger: createLogger({ service: 'test', level: 'silent' }),
    accept: mint.accept,
    self: mint.mint(serviceIdentity('test')),
    peer(name) {
      const peer = peers[name];
      if (!peer) throw new NotFound(name);
      return peer;
    },
  };
  return {
    installation,
    clock,
    person: (roles, change = {}) =>
      mint.mint({
        kind: 'PERSON',
        id: `stf_${roles.join('_')}`,
        organization: 'org_first',
        organizationKind: 'HOSPITAL',
        roles,
        departments: [],
        audience: 'HOSPITAL',
        session: `ses_${roles.join('_')}`,
        expiresAt: clock.now().getTime() + 30 * 86_400_000,
        ...change,
      }),
  };
}
