import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { col } from './columns.js';

/** The key that seals the values of one case, person or room, wrapped by its organization's key. Dropping it erases. */
@Entity('data_key')
@Index('ix_data_key_organization', ['organization', 'kek'])
@Index('ix_data_key_kek', ['kek', 'scope'])
export class DataKeyRow {
  /** `case:cmp_01J…`, `person:pat_01J…` */
  @PrimaryColumn(col.code(80)) scope!: string;
  @Column(col.code(64)) organization!: string;
  /** Names this key in what it sealed. */
  @Column(col.code(64)) keyId!: string;
  /** The wrapped key. */
  @Column(col.bytes()) wrapped!: Buffer;
  /** The id of the key that wraps it. */
  @Column(col.code(64)) kek!: string;
  @Column(col.instant()) createdAt!: Date;
}
