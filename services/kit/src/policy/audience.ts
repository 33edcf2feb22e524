import type { Audience } from '../identity/identity.js';
import type { Grant, GrantConditions, Line, TypePolicy } from './field-policy.js';

/** The roles that people of an audience can hold. */
export type RolesOf = Readonly<Partial<Record<Audience, readonly string[]>>>;

/**
 * Whether anybody of an audience sees a field of this line, plain or masked, in whatever role and however the row stands
 * to them: what decides whether the field is in their contract at all.
 */
export function admits(line: Line, audience: Audience, roles: readonly string[]): boolean {
  if (line.kind !== 'SEE') return line.kind !== 'NEVER';
  return [...line.plain, ...line.masked, ...line.reveal].some((grant) => concerns(grant, audience, roles));
}

/** Whether a grant speaks of anybody of an audience. */
export function concerns(grant: Grant, audience: Audience, roles: readonly string[]): boolean {
  const conditions: GrantConditions = typeof grant === 'string' ? { roles: [grant] } : grant;
  return (
    (!conditions.audiences || conditions.audiences.includes(audience)) &&
    (!conditions.roles || conditions.roles.some((role) => roles.includes(role))) &&
    (!conditions.kinds || conditions.kinds.some((kind) => kind === 'PERSON' || kind === 'CLIENT'))
  );
}

/** Tells of each field whether it is in the contract of an audience. What has no line is in none. */
export function contractFields(
  policies: readonly TypePolicy[],
  audience: Audience,
  roles: readonly string[],
): (typeName: string, field: string) => boolean {
  // A type of several services has a policy in each of them, for the fields that are its own.
  const kept = new Set(
    policies.flatMap(({ typeName, lines }) =>
      Object.entries(lines).flatMap(([field, line]) => (admits(line, audience, roles) ? [`${typeName}.${field}`] : [])),
    ),
  );
  return (typeName, field) => kept.has(`${typeName}.${field}`);
}
