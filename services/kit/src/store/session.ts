import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner, QueryResult } from 'typeorm';
import { discard, faultOn, withConnection } from './connections.js';
import type { Ticket } from './contract.js';
import { internalsOf, type Database, type ReadStatement } from './database.js';
import { faultOf } from './faults.js';

/** What a statement answered. */
export interface Answer {
  readonly rows: readonly Record<string, unknown>[];
  /** Rows matched by an update, removed by a delete, added by an insert. */
  readonly affected: number;
}

/** An open transaction behind its ticket. */
interface Session {
  readonly database: Database;
  readonly runner: QueryRunner;
  open: boolean;
}

const sessions = new WeakMap<object, Session>();
let surrounding: AsyncLocalStorage<Session> | undefined;

/**
 * Runs one statement, in the transaction of `ticket` or on its own. `?` stands for a parameter; names are quoted with
 * backticks: both databases read them.
 *
 * @throws DatabaseFault
 * @throws Error where `guardTransactions` was called, for a statement without the ticket inside a transaction: it would
 *   wait for its own transaction
 */
export async function run(
  database: Database,
  ticket: Ticket | undefined,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Answer> {
  if (ticket) return ask(sessionOf(database, ticket).runner, sql, parameters);
  refuseInsideTransaction('Inside a unit of work every statement takes its ticket; read what else is needed before it');
  const { source, read } = internalsOf(database);
  return (read && readBy(read, sql, parameters)) ?? withConnection(source, (runner) => ask(runner, sql, parameters));
}

/**
 * One transaction: committed when `work` resolves, rolled back when it rejects. Only the store opens one; services do
 * so through a unit of work.
 */
export function inTransaction<T>(database: Database, work: (ticket: Ticket) => Promise<T>): Promise<T> {
  refuseInsideTransaction('A unit of work is open already; the work of one opens no other');
  return withConnection(internalsOf(database).source, async (runner) => {
    const ticket = Object.freeze({}) as Ticket;
    const session: Session = { database, runner, open: true };
    sessions.set(ticket, session);
    const failed = async (error: unknown): Promise<never> => {
      throw await faultOn(runner, error, 'transaction');
    };
    try {
      await runner.startTransaction().catch(failed);
      const result = await (surrounding ? surrounding.run(session, () => work(ticket)) : work(ticket));
      session.open = false;
      await runner.commitTransaction().catch(failed);
      return result;
    } catch (error) {
      session.open = false;
      await abandon(runner);
      throw error;
    }
  });
}

/**
 * From now on this process knows what runs inside a unit of work, and refuses there what goes by its ticket. For tests,
 * all of which do: to know it Node follows every promise of the process, and each `await` costs two to three times as
 * much for ever. Without it such a mistake waits for its own transaction until patience ends, or reads what is committed.
 */
export function guardTransactions(): void {
  surrounding ??= new AsyncLocalStorage();
}

/** Runs `work` as if no unit of work surrounded it: for what is started inside one and lives on after it. */
export function outsideTransaction<T>(work: () => T): T {
  return surrounding ? surrounding.exit(work) : work();
}

/** @throws Error with this sentence when called from inside an open unit of work, where `guardTransactions` was called */
export function refuseInsideTransaction(sentence: string): void {
  if (surrounding?.getStore()?.open) throw new Error(sentence);
}

function sessionOf(database: Database, ticket: Ticket): Session {
  const session = sessions.get(ticket);
  if (!session?.open) throw new Error('The transaction of this ticket has ended; was a promise not awaited?');
  if (session.database !== database) throw new Error('This ticket belongs to another database');
  return session;
}

function readBy(read: ReadStatement, sql: string, parameters: readonly unknown[]): Answer | undefined {
  try {
    const result = read(sql, parameters);
    return result && answerOf(result);
  } catch (error) {
    throw faultOf(error, sql);
  }
}

const answerOf = ({ records, affected }: QueryResult): Answer => ({
  rows: (records ?? []) as Answer['rows'],
  affected: affected ?? 0,
});

async function ask(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<Answer> {
  try {
    return answerOf((await runner.query(sql, [...parameters], true)) as QueryResult);
  } catch (error) {
    throw await faultOn(runner, error, sql);
  }
}

/** A connection that will not roll back must not go back to the pool: the next user would stand in this transaction. */
async function abandon(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  try {
    await runner.rollbackTransaction();
  } catch {
    await discard(runner);
  }
}
