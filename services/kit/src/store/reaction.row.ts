import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { col } from './columns.js';

/** How a reaction is told apart: its own name, the service it listens to, the seat it reads there. */
export const reactionPlaceColumns = { reaction: col.code(80), source: col.code(40), seat: col.code(60) };

/** The newest line a reaction has settled, written in the transaction that settled it. */
@Entity('reaction_position')
export class ReactionPositionRow {
  @PrimaryColumn(reactionPlaceColumns.reaction) reaction!: string;
  @PrimaryColumn(reactionPlaceColumns.source) source!: string;
  @PrimaryColumn(reactionPlaceColumns.seat) seat!: string;
  @Column(col.big()) number!: number;
}

/** The columns of a line that waits to be retried. */
export const reactionParkedColumns = {
  ...reactionPlaceColumns,
  number: col.big(),
  caseKey: col.code(120),
  reason: col.code(80),
  at: col.instant(),
};

/** A line that could not be applied, or that waits behind one of its case. What it says stays with its source. */
@Entity('reaction_parked')
@Index('ix_reaction_parked_case', ['reaction', 'source', 'seat', 'caseKey', 'number'])
export class ReactionParkedRow {
  @PrimaryColumn(reactionParkedColumns.reaction) reaction!: string;
  @PrimaryColumn(reactionParkedColumns.source) source!: string;
  @PrimaryColumn(reactionParkedColumns.seat) seat!: string;
  @PrimaryColumn(reactionParkedColumns.number) number!: number;
  @Column(reactionParkedColumns.caseKey) caseKey!: string;
  @Column(reactionParkedColumns.reason) reason!: string;
  @Column(reactionParkedColumns.at) at!: Date;
}
