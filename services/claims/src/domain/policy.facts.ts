import type { Mark } from './claim.parts.js';
import type { IssuedPolicy } from './policy.js';

/** Everything that can have happened to a policy. */
export type PolicyFact = { readonly type: 'PolicyIssued' } & Omit<IssuedPolicy, 'issuedBy' | 'issuedAt'> & Mark;
