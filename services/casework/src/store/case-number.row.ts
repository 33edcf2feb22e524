import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a sequence of case numbers. */
export const caseNumberColumns = {
  organization: col.id(),
  year: col.count(),
  place: col.count(),
  last: col.count(),
};

/** The sequence of an organization in a year. `place` tells organizations apart in the number itself. */
@Entity('case_number')
@Index('uq_case_number_place', ['year', 'place'], { unique: true })
export class CaseNumberRow {
  @PrimaryColumn(caseNumberColumns.organization)
  organization!: string;

  @PrimaryColumn(caseNumberColumns.year)
  year!: number;

  @Column(caseNumberColumns.place)
  place!: number;

  @Column(caseNumberColumns.last)
  last!: number;
}
