import { Column, Entity, Index, PrimaryColumn, type QueryRunner } from 'typeorm';
import { col } from './columns.js';
import { ForwardStep } from './migrate.js';
import { createTableStep } from './table-step.js';

const dossierColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  caseNo: col.code(24),
  status: col.code(16),
};

/** A row with an owner and parties, for the tests of shared tables. */
@Entity('dossier')
@Index('uq_dossier_case_no', ['caseNo'], { unique: true })
export class DossierRow {
  @PrimaryColumn(dossierColumns.id) id!: string;
  @Column(dossierColumns.organization) organization!: string;
  @Column(dossierColumns.version) version!: number;
  @Column(dossierColumns.caseNo) caseNo!: string;
  @Column(dossierColumns.status) status!: string;
}

const seatColumns = {
  id: col.id(),
  organization: col.id(),
  isOpen: col.flag(),
  dueAt: col.instant(),
};

/** The place of a dossier in a worklist. */
@Entity('dossier_seat')
@Index('ix_dossier_seat_open', ['organization', 'isOpen', 'dueAt', 'id'])
export class DossierSeatRow {
  @PrimaryColumn(seatColumns.id) id!: string;
  @PrimaryColumn(seatColumns.organization) organization!: string;
  @Column(seatColumns.isOpen) isOpen!: boolean;
  @Column(seatColumns.dueAt) dueAt!: Date;
}

class CreateDossier1760000001002 extends ForwardStep {
  up(queryRunner: QueryRunner): Promise<void> {
    const unique = { uq_dossier_case_no: ['caseNo'] };
    return createTableStep(queryRunner, { name: 'dossier', columns: dossierColumns, primary: ['id'], unique });
  }
}

class CreateDossierSeat1760000001003 extends ForwardStep {
  up(queryRunner: QueryRunner): Promise<void> {
    return createTableStep(queryRunner, {
      name: 'dossier_seat',
      columns: seatColumns,
      primary: ['id', 'organization'],
      indexes: { ix_dossier_seat_open: ['organization', 'isOpen', 'dueAt', 'id'] },
    });
  }
}

/** What a test database holds to keep dossiers. */
export const dossiers = {
  entities: [DossierRow, DossierSeatRow],
  migrations: [CreateDossier1760000001002, CreateDossierSeat1760000001003],
};

/** An open dossier of `owner`, its case number from its id. */
export const dossier = (id: string, owner: string): DossierRow =>
  Object.assign(new DossierRow(), { id, organization: owner, version: 1, caseNo: `NO-${id}`, status: 'OPEN' });

/** The place of a dossier at each of `organizations`. */
export const places = (id: string, ...organizations: readonly string[]): readonly DossierSeatRow[] =>
  organizations.map((organization) =>
    Object.assign(new DossierSeatRow(), {
      id,
      organization,
      isOpen: true,
      dueAt: new Date('2026-03-02T08:00:00.000Z'),
    }),
  );
