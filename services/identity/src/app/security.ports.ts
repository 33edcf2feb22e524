import type { Ticket } from '@concord/kit/store/contract';
import type { SecuritySettings } from '../domain/security-settings.js';

/** Settings as they stand; version 0 while an organization set none. */
export interface SecurityRecord {
  readonly version: number;
  readonly settings: SecuritySettings;
}

export interface SecurityStore {
  of(organization: string, ticket?: Ticket): Promise<SecurityRecord>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, organization: string, record: SecurityRecord): Promise<void>;
}
