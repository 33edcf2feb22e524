import type { Actor } from '@concord/kit/domain/actor';
import { Refusal } from '@concord/kit/domain/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atCommittee, atHospital, directory, disclosure, monday, opened, system } from '../test/dispute.story.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decide.js';
import type { Dispute, OpenedDispute } from './dispute.js';
import type { DisputeKind, Ownership } from './dispute.terms.js';

const lawyer: Actor = { ...atHospital('LEGAL'), roles: ['LEGAL', 'PRO', 'EXEC'] };
const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const move = <T extends object>(actor: Actor, told: Record<string, fc.Arbitrary<unknown>>, type: T) =>
  fc.record(told).map((rest) => ({ ...type, ...rest, actor, directory }) as unknown as DisputeCommand);
const mediation = pick('med_1', 'med_1', 'med_1', 'med_2');
const claim = pick('clm_1', 'clm_2');
const fen = fc.integer({ min: -1, max: 20_000_000 });

const beginnings = fc.oneof(
  move(lawyer, { items: pick(['ROUTES', 'SEALING', 'RECORDS'], ['ROUTES']) }, { type: 'issueNotice' }),
  move(lawyer, { insurerId: pick('org_insurer'), claim }, { type: 'notifyInsurer', disclosure }),
  move(lawyer, {}, { type: 'declareUninsured' }),
  move(lawyer, {}, { type: 'openNegotiation' }),
  move(lawyer, { kind: pick('ADMIN', 'COURT') }, { type: 'openOther', authority: '机关', reference: '1' }),
  move(
    lawyer,
    { totalFen: fen },
    { type: 'settle', representatives: { patient: 1, hospital: 1 }, payBy: '2027-01-01', text: '补偿' },
  ),
  move(atCommittee('MED'), { claimedFen: fen }, { type: 'amendClaim', reason: '变更' }),
  move(system, { mediation, committee: pick('org_committee', 'org_second') }, { type: 'applyMediation' }),
  move(system, { mediation, committee: pick('org_committee', 'org_second') }, { type: 'enterMediation' }),
  move(
    system,
    { mediation },
    { type: 'settleByMediation', agreement: 'agr_1', totalFen: 2, insurerFen: 1, hospitalFen: 1 },
  ),
  move(system, { mediation }, { type: 'performed' }),
  move(system, { claim, stage: pick('SURVEYING', 'REFUSED', 'CLOSED') }, { type: 'recordClaimStage' }),
  move(system, { claim }, { type: 'recordOpinion', liability: 'MINOR', lossFen: 1 }),
);
/** Rarer, so that something happens in between. */
const endings = fc.oneof(
  move(lawyer, { outcome: pick('FAILED', 'WITHDRAWN') }, { type: 'closeForum' }),
  move(
    lawyer,
    { outcome: pick('NEGOTIATED', 'ADMINISTRATIVE', 'JUDGED', 'WITHDRAWN'), agreedFen: fen },
    { type: 'close' },
  ),
  move(system, { mediation }, { type: 'dropApplication' }),
  move(system, { mediation }, { type: 'leaveMediation', ground: 'REFUSAL' }),
);
/** Any order somebody entitled could give, sensible or not. */
const orders = fc.oneof({ weight: 12, arbitrary: beginnings }, { weight: 1, arbitrary: endings });
const openings = fc.record({
  kind: pick<DisputeKind>('TREATMENT', 'PREMISES'),
  rulePack: pick('national@1', 'zhejiang@1', 'ningbo@1'),
  ownership: pick<Ownership | undefined>('PUBLIC', 'PRIVATE', undefined),
});

/** The states a dispute goes through; what is refused changes nothing, anything else thrown fails the test. */
function lived(first: Dispute, given: readonly DisputeCommand[]): readonly Dispute[] {
  const states: Dispute[] = [first];
  for (const [index, command] of given.entries()) {
    const state = states.at(-1) as Dispute;
    try {
      const now = new Date(monday.getTime() + (index + 1) * 60_000);
      states.push(disputeDecider.decide(state, { ...command, now }).reduce(disputeDecider.evolve, state));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  }
  return states;
}

describe('whatever is ordered of a dispute, in whatever order', () => {
  const always = (holds: (state: OpenedDispute, before: OpenedDispute) => void, seed?: number) =>
    fc.assert(
      fc.property(openings, fc.array(orders, { minLength: 60, maxLength: 120 }), (change, given) => {
        const first = disputeDecider.evolve(disputeDecider.initial, opened(change));
        const states = lived(first, given) as readonly OpenedDispute[];
        states.slice(1).forEach((state, index) => holds(state, states[index] as OpenedDispute));
      }),
      { numRuns: 120, ...(seed !== undefined && { seed }) },
    );

  it('these orders lead everywhere, so that what follows is not true of nothing', () => {
    const seen = new Set<string>();
    always((state) => {
      seen.add(state.status === 'IN_FORUM' ? state.forum.kind : state.status);
      if ('settlement' in state && state.settlement) seen.add(`settled by ${state.settlement.way}`);
      if (state.status === 'CLOSED') seen.add(state.outcome.kind);
    }, 2026);
    const ways = ['settled by NEGOTIATION', 'settled by MEDIATION', 'NEGOTIATION', 'MEDIATION', 'ADMIN', 'COURT'];
    const ends = ['MEDIATED', 'NEGOTIATED', 'ADMINISTRATIVE', 'JUDGED', 'WITHDRAWN'];
    expect([...seen].sort()).toEqual(['OPEN', 'SETTLED', 'CLOSED', ...ways, ...ends].sort());
  });
  it('it is in one forum or in none, and those of the past followed one another', () =>
    always((state) => {
      expect('forum' in state).toBe(state.status === 'IN_FORUM');
      const spans = [...state.forums, ...(state.status === 'IN_FORUM' ? [{ ...state.forum, until: '9999' }] : [])];
      spans.slice(1).forEach(({ since }, index) => expect(since >= (spans[index]?.until ?? '')).toBe(true));
    }));
  it('what arose from the premises is never in a mediation', () =>
    always((state) => {
      if (state.kind === 'PREMISES') expect(state.forums.map(({ kind }) => kind)).not.toContain('MEDIATION');
      if (state.kind === 'PREMISES' && state.status === 'IN_FORUM') expect(state.forum.kind).not.toBe('MEDIATION');
    }));
  it('a closed one stays as it is', () =>
    always((state, before) => {
      if (before.status === 'CLOSED') expect(state).toBe(before);
    }));
  it('who once had a seat keeps it', () =>
    always((state, before) => expect(state.committees).toEqual(expect.arrayContaining([...before.committees]))));
  it('a hospital settles alone no more than its place lets it', () =>
    always((state) => {
      if (state.status !== 'SETTLED' || state.settlement.way !== 'NEGOTIATION' || state.kind !== 'TREATMENT') return;
      expect(state.settlement.totalFen).toBeLessThanOrEqual(state.claimedFen);
      if (state.rulePack === 'zhejiang@1' && state.ownership !== 'PRIVATE')
        expect(state.claimedFen).toBeLessThanOrEqual(1_000_000);
    }));
});
