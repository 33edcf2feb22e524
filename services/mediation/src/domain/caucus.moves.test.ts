import { evolved } from '@concord/kit/domain/decider';
import type { Lifecycle } from '@concord/kit/domain/moves';
import { describeMoves, type MoveExample } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { mediation, past } from '../test/caucus.story.js';
import { atCommittee, atHospital, atInsurer, monday } from '../test/dispute.story.js';
import type { CaucusCommand } from './caucus.commands.js';
import { caucusDecider } from './caucus.decide.js';
import type { CaucusFact } from './caucus.facts.js';
import type { Caucus, CaucusStatus } from './caucus.js';
import { caucusLifecycle, caucusTable, type CaucusMove } from './caucus.moves.js';
import type { CaucusRefusal } from './caucus.refusals.js';

const order = <T extends object>(actor: ReturnType<typeof atCommittee>, command: T) =>
  ({ ...command, mediation, actor, now: monday }) as unknown as CaucusCommand;

const examples: Record<CaucusMove, MoveExample<CaucusCommand, CaucusFact>> = {
  open: {
    given: past.NEW,
    command: order(atCommittee('MED'), { type: 'open', id: 'cau_1', side: 'HOSPITAL' }),
    facts: ['RoomOpened'],
    status: 'OPEN',
    twice: 'WRONG_STATE',
  },
  say: {
    given: past.OPEN,
    command: order(atHospital('PRO'), { type: 'say', entry: 'say_2', text: '需要商量' }),
    facts: ['Said'],
    status: 'OPEN',
    twice: 'allowed',
  },
  offer: {
    given: past.OPEN,
    command: order(atHospital('LEGAL'), { type: 'offer', entry: 'say_2', amountFen: 1_500_000, text: '一万五' }),
    facts: ['Offered'],
    status: 'OPEN',
    twice: 'allowed',
  },
  release: {
    given: past.OPEN,
    command: order(atCommittee('MED'), { type: 'release', entry: 'say_1', text: '医方愿意补偿一万二' }),
    facts: ['Released'],
    status: 'OPEN',
    twice: 'ENTRY_RELEASED',
  },
  close: {
    given: past.OPEN,
    command: order(atCommittee('MED'), { type: 'close' }),
    facts: ['RoomClosed'],
    status: 'CLOSED',
    twice: 'WRONG_STATE',
  },
};

/** The room's lifecycle with this one case behind it: the suite speaks of the room alone. */
const inThisCase = {
  ...caucusLifecycle,
  table: { ...caucusTable, statusOf: ({ status }: Caucus) => status },
  offer: ({ state, ...asking }: { state: Caucus }) =>
    caucusLifecycle.offer({ ...asking, state: { caucus: state, mediation } } as never),
} as unknown as Lifecycle<CaucusStatus, CaucusMove, CaucusRefusal, Caucus>;

describeMoves({ describe, it, expect }, inThisCase, caucusDecider, past, examples);

describe('an open room offers', () => {
  const names = (actor: ReturnType<typeof atCommittee>, status = 'PREPARING') => {
    const state = {
      caucus: evolved(caucusDecider, caucusDecider.initial, past.OPEN),
      mediation: { ...mediation, status },
    };
    const offered = caucusLifecycle.offer({ state, actor, now: monday });
    return offered.map(({ name, allowed }) => (allowed ? name : `(${name})`)).join(' ');
  };
  it('its mediators everything, the side its words, others nothing', () => {
    expect(names(atCommittee('MED'))).toBe('say offer release close');
    expect(names(atHospital('EXEC'))).toBe('say offer');
    expect(names(atCommittee('MED', 'stf_another'))).toBe('');
    expect(names(atCommittee('CHAIR'))).toBe('');
    expect(names(atInsurer('ADJ'))).toBe('');
  });
  it('nothing but its closing when the mediation is over', () => {
    for (const status of ['TERMINATED', 'EFFECTIVE', 'CLOSED'])
      expect(names(atCommittee('MED'), status)).toBe('(say) (offer) (release) close');
  });
});
