import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { col } from './columns.js';

/** One entry: who did what to which aggregate. Written once, never changed; the facts are sealed. */
@Entity('journal')
@Index('uq_journal_aggregate', ['aggregateType', 'aggregateId', 'version'], { unique: true })
@Index('ix_journal_organization', ['organization', 'at'])
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
}
