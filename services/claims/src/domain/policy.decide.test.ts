import { describeMoves } from '@concord/kit/test/move-suite';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { directory, monday, staff } from '../test/story.people.js';
import { draft, opening, policy } from '../test/story.policy.js';
import type { PolicyCommand, PolicyDraft } from './policy.commands.js';
import { policyDecider } from './policy.decide.js';
import type { PolicyFact } from './policy.facts.js';
import { ledgerOpening } from './policy.ledger.js';
import { policyLifecycle } from './policy.moves.js';

const issue = (change: Partial<PolicyDraft> = {}): PolicyCommand => ({
  ...{ type: 'issue', draft: { ...draft, ...change }, directory },
  ...{ actor: staff('ILEAD'), now: monday },
});
const issued: PolicyFact = {
  ...{ type: 'PolicyIssued', ...draft, organization: 'org_insurer' },
  ...{ by: 'stf_ILEAD', at: monday.toISOString() },
};
const refused = (change: Partial<PolicyDraft>) => given(policyDecider).when(issue(change)).refusal();

describeMoves(
  { describe, it, expect },
  policyLifecycle,
  policyDecider,
  { NEW: [], ACTIVE: [issued] },
  {
    issue: { given: [], command: issue(), facts: ['PolicyIssued'], status: 'ACTIVE', twice: 'WRONG_STATE' },
  },
);

describe('issuing a policy', () => {
  it('is for an insurer, not for the administrator of a hospital', () => {
    const actor = { ...staff('ADMIN'), organization: 'org_hospital', organizationKind: 'HOSPITAL' as const };
    const code = given(policyDecider)
      .when({ ...issue(), actor })
      .refusal().code;
    expect(code).toBe('ONLY_INSURER');
  });
  it('keeps what was told, each department and exclusion once', () => {
    const twice = { insuredDepartments: ['dep_a', 'dep_a'], exclusions: ['NUCLEAR', 'NUCLEAR'] as const };
    expect(given(policyDecider).when(issue(twice)).state()).toEqual({
      ...{ ...policy, status: 'ACTIVE' },
      ...{ insuredDepartments: ['dep_a'], exclusions: ['NUCLEAR'] },
    });
  });
  it.each([
    ['HOSPITAL_UNKNOWN', ['hospitalId'], { hospital: 'org_insurer' }],
    ['PERIOD_REVERSED', ['periodTo'], { periodTo: '2025-12-31' }],
    ['DATE_UNKNOWN', ['periodFrom'], { periodFrom: '2026-02-30' }],
    ['RETRO_DATE_IN_PERIOD', ['retroDate'], { basis: { kind: 'CLAIMS_MADE', retroDate: '2026-01-02' } }],
    ['NO_DEPARTMENT_INSURED', ['insuredDepartmentIds'], { insuredDepartments: [] }],
    ['CONTRACT_UNKNOWN', ['contractPack'], { contractPack: 'contract-demo@9' }],
  ] as const)('refuses with %s at %s', (code, path, change) => {
    expect(refused(change as Partial<PolicyDraft>)).toMatchObject({ code, path });
  });
  it('refuses terms that cannot be reckoned with, at the field as it is told', () => {
    const field = (terms: Partial<PolicyDraft['terms']>) =>
      refused({ terms: { ...draft.terms, ...terms } }).path.join('.');
    expect(field({ perPersonFen: 300_000_001 })).toBe('terms.perPerson');
    expect(field({ mentalDamage: { kind: 'PERCENT_OF_PER_PERSON', percent: 101 } })).toBe('terms.mentalPercent');
    expect(field({ legalCosts: { perClaimFen: 2, aggregateFen: 1 } })).toBe('terms.legalPerClaim');
    expect(field({ deductible: { kind: 'AFTER_CAP', fixedFen: -1, percent: 0, whichever: 'HIGHER' } })).toBe(
      'terms.deductible.fixed',
    );
    expect(refused({ terms: { ...draft.terms, aggregateFen: 0 } }).sentence.en).toContain('fen above 0');
  });
});

describe('the ledger of a policy', () => {
  it('opens with its limits and the authority of reviewers, which stand nowhere else', () => {
    expect(ledgerOpening(issued, 10_000_000)).toEqual({ type: 'open', opening });
    expect(JSON.stringify(given(policyDecider, issued).state)).not.toContain('authority');
  });
  it('has no room for legal costs where the policy does not cover them', () => {
    const { legalCosts: _legalCosts, ...terms } = draft.terms;
    expect(ledgerOpening({ ...issued, terms }, 0)).toMatchObject({ opening: { legalAggregateFen: 0 } });
  });
  it('refuses an authority that is no amount', () => {
    expect(() => ledgerOpening(issued, -1)).toThrow('AUTHORITY_UNSOUND');
  });
});
