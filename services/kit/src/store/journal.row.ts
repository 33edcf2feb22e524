import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { col, nullable } from './columns.js';

/** By whom and about what an entry is, repeated from it for who searches the journal. Null in entries older than these. */
export const journalSearchColumns = { actorId: nullable(col.code(64)), subjectId: nullable(col.code(64)) };

/** In the order in which a search takes them: what names fewest entries comes first. Each ends in the order of a page. */
export const journalSearchIndexes = {
  ix_journal_subject: ['organization', 'subjectId', 'at', 'id'],
  ix_journal_actor: ['organization', 'actorId', 'at', 'id'],
  ix_journal_kind: ['organization', 'kind', 'at', 'id'],
  ix_journal_stream: ['organization', 'stream', 'at', 'id'],
} as const;

/** One entry: who did what to which aggregate. Written once, never changed; the facts are sealed. */
@Entity('journal')
@Index('uq_journal_aggregate', ['aggregateType', 'aggregateId', 'version'], { unique: true })
@Index('ix_journal_organization', ['organization', 'at'])
@Index('ix_journal_subject', [...journalSearchIndexes.ix_journal_subject])
@Index('ix_journal_actor', [...journalSearchIndexes.ix_journal_actor])
@Index('ix_journal_kind', [...journalSearchIndexes.ix_journal_kind])
@Index('ix_journal_stream', [...journalSearchIndexes.ix_journal_stream])
export class JournalRow {
  @PrimaryColumn(col.id()) id!: string;
  @Column(col.code(16)) stream!: string;
  @Column(col.code(40)) aggregateType!: string;
  @Column(col.code(64)) aggregateId!: string;
  @Column(col.version()) version!: number;
  @Column(col.code(64)) kind!: string;
  /** The organization the aggregate belongs to; the actor's unless the writer says otherwise. */
  @Column(col.code(64)) organization!: string;
  /** The actor, as JSON text: ids and roles, no names. */
  @Column(col.longText()) actor!: string;
  @Column(col.instant()) at!: Date;
  /** The addressees, as JSON text. */
  @Column(col.longText()) seats!: string;
  @Column(col.code(80)) keyScope!: string;
  @Column(col.sealed()) facts!: Buffer;
  /** SHA-256 of the entry of the aggregate's version before, hexadecimal; zeros for the first. */
  @Column(col.code(64)) previous!: string;
  /** SHA-256 of everything above, hexadecimal. */
  @Column(col.code(64)) hash!: string;
  @Column(journalSearchColumns.actorId) actorId!: string | null;
  /** The aggregate, or of an access what was accessed. */
  @Column(journalSearchColumns.subjectId) subjectId!: string | null;
}
