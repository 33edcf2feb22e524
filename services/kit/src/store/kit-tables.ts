import type { QueryRunner } from 'typeorm';
import { CheckpointRow } from './checkpoint.row.js';
import { col } from './columns.js';
import { DataKeyRow } from './data-key.row.js';
import { FeedCounterRow, FeedRow } from './feed.row.js';
import { IdempotencyRow } from './idempotency.row.js';
import { JournalRow, journalSearchColumns, journalSearchIndexes } from './journal.row.js';
import { ForwardStep } from './migrate.js';
import { ReactionParkedRow, reactionParkedColumns, reactionPlaceColumns, ReactionPositionRow } from './reaction.row.js';
import { addColumnStep, addIndexesStep, addIndexStep, createTableStep } from './table-step.js';

class CreateJournal1760000000001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'journal',
      columns: {
        id: col.id(),
        stream: col.code(16),
        aggregateType: col.code(40),
        aggregateId: col.code(64),
        version: col.version(),
        kind: col.code(64),
        organization: col.code(64),
        actor: col.longText(),
        at: col.instant(),
        seats: col.longText(),
        keyScope: col.code(80),
        facts: col.sealed(),
        previous: col.code(64),
        hash: col.code(64),
      },
      primary: ['id'],
      unique: { uq_journal_aggregate: ['aggregateType', 'aggregateId', 'version'] },
      indexes: { ix_journal_organization: ['organization', 'at'] },
    });
  }
}

class CreateFeed1760000000002 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'feed',
      columns: { seat: col.code(120), number: col.big(), entry: col.id() },
      primary: ['seat', 'number'],
    });
  }
}

class CreateFeedCounter1760000000003 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'feed_counter',
      columns: { seat: col.code(120), number: col.big() },
      primary: ['seat'],
    });
  }
}

class CreateIdempotency1760000000004 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'idempotency',
      columns: {
        organization: col.code(64),
        actor: col.code(64),
        key: col.code(128),
        digest: col.code(64),
        outcomeId: col.code(64),
        outcomeVersion: col.version(),
        at: col.instant(),
      },
      primary: ['organization', 'actor', 'key'],
      indexes: { ix_idempotency_at: ['at'] },
    });
  }
}

class CreateDataKey1760000000005 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'data_key',
      columns: {
        scope: col.code(80),
        organization: col.code(64),
        keyId: col.code(64),
        wrapped: col.bytes(),
        kek: col.code(64),
        createdAt: col.instant(),
      },
      primary: ['scope'],
      indexes: { ix_data_key_organization: ['organization', 'kek'] },
    });
  }
}

class CreateCheckpoint1760000000006 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'checkpoint',
      columns: { seat: col.code(120), count: col.big(), hash: col.code(64), at: col.instant() },
      primary: ['seat'],
    });
  }
}

/** On SQLite the file itself refuses to change what was written; on a server the grants of the account do (README). */
class ForbidJournalChanges1760000000007 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    if (queryRunner.dataSource.options.type !== 'better-sqlite3') return;
    for (const table of ['journal', 'feed'])
      for (const act of ['UPDATE', 'DELETE'])
        await queryRunner.query(
          `CREATE TRIGGER IF NOT EXISTS ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
           BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
        );
  }
}

class CreateReactionPosition1760000000008 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'reaction_position',
      columns: { ...reactionPlaceColumns, number: col.big() },
      primary: ['reaction', 'source', 'seat'],
    });
  }
}

class CreateReactionParked1760000000009 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'reaction_parked',
      columns: reactionParkedColumns,
      primary: ['reaction', 'source', 'seat', 'number'],
      indexes: { ix_reaction_parked_case: ['reaction', 'source', 'seat', 'caseKey', 'number'] },
    });
  }
}

/** Who acts and what about, so that an auditor finds it. */
class AddJournalSearch1760000000010 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    for (const [name, column] of Object.entries(journalSearchColumns))
      await addColumnStep(queryRunner, 'journal', name, column);
    await addIndexesStep(queryRunner, 'journal', journalSearchIndexes);
  }
}

/** A rotation looks for what an older master key wraps, every half minute. */
class AddDataKeyKek1760000000011 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addIndexStep(queryRunner, 'data_key', 'ix_data_key_kek', ['kek', 'scope']);
  }
}

/** The rows the store itself keeps in every service's database. */
export const kitRows: readonly Function[] = [
  JournalRow,
  FeedRow,
  FeedCounterRow,
  IdempotencyRow,
  DataKeyRow,
  CheckpointRow,
  ReactionPositionRow,
  ReactionParkedRow,
];

export const kitMigrations: readonly Function[] = [
  CreateJournal1760000000001,
  CreateFeed1760000000002,
  CreateFeedCounter1760000000003,
  CreateIdempotency1760000000004,
  CreateDataKey1760000000005,
  CreateCheckpoint1760000000006,
  ForbidJournalChanges1760000000007,
  CreateReactionPosition1760000000008,
  CreateReactionParked1760000000009,
  AddJournalSearch1760000000010,
  AddDataKeyKek1760000000011,
];
