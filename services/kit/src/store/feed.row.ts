import { Column, Entity, PrimaryColumn } from 'typeorm';
import { col } from './columns.js';

/** One line of one seat's feed. */
@Entity('feed')
export class FeedRow {
  @PrimaryColumn(col.code(120)) seat!: string;
  @PrimaryColumn(col.big()) number!: number;
  @Column(col.id()) entry!: string;
}

/** The newest number of a seat. Held by the transaction that takes the next one, so that no number is skipped. */
@Entity('feed_counter')
export class FeedCounterRow {
  @PrimaryColumn(col.code(120)) seat!: string;
  @Column(col.big()) number!: number;
}
