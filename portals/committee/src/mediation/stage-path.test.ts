import { describe, expect, it } from 'vitest';
import { pathOf, stepAt } from './stage-path.js';

const bare = { appraisal: null, agreement: null, dispute: { thresholds: [] } };
const asks = { thresholds: [{ id: 'appraisal.required', exceeded: true }] } as never;

describe('the path of a mediation', () => {
  it('shows an appraisal where the sum asks for one, or there is one', () => {
    expect(pathOf({ ...bare, status: 'SESSION' })).not.toContain('APPRAISAL');
    expect(pathOf({ ...bare, status: 'SESSION', dispute: asks })).toContain('APPRAISAL');
    expect(pathOf({ ...bare, status: 'PROPOSED', appraisal: {} as never })).toContain('APPRAISAL');
  });

  it('is being performed from the first payment on', () => {
    const agreement = (paid: string) => ({ instalments: [{ paid }] }) as never;
    expect(stepAt({ ...bare, status: 'EFFECTIVE', agreement: agreement('0.00') })).toBe('EFFECTIVE');
    expect(stepAt({ ...bare, status: 'EFFECTIVE', agreement: agreement('85000.00') })).toBe('PERFORMING');
  });

  it('stays with the signatures while the seal awaits its confirmation', () =>
    expect(stepAt({ ...bare, status: 'SEALING' })).toBe('SIGNING'));
});
