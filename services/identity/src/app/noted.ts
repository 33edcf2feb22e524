import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import type { Outcome, Write } from '@concord/kit/store/contract';
import { administrationEntry, type Administered } from './entry.js';
import { organizationKey } from './keys.js';

/** An act of an organization on what it keeps of itself, as it was decided. */
export interface Done {
  readonly noun: Administered;
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly now: Date;
  readonly facts: readonly object[];
}

/** Writes an act into the journal, under the key of the organization, and answers what is kept of it. */
export function noted(work: Write, identity: Identity, { noun, id, version, kind, now: at, facts }: Done): Outcome {
  const act = { version, kind, actor: identity, at, facts };
  work.append(administrationEntry(noun, id, organizationKey(identity.organization), act));
  return { id, version };
}

/** @throws NotFound for what is not there, Conflict for what has changed since it was seen */
export function seen<Found extends { readonly version: number }>(
  found: Found | undefined,
  noun: string,
  expected: number,
): Found {
  if (!found) throw new NotFound(noun);
  if (found.version !== expected) throw new Conflict('STALE_VERSION', found.version);
  return found;
}
