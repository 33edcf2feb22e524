import type { Actor } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import { refuse } from './register.refusals.js';
import { SYSADMIN } from './roles.js';

/** Where an organization's people sign on (单点登录, OpenID Connect). The client's secret is never part of it. */
export interface SsoProviderFacts {
  readonly id: string;
  /** How it is offered to who signs in. */
  readonly name: string;
  /** Its address, as in its own tokens; over TLS. */
  readonly issuer: string;
  /** As whom we are known there. */
  readonly clientId: string;
  /** The claim that holds the account name here. */
  readonly accountClaim: string;
}

/** Nothing, or where people sign on. A provider that was removed does not come back; another one gets an id of its own. */
export type SsoProvider =
  { readonly status: 'NONE' } | { readonly status: 'REMOVED' } | ({ readonly status: 'SET' } & SsoProviderFacts);

interface By {
  readonly by: string;
  readonly at: string;
}

/** What can have happened to it. */
export type SsoProviderFact =
  | ({ readonly type: 'SsoProviderSet'; readonly secretChanged: boolean } & SsoProviderFacts & By)
  | ({ readonly type: 'SsoProviderRemoved' } & By);

/** Orders to it. */
export type SsoProviderCommand = { readonly actor: Actor; readonly now: Date } & (
  | {
      readonly type: 'set';
      readonly provider: SsoProviderFacts;
      readonly hasSecret: boolean;
      /** Whether an issuer without TLS is taken: never but in a trial on one machine. */
      readonly plainHttp: boolean;
    }
  | { readonly type: 'remove' }
);

const CLAIM = /^[A-Za-z_][\w.:/-]{0,99}$/;

/** Single sign-on is run by the organization's system administrator. */
export const ssoProviderDecider: Decider<SsoProvider, SsoProviderCommand, SsoProviderFact> = {
  initial: { status: 'NONE' },
  decide(state, command) {
    const { actor, now } = command;
    if (!actor.roles.includes(SYSADMIN)) throw refuse('WRONG_ROLE');
    const stamp = { by: actor.id, at: now.toISOString() };
    switch (command.type) {
      case 'set': {
        const { provider, hasSecret, plainHttp } = command;
        if (state.status === 'REMOVED') throw refuse('WRONG_STATE');
        if (!isIssuer(provider.issuer, plainHttp)) throw refuse('ISSUER_NOT_TAKEN', { path: ['issuer'] });
        if (!CLAIM.test(provider.accountClaim)) throw refuse('CLAIM_MALFORMED', { path: ['accountClaim'] });
        // A secret is for one issuer: it must not go to another one that somebody else reads.
        const isNew = state.status !== 'SET' || state.issuer !== provider.issuer;
        if (isNew && !hasSecret) throw refuse('CLIENT_SECRET_NEEDED', { path: ['clientSecret'] });
        return [{ type: 'SsoProviderSet', ...provider, secretChanged: hasSecret, ...stamp }];
      }
      case 'remove':
        if (state.status !== 'SET') throw refuse('WRONG_STATE');
        return [{ type: 'SsoProviderRemoved', ...stamp }];
      default:
        return never(command);
    }
  },
  evolve(_, fact) {
    if (fact.type === 'SsoProviderRemoved') return { status: 'REMOVED' };
    const { type: _type, secretChanged: _changed, by: _by, at: _at, ...provider } = fact;
    return { status: 'SET', ...provider };
  },
};

function isIssuer(issuer: string, plainHttp: boolean): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, username, password, search, hash } = new URL(issuer);
  return (protocol === 'https:' || (plainHttp && protocol === 'http:')) && !username && !password && !search && !hash;
}
