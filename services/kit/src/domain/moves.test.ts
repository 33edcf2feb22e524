import { describe, expect, it } from 'vitest';
import { createLifecycle, type LifecycleTable } from './moves.js';

type Status = 'NEW' | 'OPEN' | 'DONE';
interface Errand {
  readonly status: Status;
  readonly paid: boolean;
}
const say = (word: string) => ({ zh: word, en: word });
const actor = {
  kind: 'PERSON',
  id: 'stf_1',
  organization: 'org_1',
  organizationKind: 'HOSPITAL',
  roles: ['CLERK'],
  departments: [],
} as const;
const now = new Date('2026-03-02T01:00:00Z');

const errand: LifecycleTable<Status, 'open' | 'finish' | 'expire', 'NOT_PAID', Errand> = {
  noun: 'errand',
  initial: 'NEW',
  terminal: ['DONE'],
  statusOf: (state) => state.status,
  statuses: { NEW: say('new'), OPEN: say('open'), DONE: say('done') },
  refusals: {
    WRONG_STATE: { message: say('wrong state') },
    WRONG_ROLE: { message: say('wrong role') },
    NOT_PAID: { message: say('not paid') },
  },
  moves: {
    open: { label: say('open'), from: ['NEW'], to: ['OPEN'], who: ['CLERK'] },
    finish: {
      label: say('finish'),
      from: ['OPEN'],
      to: ['DONE'],
      who: ['CLERK'],
      guards: [{ refusal: 'NOT_PAID', holds: ({ state }) => state.paid }],
      article: say('art. 1'),
    },
    expire: { label: say('expire'), from: ['OPEN'], to: ['DONE'], who: ['SYS'] },
  },
};

describe('a lifecycle at work', () => {
  const lifecycle = createLifecycle(errand);
  const enforce =
    (state: Errand, roles: readonly string[] = actor.roles) =>
    () =>
      lifecycle.enforce('finish', { state, actor: { ...actor, roles }, now });

  it('refuses by state, then by role, then by guard', () => {
    expect(enforce({ status: 'NEW', paid: false }, [])).toThrow('WRONG_STATE');
    expect(enforce({ status: 'OPEN', paid: false }, [])).toThrow('WRONG_ROLE');
    expect(enforce({ status: 'OPEN', paid: false })).toThrow('NOT_PAID');
    expect(enforce({ status: 'OPEN', paid: true })).not.toThrow();
  });

  it('refuses with what the guard says of this case, in the same words on the button', () => {
    const rule = { id: 'pack.price', article: say('art. 7') };
    const priced = createLifecycle<Status, 'open' | 'finish' | 'expire', 'NOT_PAID', Errand>({
      ...errand,
      refusals: { ...errand.refusals, NOT_PAID: { message: say('{price} not paid') } },
      moves: {
        ...errand.moves,
        finish: {
          ...errand.moves.finish,
          guards: [
            { refusal: 'NOT_PAID', detail: () => ({ values: { price: 7 }, rule }), holds: ({ state }) => state.paid },
          ],
        },
      },
    });
    const asking = { state: { status: 'OPEN', paid: false }, actor, now } as const;
    const said = { sentence: say('7 not paid'), rule };
    expect(priced.offer(asking)[0]?.refusal).toMatchObject(said);
    expect(() => priced.enforce('finish', asking)).toThrow(expect.objectContaining(said));
  });

  it('offers what the state allows, says why not, and keeps the timer to itself', () => {
    const [finish, ...others] = lifecycle.offer({ state: { status: 'OPEN', paid: false }, actor, now });
    expect(finish).toMatchObject({
      name: 'finish',
      allowed: false,
      refusal: { code: 'NOT_PAID', rule: { id: 'errand.finish' } },
    });
    expect(others).toEqual([]);
  });
});

describe('a table that contradicts itself does not start', () => {
  const broken = (change: Partial<typeof errand>) => () => createLifecycle({ ...errand, ...change });

  it('names an unreachable state', () => {
    expect(broken({ moves: { ...errand.moves, open: { ...errand.moves.open, to: ['NEW'] } } })).toThrow(
      'no path reaches the state OPEN',
    );
  });
  it('names a move to nowhere', () => {
    expect(broken({ moves: { ...errand.moves, open: { ...errand.moves.open, to: ['LOST' as Status] } } })).toThrow(
      'move open names the unknown state LOST',
    );
  });
  it('names a guard without a refusal', () => {
    const guards = [{ refusal: 'UNWRITTEN' as 'NOT_PAID', holds: () => true }];
    expect(broken({ moves: { ...errand.moves, finish: { ...errand.moves.finish, guards } } })).toThrow(
      'a guard of finish refuses with the unknown UNWRITTEN',
    );
  });
  it('names a state that cannot be left though it is no end', () => {
    expect(broken({ terminal: ['NEW'] })).toThrow('the state DONE cannot be left and is not an end');
  });
  it('names a move that nobody may make', () => {
    expect(broken({ moves: { ...errand.moves, finish: { ...errand.moves.finish, who: [] } } })).toThrow(
      'nobody may make the move finish',
    );
  });
});
