import { evolved } from '@concord/kit/domain/decider';
import { Refusal } from '@concord/kit/domain/refusal';
import { allKinds, type DisclosedKind } from '@concord/rules/disclosure/kinds';
import { everything } from '@concord/rules/disclosure/withhold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, onStatute, order, told } from '../test/disclosure.story.js';
import { disclosure, insurerNotified, monday, opened, system } from '../test/dispute.story.js';
import { kindsFor, kindsGiven, withheldFrom } from './disclosure.access.js';
import { disclosureDecider } from './disclosure.decide.js';
import { endOf, keptUntil } from './disclosure.ruling.js';
import type { DisclosureCommand } from './disclosure.commands.js';
import { noDisclosure, type DisclosureState, type MadeDisclosure } from './disclosure.state.js';
import { disputeDecider } from './dispute.decide.js';
import type { OpenedDispute } from './dispute.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (ms: number) => new Date(monday.getTime() + ms);

interface Act {
  readonly after: number;
  readonly which: number;
  readonly act: 'give' | 'withdraw' | 'end' | 'lapse';
  readonly role: string;
  readonly kinds: readonly DisclosedKind[];
  readonly days: number;
  readonly basis: object;
}

/** What is done to a register, in order of time: things given, withdrawn, ended, lapsed; who may not is refused. */
const acts = fc.array(
  fc.record<Act>({
    after: fc.integer({ min: 0, max: 40 * DAY }),
    which: fc.integer({ min: 0, max: 3 }),
    act: fc.constantFrom('give', 'withdraw', 'end', 'lapse'),
    role: fc.constantFrom('LEGAL', 'PRO', 'DPO', 'CM', 'FIN'),
    kinds: fc.subarray([...allKinds], { minLength: 1 }),
    days: fc.integer({ min: 0, max: 60 }),
    basis: fc.constantFrom({}, onStatute),
  }),
  { maxLength: 12 },
);

function ordered(each: Act, index: number, now: Date): DisclosureCommand {
  const { act, role, kinds, days, basis } = each;
  if (act === 'lapse') return { type: 'lapse', actor: system, now };
  if (act !== 'give') return order(role, { type: act, reason: '原因' }, now);
  const expiresOn = new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  const given = told({ kinds, expiresOn, ...basis }, { id: `dcl_${index}` });
  return order(role, { type: 'give', told: given, parties: ['org_insurer'] }, now);
}

describe('what the register gives', () => {
  it('is never anything of a disclosure after its end, whatever is done in whichever order', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.integer({ min: 0, max: 600 * DAY }), { maxLength: 20 }), (done, looks) => {
        const register: DisclosureState[] = [];
        let now = monday;
        for (const each of done) {
          now = new Date(now.getTime() + each.after);
          const index = each.act === 'give' ? register.length : each.which;
          const state = register[index] ?? noDisclosure;
          try {
            const facts = disclosureDecider.decide(state, ordered(each, index, now));
            register[index] = evolved(disclosureDecider, state, facts);
          } catch (thrown) {
            if (!(thrown instanceof Refusal)) throw thrown;
          }
        }
        const all = register.filter((each): each is MadeDisclosure => each.status !== 'NEW');
        // At the moment of the last act, right after it, and at any later instant.
        for (const later of [0, 1, ...looks]) {
          const instant = new Date(now.getTime() + later);
          const given = kindsGiven(all.map(coverageOf), 'org_insurer', instant);
          const standing = all.filter((each) => {
            const end = endOf(each, instant);
            return end === undefined || instant < end;
          });
          const covered = new Set(standing.flatMap(({ terms }) => terms.kinds));
          expect([...given].toSorted()).toEqual([...covered].toSorted());
          expect(kindsGiven(all.map(coverageOf), 'org_committee', instant).size).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('who may be given what of a dispute', () => {
  const dispute = evolved(disputeDecider, disputeDecider.initial, [opened(), insurerNotified()]) as OpenedDispute;
  const covering = {
    recipient: 'org_insurer',
    kinds: disclosure.kinds,
    status: 'ACTIVE',
    expiresOn: '2027-03-01',
  } as const;
  const footing = (change: object = {}) => ({ coverages: [{ ...covering, ...change }], mediations: [], now: monday });
  it('the hospital all of it, the insurer what is disclosed, a stranger nothing', () => {
    expect(kindsFor(dispute, 'org_hospital', footing())).toBe(everything);
    expect([...kindsFor(dispute, 'org_insurer', footing())]).toEqual(disclosure.kinds);
    expect(kindsFor(dispute, 'org_elsewhere', footing()).size).toBe(0);
    for (const status of ['WITHDRAWN', 'ENDED', 'EXPIRED'])
      expect(kindsFor(dispute, 'org_insurer', footing({ status })).size).toBe(0);
  });
  it('a committee that opened it what it was told there, beside what is disclosed', () => {
    const direct = evolved(disputeDecider, disputeDecider.initial, [
      opened({ committee: 'org_committee' }),
    ]) as OpenedDispute;
    const of = {
      coverages: [{ ...covering, recipient: 'org_committee', kinds: ['COSTS'] as const }],
      mediations: [],
      now: monday,
    };
    expect([...kindsFor(direct, 'org_committee', of)].toSorted()).toEqual(['CLAIM', 'CLAIMANT', 'COSTS']);
  });
  it('what is kept back is explained with the article: never given, withdrawn, ended, over', () => {
    const why = (coverages: readonly object[]) =>
      withheldFrom(new Set(), coverages as never, 'org_insurer').find(({ kind }) => kind === 'CLAIM')?.article.zh;
    expect(why([])).toContain('第二十三条');
    expect(why([{ ...covering, status: 'WITHDRAWN' }])).toBe('《个人信息保护法》第十五条');
    expect(why([{ ...covering, status: 'ENDED' }])).toContain('第四十七条');
    expect(why([{ ...covering, status: 'ACTIVE' }])).toBe('《个人信息保护法》第十九条');
    expect(withheldFrom(everything, [], 'org_hospital')).toEqual([]);
  });
});

describe('the end of a disclosure', () => {
  const active = evolved(disclosureDecider, disclosureDecider.initial, [
    { type: 'DisclosureMade', ...told(), by: 'stf_LEGAL', at: monday.toISOString() },
  ]) as MadeDisclosure;
  it('is the midnight after its last day, whether or not it was written down', () => {
    expect(endOf(active, monday)).toBeUndefined();
    expect(endOf(active, at(400 * DAY))?.toISOString()).toBe('2027-03-01T16:00:00.000Z');
  });
  it('is what its record is kept three years from', () => {
    expect(keptUntil(new Date('2027-03-01T16:00:00.000Z'))).toBe('2030-03-02');
  });
});
