import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { col } from './columns.js';

/** A key that was used, and what came of it: ids and version, never a payload. */
@Entity('idempotency')
@Index('ix_idempotency_at', ['at'])
export class IdempotencyRow {
  @PrimaryColumn(col.code(64)) organization!: string;
  @PrimaryColumn(col.code(64)) actor!: string;
  @PrimaryColumn(col.code(128)) key!: string;
  /** HMAC of operation and input, hexadecimal. */
  @Column(col.code(64)) digest!: string;
  @Column(col.code(64)) outcomeId!: string;
  @Column(col.version()) outcomeVersion!: number;
  @Column(col.instant()) at!: Date;
}
