import { describeMoves } from '@concord/kit/test/move-suite';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { monday, staff } from '../test/story.people.js';
import type { ReserveCommand } from './reserve.commands.js';
import { reserveDecider } from './reserve.decide.js';
import type { ReserveFact } from './reserve.facts.js';
import { reserveLifecycle } from './reserve.moves.js';

const set = (change: Partial<ReserveCommand> = {}): ReserveCommand => ({
  ...{ type: 'set', id: 'rsv_1', claim: 'clm_1', claimStatus: 'ASSESSING', amountFen: 7_000_000 },
  ...{ reason: '初步定损', actor: staff('ADJ'), now: monday },
  ...change,
});
const was: ReserveFact = {
  ...{ type: 'ReserveSet', id: 'rsv_1', organization: 'org_insurer', claim: 'clm_1', amountFen: 5_000_000 },
  ...{ reason: '报案估计', by: 'stf_ILEAD', at: monday.toISOString() },
};

describeMoves(
  { describe, it, expect },
  reserveLifecycle,
  reserveDecider,
  { NEW: [], SET: [was] },
  {
    set: { given: [was], command: set(), facts: ['ReserveSet'], status: 'SET', twice: 'UNCHANGED' },
  },
);

describe('a reserve', () => {
  it('is set with who, when and why, and set again under its own id', () => {
    expect(given(reserveDecider).when(set()).state()).toEqual({
      ...{ status: 'SET', id: 'rsv_1', organization: 'org_insurer', claim: 'clm_1', amountFen: 7_000_000 },
      ...{ reason: '初步定损', setBy: 'stf_ADJ', at: monday.toISOString() },
    });
    expect(
      given(reserveDecider, was)
        .when(set({ id: 'rsv_9' }))
        .state(),
    ).toMatchObject({ id: 'rsv_1' });
  });
  it('is not set once the claim is closed', () => {
    const late = given(reserveDecider, was).when(set({ claimStatus: 'CLOSED' }));
    expect(late.refusal().code).toBe('CLAIM_CLOSED');
  });
  it('belongs to one claim', () => {
    expect(
      given(reserveDecider, was)
        .when(set({ claim: 'clm_2' }))
        .refusal(),
    ).toMatchObject({
      code: 'OTHER_CLAIM',
      path: ['claimId'],
    });
  });
});
