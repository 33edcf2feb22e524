import type { ListedOrganization } from '../domain/directory.js';

/** The law a new case is under. */
export interface LawInForce {
  /** The pack of an organization's place in its version in force, `id@version`; that of the installation where it has none. */
  rulePack(organization: ListedOrganization | undefined, now: Date): string;
  calendar(): string;
}
