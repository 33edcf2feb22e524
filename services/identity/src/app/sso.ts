import type { Clock } from '@concord/kit/domain/clock';
import type { SessionActs, SessionRefused } from '@concord/kit/identity/session';
import type { UnitOfWork } from '@concord/kit/store/contract';
import { normalAccount } from '../domain/account.js';
import type { Arrivals } from './arrivals.js';
import { ChallengeUsed, type Challenges } from './challenges.js';
import type { CredentialStore } from './ports.js';
import type { SecondFactorStore } from './second-factor.ports.js';
import { refused } from './sign-in-refused.js';
import type { SignInLimits, SignInLog } from './sign-in.ports.js';
import { SsoFailed, type SsoClient, type SsoProviderStore } from './sso.ports.js';
import type { Standings } from './standings.js';

export interface SsoParts {
  readonly unitOfWork: UnitOfWork;
  readonly ssoProviders: SsoProviderStore;
  readonly ssoClient: SsoClient;
  readonly challenges: Challenges;
  readonly credentials: CredentialStore;
  readonly standings: Standings;
  readonly factors: SecondFactorStore;
  readonly arrivals: Arrivals;
  readonly limits: SignInLimits;
  readonly log: SignInLog;
  readonly clock: Clock;
  /** Told which provider failed and why, as a code: for who runs the installation. */
  onFailed(provider: string, reason: string): void;
}

type Act<Name extends keyof SessionActs> = (asked: SessionActs[Name]['input']) => Promise<SessionActs[Name]['output']>;

/** Signing in at the organization's own provider. */
export interface Sso {
  readonly list: Act<'sso.list'>;
  readonly begin: Act<'sso.begin'>;
  readonly finish: Act<'sso.finish'>;
}

export function createSso(parts: SsoParts): Sso {
  const { unitOfWork, ssoProviders, ssoClient, challenges, credentials, standings, factors, arrivals } = parts;
  const { limits, log, clock, onFailed } = parts;

  /** One sentence for whatever it was, so that nobody learns here who works where. */
  const failed = (provider: { id: string; organization: string }, reason: string, address: string): SessionRefused => {
    onFailed(provider.id, reason);
    const { id, organization } = provider;
    log.note({ kind: 'sso-sign-in-failed', provider: { id, organization }, address, at: clock.now() });
    return refused('SSO_FAILED');
  };

  return {
    list: async () => (await ssoProviders.all()).map(({ id, name }) => ({ id, name })),

    async begin({ provider: id, redirectUri, address }) {
      // Floods of an address alone: many people of one house go the same way in one minute.
      const wait = await limits.admit(`${id} ${address}`, address);
      if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);
      const connection = await ssoProviders.connection(id);
      if (!connection) return refused('SSO_FAILED');
      const { organization } = connection;
      const { token: flow } = await unitOfWork.apply(({ ticket }) =>
        challenges.issue(ticket, { subjectId: id, organization, purpose: 'SSO', by: 'SSO', proven: false }),
      );
      try {
        return { outcome: 'REDIRECT', url: await ssoClient.begin(connection, { flow, redirectUri }), flow };
      } catch (thrown) {
        if (thrown instanceof SsoFailed) return failed(connection, thrown.reason, address);
        throw thrown;
      }
    },

    async finish({ flow, redirectUri, query, address }) {
      const challenge = await challenges.find(flow, 'SSO');
      const connection = challenge && (await ssoProviders.connection(challenge.subjectId));
      if (!challenge || !connection) return refused('SSO_FAILED');
      try {
        await unitOfWork.apply(({ ticket }) => challenges.take(ticket, challenge));
        const account = normalAccount(await ssoClient.finish(connection, { flow, redirectUri, query }));
        const credential = await credentials.byAccount(account);
        // Its own people alone: nobody signs in for another house by saying a name of theirs.
        if (credential?.organization !== connection.organization) throw new SsoFailed('ACCOUNT_UNKNOWN');
        const standing = await standings.of(credential.staffId);
        if (standing?.status !== 'ACTIVE') throw new SsoFailed('ACCOUNT_UNKNOWN');
        const secondFactor = (await factors.of(standing.id)) ? 'ENROLLED' : 'NONE';
        return await arrivals.proceed({ by: 'SSO', standing, account, address, secondFactor, password: credential });
      } catch (thrown) {
        if (thrown instanceof SsoFailed) return failed(connection, thrown.reason, address);
        if (thrown instanceof ChallengeUsed) return failed(connection, 'FLOW_USED', address);
        throw thrown;
      }
    },
  };
}
