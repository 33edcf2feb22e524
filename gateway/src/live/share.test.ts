import { GraphQLError, type ExecutionResult } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { tell, type FeedPlace } from '@concord/kit/graphql/watched-answer';
import type { Completed } from './event.js';
import { openShare, type Dismissal, type Member, type Share, type Source } from './share.js';

const placeOf = (number: number, seat = 'org:1'): FeedPlace => ({ seat, number, cursor: `c${number}`, head: 0 });
const line = (number: number, told: object = {}): ExecutionResult =>
  tell({ data: { number } }, { personal: false, place: placeOf(number), ...told });
/** As many turns as a share takes for what these tests tell it, however slow the machine. */
const settled = async () => {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 25));
};

/** A stream by hand. */
function createStream() {
  const queue: ExecutionResult[] = [];
  let wake: () => void = () => undefined;
  const state = { closed: false };
  const source: Source = {
    async take() {
      while (queue.length === 0 && !state.closed) await new Promise<void>((resolve) => (wake = resolve));
      const value = queue.shift();
      return value && !state.closed ? { done: false, value } : { done: true, value: undefined };
    },
    close() {
      state.closed = true;
      wake();
    },
  };
  const emit = (...results: ExecutionResult[]) => {
    queue.push(...results);
    wake();
  };
  return { source, emit, state };
}

function createMember(at: number, more: Partial<Member> = {}) {
  const told: string[] = [];
  const reopened: string[] = [];
  const stream = createStream();
  let how: Dismissal | undefined;
  let place = placeOf(at);
  const member: Member = {
    get place() {
      return place;
    },
    expiresAt: Infinity,
    isFull: false,
    tell(event) {
      told.push(event.payload.toString());
      place = event.place;
    },
    dismissed: (given) => void (how = given),
    async open(after) {
      reopened.push(after);
      return stream.source;
    },
    complete: async (event): Promise<Completed> => ({ result: { data: event.data! }, personal: false }),
    ...more,
  };
  return { member, told, reopened, stream, dismissal: () => how };
}

let verdicts: string[];
beforeEach(() => void (verdicts = []));

function found(leader = createMember(0), now = () => 0) {
  const share: Share = openShare({
    ...{ leader: leader.member, source: leader.stream.source, now },
    failed: () => ({ errors: [new GraphQLError('broken')] }),
    onPersonal: () => verdicts.push('personal'),
    onOver: () => verdicts.push('over'),
  });
  return { share, leader, emit: leader.stream.emit };
}
const text = (...numbers: number[]) => numbers.map((number) => JSON.stringify({ data: { number } }));

describe('a share', () => {
  it('gives who joins a little behind what they lack, and who is ahead nothing twice', async () => {
    const { share, emit } = found();
    emit(line(1), line(2), line(3));
    await settled();
    const [behind, ahead] = [createMember(1), createMember(4)];
    expect([share.join(behind.member), share.join(ahead.member)]).toEqual([true, true]);
    emit(line(4), line(5));
    await settled();
    expect(behind.told).toEqual(text(2, 3, 4, 5));
    expect(ahead.told).toEqual(text(5));
  });

  it('tells a heartbeat to who stands where it stands, and to nobody who is further', async () => {
    const { share, emit, leader } = found();
    emit(line(1));
    await settled();
    const [equal, ahead] = [createMember(1), createMember(2)];
    share.join(equal.member);
    share.join(ahead.member);
    emit(line(1));
    await settled();
    expect([leader.told, equal.told, ahead.told]).toEqual([text(1, 1), text(1), []]);
  });

  it('does not take who is so far behind that something they lack is gone, or who reads another feed', async () => {
    const { share, emit } = found();
    emit(...Array.from({ length: 70 }, (_, n) => line(n + 1)));
    await settled();
    expect(share.join(createMember(5).member)).toBe(false);
    expect(share.join(createMember(6).member)).toBe(true);
    expect(share.join({ ...createMember(70).member, place: placeOf(70, 'org:2') })).toBe(false);
  });

  it('drops what was completed for a leader who left meanwhile, and has it from the next one', async () => {
    let finish: (completed: Completed) => void = () => undefined;
    const leader = createMember(0, { complete: () => new Promise((resolve) => (finish = resolve)) });
    const { share, emit } = found(leader);
    const next = createMember(0);
    share.join(next.member);
    emit(line(1));
    await settled();
    share.leave(leader.member);
    finish({ result: { data: { number: 'as seen by who left' } }, personal: false });
    await settled();
    expect([next.told, next.reopened, leader.stream.state.closed]).toEqual([[], ['c0'], true]);
    next.stream.emit(line(1), line(2));
    await settled();
    expect(next.told).toEqual(text(1, 2));
    expect(leader.told).toEqual([]);
  });

  it.each([
    ['the event', line(1, { personal: true }), false],
    ['a service that says nothing', { data: { number: 1 } }, false],
    ['what was added', line(1), true],
    ['somebody who was looked at', tell({}, { personal: true }), false],
  ])('ends, and tells nobody, when %s is personal', async (_what, item, personal) => {
    const leader = createMember(0, {
      complete: async () => ({ result: { data: { number: 'personal' } }, personal }),
    });
    const { share, emit } = found(leader);
    const other = createMember(0);
    share.join(other.member);
    emit(item);
    await settled();
    for (const one of [leader, other]) {
      expect(one.told).toEqual([]);
      expect(one.dismissal()).toEqual({ goesOn: true });
    }
    expect(verdicts).toContain('personal');
    expect(verdicts).toContain('over');
    expect(share.join(createMember(0).member)).toBe(false);
  });

  it('ends when a stream tells of another feed, or goes back', async () => {
    for (const item of [line(9, { place: placeOf(9, 'org:2') }), line(1)]) {
      const { emit, leader } = found(createMember(5));
      emit(item);
      await settled();
      expect(leader.told).toEqual([]);
      expect(leader.dismissal()).toEqual({ goesOn: true });
    }
  });

  it.each([
    ['its stream says so', [{ errors: [new GraphQLError('over', { extensions: { code: 'UNAUTHENTICATED' } })] }]],
    ['its stream just ends', []],
  ])('goes on with another when the identity of its leader is worth nothing: %s', async (_how, items) => {
    const { share, emit, leader } = found();
    const next = createMember(0);
    share.join(next.member);
    emit(line(1), ...items);
    await settled();
    if (items.length === 0) leader.stream.source.close();
    await settled();
    expect(leader.dismissal()).toEqual({ goesOn: true });
    expect([next.dismissal(), next.reopened]).toEqual([undefined, ['c1']]);
    expect(verdicts).toEqual([]);
  });

  it('goes on with another when a service refuses the leader, and does not call that personal', async () => {
    const refused = { errors: [new GraphQLError('no', { extensions: { code: 'UNAUTHENTICATED' } })], data: {} };
    const leader = createMember(0, { complete: async () => ({ result: refused, personal: true }) });
    const { share, emit } = found(leader);
    const next = createMember(0);
    share.join(next.member);
    emit(line(1));
    await settled();
    expect([leader.told, next.told, next.reopened]).toEqual([[], [], ['c0']]);
    expect(verdicts).toEqual([]);
  });

  it('tells nothing to a member whose time is over, and completes nothing as one', async () => {
    let now = 0;
    const leader = createMember(0, { expiresAt: 200 });
    const { share, emit } = found(leader, () => now);
    const short = createMember(0, { expiresAt: 100 });
    share.join(short.member);
    now = 150;
    emit(line(1));
    await settled();
    expect([leader.told, short.told, short.dismissal()]).toEqual([text(1), [], { goesOn: true }]);
    now = 250;
    const next = createMember(1, { complete: async (event) => ({ result: { data: event.data! }, personal: false }) });
    share.join(next.member);
    emit(line(2));
    await settled();
    expect([leader.told, next.reopened]).toEqual([text(1), ['c1']]);
  });

  it('waits a moment for a member that is far behind, then goes on without it', async () => {
    const { share, emit, leader } = found();
    let taken = false;
    const full = () => !taken;
    const late = createMember(0);
    const never = createMember(0);
    share.join(Object.defineProperty(late.member, 'isFull', { get: full }));
    share.join(Object.defineProperty(never.member, 'isFull', { value: true }));
    emit(line(1), line(2));
    await settled();
    expect(leader.told).toEqual(text(1));
    taken = true;
    while (!never.dismissal()) await settled();
    await settled();
    expect([leader.told, late.told, never.told]).toEqual([text(1, 2), text(1, 2), text(1)]);
    expect([late.dismissal(), never.dismissal()]).toEqual([undefined, { goesOn: true }]);
  });

  it('asks one after another until somebody may open the stream; when nobody answers, all are told', async () => {
    const last = { errors: [new GraphQLError('no')] };
    const { share, leader } = found();
    const refused = createMember(0, { open: async () => ({ last }) });
    const unheard = createMember(0, { open: () => Promise.reject(new Error('nobody there')) });
    const third = createMember(0);
    for (const { member } of [refused, unheard, third]) share.join(member);
    share.leave(leader.member);
    await settled();
    expect(refused.dismissal()).toEqual({ goesOn: false, last });
    for (const one of [unheard, third])
      expect(one.dismissal()).toMatchObject({ goesOn: false, last: { errors: [{ message: 'broken' }] } });
  });

  it('closes a stream that was opened for somebody who left meanwhile', async () => {
    const { share, leader } = found();
    let opened: (source: Source) => void = () => undefined;
    const next = createMember(0, { open: () => new Promise((resolve) => (opened = resolve)) });
    share.join(next.member);
    share.leave(leader.member);
    await settled();
    share.leave(next.member);
    opened(next.stream.source);
    await settled();
    expect(next.stream.state.closed).toBe(true);
    expect(verdicts).toEqual(['over']);
  });
});
