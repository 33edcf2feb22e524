import { createIdentity, type IdentitySettings } from '@concord/identity/service';
import { createMint } from '@concord/kit/identity/mint';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { DatabaseSettings } from '@concord/kit/store/database';
import { ask, type Answer } from '@concord/kit/test/ask';
import { testInstallation } from '@concord/kit/test/installation';
import { createSessions } from '../sessions.js';
import { createWorld } from './world.js';

/** The password of everybody. */
export const PASSWORD = 'bamboo-river-42';

/** Monday 2 March 2026, nine in the morning in Shanghai. */
const monday = new Date('2026-03-02T01:00:00.000Z');

const quick: IdentitySettings = {
  hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
  rates: { perAddress: 10_000, perAccount: 10_000 },
};

/** A gateway on a port whose sessions are those of the identity service itself, on `database`. */
export async function openSignInWorld(database: DatabaseSettings, settings: IdentitySettings = {}) {
  const { mint, accept } = createMint();
  const { installation, clock } = testInstallation(database, monday);
  const identity = await createIdentity({ ...installation, accept }, { ...quick, ...settings });
  const world = await createWorld({ sessions: createSessions({ connection: identity, mint, clock, keep: 0 }), clock });
  let count = 0;

  const act = async (who: Parameters<typeof mint>[0], name: string, input: object, answer: string): Promise<Answer> => {
    const query = `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} refusals { code } } }`;
    const asked = { idempotencyKey: `${name}-${++count}`, ...input };
    const { data, errors } = await ask(identity, mint({ ...who }), query, { input: asked });
    if (errors || data[name].refusals.length > 0) throw new Error(JSON.stringify(errors ?? data));
    return data[name];
  };

  return {
    ...{ world, clock, identity },
    /** Founds a hospital and answers the account of its administrator, and acts as somebody of it. */
    async found(more: object = {}) {
      const account = `admin.${++count}`;
      const administrator = { name: '钱志远', account, password: PASSWORD };
      const platform = serviceIdentity('gateway', clock.now().getTime() + 60_000);
      const input = { name: `医院${count}`, kind: 'HOSPITAL', ...more, administrator };
      const { organization } = await act(platform, 'organizationFound', input, 'organization { id }');
      const as = (roles: readonly string[]) => ({
        ...{ kind: 'PERSON', id: 'stf_somebody', organization: String(organization.id), organizationKind: 'HOSPITAL' },
        ...{ roles, departments: [], audience: 'HOSPITAL', session: 'ses', expiresAt: Number.MAX_SAFE_INTEGER },
      });
      return {
        account,
        act: (role: string, name: string, told: object, answer: string) =>
          act(as([role]) as Parameters<typeof mint>[0], name, told, answer),
      };
    },
    async stop() {
      await world.stop();
      await identity.stop();
    },
  };
}

/** See `openSignInWorld`. */
export type SignInWorld = Awaited<ReturnType<typeof openSignInWorld>>;
