import { Column, Entity, Index, PrimaryColumn, type QueryRunner } from 'typeorm';
import { col, nullable } from '../columns.js';
import { ForwardStep } from '../migrate.js';
import { createTableStep } from '../table-step.js';

const attachmentColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  subjectType: col.code(40),
  subjectId: col.id(),
  keyScope: col.code(80),
  name: col.sealed(),
  mediaType: col.code(100),
  state: col.code(16),
  size: col.count(),
  sha256: nullable(col.code(64)),
  scanned: nullable(col.code(16)),
  refusedFor: nullable(col.code(40)),
  uploadHash: nullable(col.code(64)),
  uploadUntil: nullable(col.instant()),
  addedBy: col.id(),
  addedAt: col.instant(),
};

/** A file that belongs to a case. */
@Entity('attachment')
@Index('ix_attachment_subject', ['organization', 'subjectId', 'id'])
@Index('uq_attachment_upload', ['uploadHash'], { unique: true })
@Index('ix_attachment_open', ['state', 'uploadUntil'])
export class AttachmentRow {
  @PrimaryColumn(attachmentColumns.id) id!: string;
  @Column(attachmentColumns.organization) organization!: string;
  @Column(attachmentColumns.version) version!: number;
  @Column(attachmentColumns.subjectType) subjectType!: string;
  @Column(attachmentColumns.subjectId) subjectId!: string;
  @Column(attachmentColumns.keyScope) keyScope!: string;
  @Column(attachmentColumns.name) name!: Buffer;
  @Column(attachmentColumns.mediaType) mediaType!: string;
  @Column(attachmentColumns.state) state!: string;
  @Column(attachmentColumns.size) size!: number;
  @Column(attachmentColumns.sha256) sha256!: string | null;
  @Column(attachmentColumns.scanned) scanned!: string | null;
  @Column(attachmentColumns.refusedFor) refusedFor!: string | null;
  /** SHA-256 of the token that takes the bytes; gone once it was used. */
  @Column(attachmentColumns.uploadHash) uploadHash!: string | null;
  @Column(attachmentColumns.uploadUntil) uploadUntil!: Date | null;
  @Column(attachmentColumns.addedBy) addedBy!: string;
  @Column(attachmentColumns.addedAt) addedAt!: Date;
}

const partColumns = { attachment: col.id(), organization: col.id(), number: col.count(), bytes: col.sealed() };

/** A part of the bytes of a file, counted from 0. */
@Entity('attachment_part')
export class AttachmentPartRow {
  @PrimaryColumn(partColumns.attachment) attachment!: string;
  @PrimaryColumn(partColumns.number) number!: number;
  @Column(partColumns.organization) organization!: string;
  @Column(partColumns.bytes) bytes!: Buffer;
}

class CreateAttachment1760000000101 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'attachment',
      columns: attachmentColumns,
      primary: ['id'],
      unique: { uq_attachment_upload: ['uploadHash'] },
      indexes: {
        ix_attachment_subject: ['organization', 'subjectId', 'id'],
        ix_attachment_open: ['state', 'uploadUntil'],
      },
    });
  }
}

class CreateAttachmentPart1760000000102 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'attachment_part',
      columns: partColumns,
      primary: ['attachment', 'number'],
    });
  }
}

/** What a service that keeps attachments takes into its contents. */
export const attachmentRows: readonly Function[] = [AttachmentRow, AttachmentPartRow];
export const attachmentMigrations: readonly Function[] = [
  CreateAttachment1760000000101,
  CreateAttachmentPart1760000000102,
];
