import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';

interface By {
  readonly by: string;
  /** ISO in UTC. */
  readonly at: string;
}

/** What a program of the organization may do here, and for how long. */
export interface ClientRights {
  /** What it is to the organization, e.g. `HIS`; not a person's name. */
  readonly name: string;
  /** As whom it reads and acts: never an office of control. */
  readonly roles: readonly string[];
  /** Which parts of the contract are left to it, e.g. `claims:read`. */
  readonly scopes: readonly string[];
  /** Requests that it may make in a minute. */
  readonly requestsPerMinute: number;
  /** From this instant its key is worth nothing; ISO in UTC. */
  readonly expiresAt: string;
}

/** Everything that can have happened to an API client. A key is never part of a fact. */
export type ClientFact =
  | ({ readonly type: 'ClientAdded' } & Omit<KnownClient, 'status'> & By)
  | ({ readonly type: 'ClientChanged' } & ClientRights & By)
  | ({ readonly type: 'ClientKeyRenewed' } & By)
  | ({ readonly type: 'ClientRevoked'; readonly reason: string } & By);

/** A program of an organization, with a key of its own (接口客户端). */
export interface KnownClient extends ClientRights {
  readonly status: 'ACTIVE' | 'REVOKED';
  readonly id: string;
  readonly organization: string;
  readonly organizationKind: OrganizationKind;
}

export type Client = { readonly status: 'NEW' } | KnownClient;

/** Orders to an API client; each is named as its move. */
export type ClientCommand = { readonly actor: Actor; readonly now: Date } & (
  | { readonly type: 'add'; readonly client: Omit<KnownClient, 'status'> }
  | { readonly type: 'change'; readonly rights: ClientRights }
  | { readonly type: 'renewKey' }
  | { readonly type: 'revoke'; readonly reason: string }
);

/** Whether a key of it is worth anything at `now`. */
export const isOfUse = ({ status, expiresAt }: KnownClient, now: Date): boolean =>
  status === 'ACTIVE' && Date.parse(expiresAt) > now.getTime();
