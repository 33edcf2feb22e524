import { Column, Entity, PrimaryColumn } from 'typeorm';
import { col } from './columns.js';

/** The newest checkpoint of a feed, repeated here so that a second place which lost its tail shows. */
@Entity('checkpoint')
export class CheckpointRow {
  @PrimaryColumn(col.code(120)) seat!: string;
  @Column(col.big()) count!: number;
  /** Running hash over the first `count` lines, hexadecimal. */
  @Column(col.code(64)) hash!: string;
  @Column(col.instant()) at!: Date;
}
