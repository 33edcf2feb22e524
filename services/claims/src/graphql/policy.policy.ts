import { definePolicy, everyone } from '@concord/kit/policy/field-policy';
import * as sight from './sight.js';

/** The policy: both its parties read its terms; its ledger, with what is left of the limit, the insurer alone. */
export const policyPolicies = [
  definePolicy(
    'Policy',
    {
      id: sight.whole.bothHouses,
      version: sight.whole.bothHouses,
      policyNo: sight.whole.bothHouses,
      line: sight.whole.bothHouses,
      insurer: sight.whole.bothHouses,
      hospital: sight.whole.bothHouses,
      periodFrom: sight.whole.bothHouses,
      periodTo: sight.whole.bothHouses,
      basis: sight.whole.bothHouses,
      retroDate: sight.whole.bothHouses,
      insuredDepartments: sight.whole.bothHouses,
      exclusions: sight.whole.bothHouses,
      terms: sight.whole.bothHouses,
      contractPack: sight.whole.bothHouses,
      ledger: sight.insurerOnly,
    },
    { relation: sight.relation },
  ),
  definePolicy('PolicyExclusion', { id: everyone, title: everyone }),
  definePolicy('PolicyDeductible', { convention: everyone, description: everyone }),
  definePolicy('PolicyTerms', {
    perPerson: everyone,
    perOccurrence: everyone,
    aggregate: everyone,
    mentalPercent: everyone,
    mentalAmount: everyone,
    legalPerClaim: everyone,
    legalAggregate: everyone,
    deductible: everyone,
  }),
  definePolicy('Ledger', {
    paid: sight.insurerOnly,
    held: sight.insurerOnly,
    called: sight.insurerOnly,
    remaining: sight.insurerOnly,
    legalPaid: sight.insurerOnly,
    reviewerAuthority: sight.insurerOnly,
    reservations: sight.insurerOnly,
  }),
  definePolicy('LedgerReservation', {
    claim: sight.insurerOnly,
    amount: sight.insurerOnly,
    expiresAt: sight.insurerOnly,
    state: sight.insurerOnly,
  }),
  definePolicy('PolicyPayload', { policy: everyone, refusals: everyone }),
];
