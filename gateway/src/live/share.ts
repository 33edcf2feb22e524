import type { ExecutionResult } from 'graphql';
import { isMark, toldBy, type FeedPlace } from '@concord/kit/graphql/watched-answer';
import type { Completed } from './event.js';

/** A service's stream as a share pulls it. */
export interface Source {
  take(): Promise<IteratorResult<ExecutionResult, undefined>>;
  /** A pending `take` answers that it is done. */
  close(): void;
}

/** An event, completed and written down once for everybody. */
export interface SharedEvent {
  readonly place: FeedPlace;
  /** The line before: an event that goes no further is a heartbeat. */
  readonly from: number;
  /** The answer as JSON in UTF-8. */
  readonly payload: Buffer;
}

/** Why a member is one no longer: it goes on alone from where it is, or has heard its last answer. */
export type Dismissal = { readonly goesOn: true } | { readonly goesOn: false; readonly last?: ExecutionResult };

/** A reader of a share. All members of one share are of one class and ask for the same. */
export interface Member {
  /** Behind which line of the feed it waits. */
  readonly place: FeedPlace;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Whether as much waits for its client as may. */
  readonly isFull: boolean;
  tell(event: SharedEvent): void;
  dismissed(how: Dismissal): void;
  /** Opens the stream as this member, from a cursor on; `last` when it was refused. @throws when the service does not answer */
  open(after: string): Promise<Source | { readonly last: ExecutionResult }>;
  /** Completes an event as this member. */
  complete(event: ExecutionResult): Promise<Completed>;
}

/** One upstream for many readers. */
export interface Share {
  /** `false` when what the member lacks is gone, or when it reads another feed. */
  join(member: Member): boolean;
  leave(member: Member): void;
}

/** What a share is begun with. */
export interface ShareOptions {
  /** Who founds it: the stream is theirs until they leave. */
  readonly leader: Member;
  readonly source: Source;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The answer when the upstream breaks. */
  failed(error: unknown): ExecutionResult;
  /** An event turned out to hold for one person alone: streams like these are not shared again. */
  onPersonal(): void;
  /** The share is over; whoever comes founds a new one. */
  onOver(): void;
}

/** Milliseconds that a share waits for a client before it leaves it behind. */
const GRACE = 100;
/** Events kept for who joins a little behind. */
const RECENT = 64;

/**
 * Reads one stream as its leader and tells every member the same. What any service calls personal is told to nobody:
 * the share ends, and each goes on alone from where it was. When the leader leaves or its identity ends, another member
 * opens the stream from the last line that was told; what was completed for the leader meanwhile is dropped.
 */
export function openShare(options: ShareOptions): Share {
  const { now, failed, onPersonal, onOver } = options;
  const members = new Set<Member>([options.leader]);
  const recent: SharedEvent[] = [];
  /** Whose clients did not take the last events as fast as they came. */
  const behind: Member[] = [];
  let leader: Member | undefined = options.leader;
  let source: Source | undefined = options.source;
  let place = options.leader.place;
  /** Whoever is behind this line lacks something that is gone. */
  let earliest = place.number;
  let over = false;

  const dismiss = (member: Member, how: Dismissal) => {
    leave(member);
    member.dismissed(how);
  };
  const end = (how: Dismissal) => {
    if (over) return;
    over = true;
    onOver();
    for (const member of [...members]) dismiss(member, how);
  };

  function leave(member: Member): void {
    if (!members.delete(member) || member !== leader) return;
    leader = undefined;
    source?.close();
    source = undefined;
  }

  /** Somebody else opens the stream. */
  async function succeed(): Promise<void> {
    // Whoever leaves together with the leader is not asked.
    await new Promise((resume) => setImmediate(resume));
    const [next] = members;
    if (!next) return;
    leader = next;
    const opened = await next.open(place.cursor);
    if (leader !== next) {
      if (!('last' in opened)) opened.close();
    } else if ('last' in opened) dismiss(next, { goesOn: false, last: opened.last });
    else source = opened;
  }

  async function deal(item: ExecutionResult, as: Member): Promise<void> {
    if (item.data === undefined && item.errors)
      return isSpent(item) ? dismiss(as, { goesOn: true }) : end({ goesOn: true });
    const { personal, place: at } = toldBy(item);
    if (personal) onPersonal();
    if (personal || !at || at.seat !== place.seat || at.number < place.number) return end({ goesOn: true });
    if (isMark(item)) return;
    const isOver = () => as.expiresAt <= now();
    if (isOver()) return dismiss(as, { goesOn: true });
    const completed = await as.complete(item);
    if (leader !== as || over) return;
    if (isOver() || isSpent(completed.result)) return dismiss(as, { goesOn: true });
    if (completed.personal) {
      onPersonal();
      return end({ goesOn: true });
    }
    tell({ place: at, from: place.number, payload: payloadOf(completed.result) });
  }

  function tell(event: SharedEvent): void {
    place = event.place;
    recent.push(event);
    const gone = recent.length > RECENT ? recent.shift() : undefined;
    if (gone) earliest = gone.place.number;
    const time = now();
    for (const member of members) {
      if (member.expiresAt <= time) dismiss(member, { goesOn: true });
      else if (isNews(event, member)) member.tell(event);
      if (member.isFull) behind.push(member);
    }
  }

  /** Waits a moment for those who are far behind; who then still is goes on alone, so that nobody else waits. */
  async function makeRoom(): Promise<void> {
    if (behind.length === 0) return;
    const areFull = () => behind.some((member) => member.isFull && members.has(member));
    const until = performance.now() + GRACE;
    while (areFull() && performance.now() < until) await new Promise((resume) => setTimeout(resume, 2));
    for (const member of behind.splice(0)) if (member.isFull && members.has(member)) dismiss(member, { goesOn: true });
  }

  async function run(): Promise<void> {
    let inTurn = 0;
    while (members.size > 0 && !over) {
      const [as, reading] = [leader, source];
      if (!as || !reading) {
        await succeed();
        continue;
      }
      const step = await reading.take();
      if (leader !== as || over) continue;
      if (step.done) dismiss(as, { goesOn: true });
      else await deal(step.value, as);
      if (++inTurn % TURN === 0) await new Promise((resume) => setImmediate(resume));
      await makeRoom();
    }
    end({ goesOn: true });
  }
  run().catch((error: unknown) => end({ goesOn: false, last: failed(error) }));

  return {
    join(member) {
      if (over || member.place.seat !== place.seat || member.place.number < earliest) return false;
      members.add(member);
      // A heartbeat that was missed is nothing that is lacking.
      for (const event of recent) if (event.place.number > member.place.number) member.tell(event);
      if (member.isFull) behind.push(member);
      return true;
    },
    leave,
  };
}

/** Events in a row before sockets get a turn. */
const TURN = 8;

/** A heartbeat is news for whoever stands where it stands: it says that there is nothing more. */
const isNews = ({ place, from }: SharedEvent, member: Member) =>
  place.number > member.place.number || (place.number === member.place.number && place.number === from);

/** Whether the identity it was asked with is worth nothing any more. */
const isSpent = ({ errors }: ExecutionResult) =>
  errors?.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') ?? false;

function payloadOf({ data, errors }: ExecutionResult): Buffer {
  return Buffer.from(JSON.stringify({ ...(data !== undefined && { data }), ...(errors && { errors }) }));
}
