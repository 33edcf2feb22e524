import { evolved } from '@concord/kit/domain/decider';
import { Refusal } from '@concord/kit/domain/refusal';
import { describeMoves, type MoveExample } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { made, onStatute, order, past, told } from '../test/disclosure.story.js';
import { atCommittee, system } from '../test/dispute.story.js';
import type { DisclosureCommand } from './disclosure.commands.js';
import { disclosureDecider } from './disclosure.decide.js';
import type { DisclosureFact } from './disclosure.facts.js';
import { disclosureLifecycle, type DisclosureMove } from './disclosure.moves.js';

const parties = ['org_insurer', 'org_committee'];
/** One millisecond after the midnight in Shanghai that ends its last day, 1 March 2027. */
const over = new Date('2027-03-01T16:00:00.001Z');

const examples: Record<DisclosureMove, MoveExample<DisclosureCommand, DisclosureFact>> = {
  give: {
    given: past.NEW,
    command: order('LEGAL', { type: 'give', told: told(), parties }),
    facts: ['DisclosureMade'],
    status: 'ACTIVE',
    twice: 'WRONG_STATE',
  },
  withdraw: {
    given: past.ACTIVE,
    command: order('DPO', { type: 'withdraw', reason: ' 患者书面撤回同意 ' }),
    facts: ['DisclosureWithdrawn'],
    status: 'WITHDRAWN',
    twice: 'WRONG_STATE',
  },
  end: {
    given: past.ACTIVE,
    command: order('PRO', { type: 'end', reason: '理赔已结案' }),
    facts: ['DisclosureEnded'],
    status: 'ENDED',
    twice: 'WRONG_STATE',
  },
  lapse: {
    given: past.ACTIVE,
    command: { type: 'lapse', actor: system, now: over },
    facts: ['DisclosureExpired'],
    status: 'EXPIRED',
    twice: 'WRONG_STATE',
  },
};

describeMoves({ describe, it, expect }, disclosureLifecycle, disclosureDecider, past, examples);

/** What is refused, after these facts. */
function refusal(facts: readonly DisclosureFact[], command: DisclosureCommand): Refusal | undefined {
  try {
    disclosureDecider.decide(evolved(disclosureDecider, disclosureDecider.initial, facts), command);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

describe('a disclosure that rests on a duty set by law', () => {
  const statute = [made(onStatute)];
  it('is not withdrawn, for no consent was asked; it is ended when its purpose is fulfilled', () => {
    const no = refusal(statute, order('DPO', { type: 'withdraw', reason: '患者撤回' }));
    expect(no?.code).toBe('STATUTE_NOT_WITHDRAWN');
    expect(no?.rule?.article.zh).toBe('《个人信息保护法》第十三条、第十五条');
    expect(refusal(statute, order('LEGAL', { type: 'end', reason: '调解已结束' }))).toBeUndefined();
  });
});

describe('a disclosure', () => {
  it('is given by its own hospital, to a party of the dispute, and says what the law asks', () => {
    const give = (change: object, who = order('LEGAL', { type: 'give', told: told(), parties })) =>
      refusal([], { ...who, ...change } as DisclosureCommand);
    expect(give({ told: told({}, { hospital: 'org_other' }) })?.code).toBe('NOT_THE_GIVER');
    expect(give({ parties: ['org_committee'] })).toMatchObject({ code: 'RECIPIENT_NOT_PARTY', path: ['recipientId'] });
    expect(give({ told: told({ kinds: [] }) })?.code).toBe('DISCLOSURE_KINDS_NEEDED');
    expect(give({ told: told({ expiresOn: '2026-03-01' }) })?.code).toBe('DISCLOSURE_EXPIRED');
  });
  it('ends with a reason, and only at the hospital that gave it', () => {
    for (const type of ['withdraw', 'end'] as const) {
      expect(refusal(past.ACTIVE, order('LEGAL', { type, reason: ' ' }))).toMatchObject({
        ...{ code: 'ENDING_NEEDS_REASON', path: ['reason'] },
      });
      const elsewhere = { ...order('LEGAL', { type, reason: '无' }), actor: atCommittee('LEGAL') } as DisclosureCommand;
      expect(refusal(past.ACTIVE, elsewhere)?.code).toBe('NOT_THE_GIVER');
    }
  });
  it('that is over by its day is neither withdrawn nor ended, and lapses not a moment before', () => {
    for (const type of ['withdraw', 'end'] as const)
      expect(refusal(past.ACTIVE, order('LEGAL', { type, reason: '无' }, over))?.code).toBe('DISCLOSURE_OVER');
    const early = new Date('2027-03-01T15:59:59.999Z');
    expect(refusal(past.ACTIVE, { type: 'lapse', actor: system, now: early })?.code).toBe('DISCLOSURE_RUNNING');
  });
});
