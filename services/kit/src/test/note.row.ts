import { Check, Column, Entity, Index, PrimaryColumn, type QueryRunner } from 'typeorm';
import { col, nullable } from '../store/columns.js';
import { ForwardStep } from '../store/migrate.js';
import { createTableStep } from '../store/table-step.js';

/** A row with every kind of column, for the store's own tests. */
@Entity('note')
@Index('ix_note_due', ['organization', 'dueAt', 'id'])
@Index('uq_note_number', ['organization', 'number'], { unique: true })
@Check('chk_note_status', "status in ('OPEN', 'CLOSED')")
export class NoteRow {
  @PrimaryColumn(col.id()) id!: string;
  @Column(col.code(64)) organization!: string;
  @Column(col.version()) version!: number;
  @Column(col.count()) number!: number;
  @Column(col.code(16)) status!: string;
  @Column(col.instant()) dueAt!: Date;
  @Column(nullable(col.instant())) closedAt!: Date | null;
  @Column(nullable(col.money())) amount!: number | null;
  @Column(col.flag()) urgent!: boolean;
  @Column(nullable(col.day())) day!: string | null;
  @Column(nullable(col.sealed())) text!: Buffer | null;
  @Column(nullable(col.longText())) remark!: string | null;
  @Column(col.json()) tags!: readonly string[];
}

/** Makes the table of `NoteRow`. */
export class CreateNote1760000001001 extends ForwardStep {
  up(queryRunner: QueryRunner): Promise<void> {
    return createTableStep(queryRunner, {
      name: 'note',
      columns: {
        id: col.id(),
        organization: col.code(64),
        version: col.version(),
        number: col.count(),
        status: col.code(16),
        dueAt: col.instant(),
        closedAt: nullable(col.instant()),
        amount: nullable(col.money()),
        urgent: col.flag(),
        day: nullable(col.day()),
        text: nullable(col.sealed()),
        remark: nullable(col.longText()),
        tags: col.json(),
      },
      primary: ['id'],
      unique: { uq_note_number: ['organization', 'number'] },
      indexes: { ix_note_due: ['organization', 'dueAt', 'id'] },
      checks: { chk_note_status: "status in ('OPEN', 'CLOSED')" },
    });
  }
}

/** What a test database holds to keep notes. */
export const notes = { entities: [NoteRow], migrations: [CreateNote1760000001001] };

/** An open note of organization `A`, number and id from `number`; `changes` says what is different. */
export function note(number: number, changes: Partial<NoteRow> = {}): NoteRow {
  return Object.assign(new NoteRow(), {
    id: `not_${String(number).padStart(4, '0')}`,
    organization: 'A',
    version: 1,
    number,
    status: 'OPEN',
    dueAt: new Date('2026-03-02T08:00:00.125Z'),
    closedAt: null,
    amount: null,
    urgent: false,
    day: null,
    text: null,
    remark: null,
    tags: [],
    ...changes,
  });
}
