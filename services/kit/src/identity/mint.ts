import type { Identity } from './identity.js';

/** Makes identities. Held by the wiring, which hands `mint` to the gateway, the scheduler and the command line only. */
export interface Mint {
  /** A frozen copy of the facts that `accept` of this mint, and no other, takes for an identity. */
  mint(facts: Identity): Identity;
  /**
   * What services get: answers the identity itself when this mint made it.
   *
   * @throws NotMinted for anything else, a copy with the same fields included
   */
  accept(identity: Identity): Identity;
}

/** Somebody handed over an identity that nobody entitled made. */
export class NotMinted extends Error {
  override readonly name = 'NotMinted';
  constructor() {
    super('This identity was not made here');
  }
}

/** A mint whose identities no other code of the process can make. */
export function createMint(): Mint {
  const minted = new WeakSet<Identity>();
  return {
    mint(facts) {
      const { kind, id, organization, organizationKind, roles, departments, audience, session, expiresAt } = facts;
      const { scopes, actsFor } = facts;
      const identity: Identity = Object.freeze({
        kind,
        id,
        organization,
        organizationKind,
        roles: Object.freeze([...roles]),
        departments: Object.freeze([...departments]),
        ...(actsFor && { actsFor: Object.freeze([...actsFor]) }),
        audience,
        ...(scopes && { scopes: Object.freeze([...scopes]) }),
        session,
        expiresAt,
      });
      minted.add(identity);
      return identity;
    },
    accept(identity) {
      if (!minted.has(identity)) throw new NotMinted();
      return identity;
    },
  };
}
