import type { LedgerOpening } from '../domain/ledger.commands.js';
import type { OpenLedger, Reservation } from '../domain/ledger.js';
import type { PolicyDraft } from '../domain/policy.commands.js';
import type { IssuedPolicy } from '../domain/policy.js';
import { monday } from './story.people.js';

/** 400,000 yuan per person, 3,000,000 in all; the hospital bears 10 % and at least 2,000 yuan of each claim. */
export const draft: PolicyDraft = {
  id: 'pol_1',
  hospital: 'org_hospital',
  policyNo: 'PZ-2026-001',
  line: 'MEDICAL_LIABILITY',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  basis: { kind: 'CLAIMS_MADE', retroDate: '2024-01-01' },
  insuredDepartments: 'ALL',
  exclusions: ['NOT_FOR_TREATMENT', 'UNQUALIFIED_STAFF'],
  terms: {
    perPersonFen: 40_000_000,
    aggregateFen: 300_000_000,
    legalCosts: { perClaimFen: 5_000_000, aggregateFen: 20_000_000 },
    deductible: { kind: 'AFTER_CAP', fixedFen: 200_000, percent: 10, whichever: 'HIGHER' },
  },
  contractPack: 'contract-demo@1',
};

export const policy: IssuedPolicy = {
  ...draft,
  organization: 'org_insurer',
  issuedBy: 'stf_ILEAD',
  issuedAt: monday.toISOString(),
};

export const opening: LedgerOpening = {
  id: 'led_1',
  organization: 'org_insurer',
  policy: 'pol_1',
  aggregateFen: 300_000_000,
  legalAggregateFen: 20_000_000,
  authorityFen: 10_000_000,
};

/** A ledger nothing was written to yet, or what stands on it. */
export const ledger = (change: Partial<OpenLedger> = {}): OpenLedger => ({
  ...opening,
  paidFen: 0,
  legalPaidFen: 0,
  reservations: [],
  ...change,
});

/** 70,200 yuan set aside for the undertaking of the story. */
export const reservation = (change: Partial<Reservation> = {}): Reservation => ({
  undertaking: 'und_1',
  claim: 'clm_1',
  fen: 7_020_000,
  legalFen: 0,
  expiresAt: '2026-04-01T16:00:00.000Z',
  state: 'HELD',
  ...change,
});
