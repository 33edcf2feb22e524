import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a caucus room. What is said in it is in `state`, sealed with a key of its own. */
export const caucusColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  mediation: col.id(),
  side: col.code(16),
  status: col.code(16),
  state: col.sealed(),
};

/** A room in which one side speaks with the mediators alone. Its owner is the committee. */
@Entity('caucus')
export class CaucusRow {
  @PrimaryColumn(caucusColumns.id)
  id!: string;

  @Column(caucusColumns.organization)
  organization!: string;

  @Column(caucusColumns.version)
  version!: number;

  @Column(caucusColumns.mediation)
  mediation!: string;

  @Column(caucusColumns.side)
  side!: string;

  @Column(caucusColumns.status)
  status!: string;

  @Column(caucusColumns.state)
  state!: Buffer;
}

/** The columns of a caucus room's place at an organization. */
export const caucusSeatColumns = { id: col.id(), organization: col.id(), mediation: col.id() };

/** That a caucus room is there for an organization. Who of its people may read it, the domain says. */
@Entity('caucus_seat')
@Index('ix_caucus_seat_mediation', ['organization', 'mediation', 'id'])
export class CaucusSeatRow {
  @PrimaryColumn(caucusSeatColumns.id)
  id!: string;

  @PrimaryColumn(caucusSeatColumns.organization)
  organization!: string;

  @Column(caucusSeatColumns.mediation)
  mediation!: string;
}
