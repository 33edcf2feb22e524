import type { Clock } from '../domain/clock.js';
import { Conflict } from '../domain/conflict.js';
import { Refusal } from '../domain/refusal.js';
import type { UnitOfWork, Write } from '../store/contract.js';
import { DatabaseFault } from '../store/faults.js';
import type { ReactionBook } from '../store/reaction-book.js';
import type { AnnouncedLine } from './events-read.js';
import type { Reaction, Told } from './reaction.js';

/** Another replica of this service settled the line first: read the position again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

export interface SettlingParts {
  readonly reaction: Reaction<unknown>;
  readonly book: ReactionBook;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/** What can become of a line. Each act is one transaction, with the position in it. */
export interface Settling {
  /** Applies the line; behind a parked line of its case it queues. @throws Overtaken; whatever the reaction throws */
  settle(line: AnnouncedLine): Promise<void>;
  /** Leaves the line and what follows in its case for later. @throws Overtaken */
  park(line: AnnouncedLine, error: unknown): Promise<void>;
  /** Goes over lines that hold nothing for this reader. @throws Overtaken */
  skip(from: number, to: number): Promise<void>;
  /** Applies a line that was parked; nothing when another replica did. @throws whatever the reaction throws */
  settleParked(line: AnnouncedLine): Promise<void>;
  /** Keeps why a parked line failed again. */
  remark(number: number, error: unknown): Promise<void>;
}

export function createSettling({ reaction, book, unitOfWork, clock }: SettlingParts): Settling {
  const understood = (line: AnnouncedLine) => line.events.map((event) => reaction.read(event)).filter(isPresent);

  const prepare = async (line: AnnouncedLine) => {
    for (const event of understood(line)) await reaction.prepare?.(event, toldOf(line));
  };
  const apply = async (line: AnnouncedLine, write: Write) => {
    for (const event of understood(line)) await reaction.apply(event, write, toldOf(line));
  };
  const waiting = ({ number, caseKey }: AnnouncedLine, reason: string) => ({
    ...{ number, caseKey, reason },
    at: clock.now(),
  });

  return {
    async settle(line) {
      if (!(await book.isParked(line.caseKey))) await prepare(line);
      await unitOfWork.apply(async (write) => {
        if (!(await book.advance(write.ticket, line.number - 1, line.number))) throw new Overtaken();
        if (await book.isParked(line.caseKey, write.ticket)) await book.park(write.ticket, waiting(line, 'BEHIND'));
        else await apply(line, write);
      });
    },
    async park(line, error) {
      await unitOfWork.apply(async ({ ticket }) => {
        if (!(await book.advance(ticket, line.number - 1, line.number))) throw new Overtaken();
        await book.park(ticket, waiting(line, reasonOf(error)));
      });
    },
    async skip(from, to) {
      await unitOfWork.apply(async ({ ticket }) => {
        if (!(await book.advance(ticket, from, to))) throw new Overtaken();
      });
    },
    async settleParked(line) {
      await prepare(line);
      await unitOfWork.apply(async (write) => {
        // Held, so that no new line of the case can queue behind one that is just being taken out.
        await book.hold(write.ticket);
        if (await book.unpark(write.ticket, line.number)) await apply(line, write);
      });
    },
    async remark(number, error) {
      await unitOfWork.apply(({ ticket }) => book.remark(ticket, { number, reason: reasonOf(error), at: clock.now() }));
    },
  };
}

/** Faults that say nothing about the event: our own database is away or busy. They never park a case. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Overtaken) return true;
  if (error instanceof Conflict) return error.reason === 'BUSY';
  return error instanceof DatabaseFault && (error.kind === 'transient' || error.kind === 'lost');
}

/** A code for the row; what an error says in words may be about a person. */
function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof DatabaseFault) return `DATABASE_${error.kind.toUpperCase()}`;
  const { name } = Object(error) as { name?: unknown };
  return typeof name === 'string' && /^[A-Za-z]{1,60}$/.test(name) ? name : 'FAULT';
}

const toldOf = ({ number, caseKey, organization, at }: AnnouncedLine): Told => ({
  ...{ number, caseKey, organization },
  at: new Date(at),
});

const isPresent = <Value>(value: Value | undefined): value is Value => value !== undefined;
