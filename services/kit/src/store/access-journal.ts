import type { Actor } from '../domain/actor.js';
import type { NewId } from '../domain/ids.js';
import type { Sealer } from '../policy/contract.js';
import type { EntryDraft, Seat, UnitOfWork } from './contract.js';
import { outsideTransaction, refuseInsideTransaction } from './session.js';
import { silentLogger, type StoreLogger } from './store-logger.js';

/** One access: somebody saw, or was denied, something. */
export interface Access {
  /** `reveal`, `sign-in`, `denial`, … */
  readonly kind: string;
  readonly actor: Actor;
  /** What was accessed. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly at: Date;
  /** Field, purpose, result: sealed, but never the value that was seen. */
  readonly facts: object;
  /** Whose the subject is; the actor's organization when left out. */
  readonly organization?: string;
}

/** Writes the access stream of the journal, in batches of its own. */
export interface AccessJournal {
  /**
   * Written within a second, whatever becomes of the transaction around the call. The promise need not be awaited;
   * it rejects when the batch could not be written, and the entry is then tried again with the next one.
   *
   * @throws Error when so many wait unwritten that nothing may be accessed any more
   */
  record(access: Access): Promise<void>;
  /**
   * Written at once, with what waits: a reveal awaits it before it shows anything.
   *
   * @throws Error inside a unit of work
   */
  recordNow(access: Access): Promise<void>;
  /** Writes what waits and takes no more. @throws what kept it from being written */
  stop(): Promise<void>;
}

/** What an access journal is made from. */
export interface AccessJournalParts {
  readonly unitOfWork: UnitOfWork;
  readonly sealer: Sealer;
  readonly ids: NewId;
  /** Longest wait in milliseconds. */
  readonly every?: number;
  readonly logger?: StoreLogger;
}

/** More waiting than this, and accesses are refused. */
const MOST_WAITING = 10_000;
const LARGEST_BATCH = 200;

/** The feed of accesses to one subject: "who looked at this case". */
export const accessSeat = ({ type, id }: Access['subject']): Seat => `access:${type}:${id}`;

/** Makes the access journal of a service. */
export function createAccessJournal(parts: AccessJournalParts): AccessJournal {
  const { unitOfWork, sealer, ids, every = 1_000, logger = silentLogger } = parts;
  const waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let stopped = false;

  const writeBatch = async (batch: readonly Waiting[]) => {
    const drafts = batch.map(({ draft }) => draft);
    for (const organization of new Set(drafts.map((draft) => draft.organization ?? draft.actor.organization)))
      await sealer.prepare([keyScopeOf(organization)], organization);
    await unitOfWork.apply(async ({ append }) => drafts.forEach((draft) => append(draft)));
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const next = writing.then(async () => {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, LARGEST_BATCH);
        try {
          await writeBatch(batch);
        } catch (error) {
          for (const { refuse } of batch) refuse(error as Error);
          throw error;
        }
        waiting.splice(0, batch.length);
        for (const { written } of batch) written();
      }
    });
    writing = next.catch((error: Error) => {
      logger.error({ kind: error.name, waiting: waiting.length }, 'accesses could not be written down');
      schedule();
    });
    return next;
  };

  const schedule = () => {
    if (stopped) return;
    timer ??= setTimeout(() => void flush().catch(() => undefined), every);
  };

  const enqueue = (access: Access): Promise<void> => {
    if (stopped) throw new Error('The access journal has stopped');
    if (waiting.length >= MOST_WAITING) throw new Error('Accesses cannot be written down; nothing may be accessed');
    const promise = new Promise<void>((written, refuse) =>
      waiting.push({ draft: draftOf(access, ids('acc')), written, refuse }),
    );
    // Whoever does not await it has nothing to do about it: `flush` reports, and the entry stays in line.
    promise.catch(() => undefined);
    return promise;
  };

  return {
    record(access) {
      const written = enqueue(access);
      outsideTransaction(schedule);
      return written;
    },
    recordNow(access) {
      // It would wait for the transaction that waits for it.
      refuseInsideTransaction('An access is written down before or after a unit of work, not inside');
      const written = enqueue(access);
      outsideTransaction(flush).catch(() => undefined);
      return written;
    },
    async stop() {
      stopped = true;
      await outsideTransaction(flush);
    },
  };
}

const keyScopeOf = (organization: string) => `access:${organization}`;

interface Waiting {
  readonly draft: EntryDraft;
  written(): void;
  refuse(error: Error): void;
}

/** Every access is an aggregate of its own: two readers of one case never wait for one another. */
function draftOf({ kind, actor, subject, at, facts, organization }: Access, id: string): EntryDraft {
  const owner = organization ?? actor.organization;
  return {
    stream: 'access',
    aggregate: { type: 'access', id },
    subject: subject.id,
    version: 1,
    kind,
    actor,
    organization: owner,
    at,
    facts: [{ subject, ...facts }],
    seats: [accessSeat(subject)],
    keyScope: keyScopeOf(owner),
  };
}
