import '../metadata.js';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Clock } from '../../domain/clock.js';
import type { Identity } from '../../identity/identity.js';
import type { KeysReport } from '../../policy/rewrapping.js';
import type { AuditPlace, AuditReading, AuditSearch, Found } from '../../store/contract.js';
import type { AccessJournal } from '../../store/access-journal.js';
import { pageOf } from '../connection.js';
import type { SubgraphContext } from '../context.js';
import { keysetCursor, readKeyset } from '../cursor.js';
import { checkFirst } from '../limits.js';
import { answering } from '../payload.js';
import { Cursor } from '../scalars.js';
import { csvOf } from './audit.csv.js';
import { AuditExportInput, AuditFilter, searchOf } from './audit.input.js';
import { shownFound } from './audit.shown.js';
import { MasterKeyType } from './master-key.type.js';
import { AuditConnection, AuditedFeedType, AuditExportPayload } from './audit.type.js';

/** What an audit reads, and where it is written down that somebody read it. */
export interface AuditParts {
  readonly reading: AuditReading;
  readonly access: Pick<AccessJournal, 'record' | 'recordNow'>;
  readonly clock: Clock;
  /** Which master keys there are, and how many data keys of an organization each wraps. */
  keysReport(organization: string): Promise<KeysReport>;
}

/** A resolver class that is made with the parts it needs, or printed without. */
export type AuditResolver = new (parts: AuditParts) => object;

/** Most entries of one export. */
export const MOST_EXPORTED = 5_000;
const READ_AT_ONCE = 500;

const made = new Map<string, AuditResolver>();

/**
 * The audit of one service's journal: `<service>Audit`, `<service>AuditFeeds`, `<service>AuditExport`, and for who runs
 * the system `<service>MasterKeys`. A class of its own for each service, because the names of its fields are the service's.
 */
export function auditOf(service: string): AuditResolver {
  const known = made.get(service) ?? makeResolver(service);
  made.set(service, known);
  return known;
}

function makeResolver(service: string): AuditResolver {
  @Resolver()
  class ServiceAudit {
    constructor(private readonly parts: AuditParts) {}

    /** The journal of the caller's organization, newest first. That it was looked at is written down. */
    @Query(() => AuditConnection, { name: `${service}Audit` })
    async entries(
      @Ctx() { identity }: SubgraphContext,
      @Arg('filter', () => AuditFilter, { nullable: true }) filter?: AuditFilter,
      @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
      @Arg('after', () => Cursor, { nullable: true }) after?: string,
    ): Promise<AuditConnection> {
      const size = checkFirst(first);
      const search = searchOf(filter);
      if (!after) void this.parts.access.record(this.accessOf(identity, 'audit-search', { filter: told(search) }));
      const place = after === undefined ? undefined : placeOf(after);
      const found = await this.parts.reading.page(identity.organization, search, size + 1, place);
      const { edges, pageInfo } = pageOf(found, size, ({ entry }) => keysetCursor([entry.at.getTime(), entry.id]));
      return { edges: edges.map(({ cursor, node }) => ({ cursor, node: shownFound(service, node) })), pageInfo };
    }

    /** How far the journal of this service has come, and how far it is signed. */
    @Query(() => [AuditedFeedType], { name: `${service}AuditFeeds` })
    async feeds(@Ctx() { identity }: SubgraphContext): Promise<readonly AuditedFeedType[]> {
      return (await this.parts.reading.feeds(identity.organization)).map((feed) => ({ service, ...feed }));
    }

    /** How far the data keys of the caller's organization have come behind a rotation of the master key. */
    @Query(() => [MasterKeyType], { name: `${service}MasterKeys` })
    async masterKeys(@Ctx() { identity }: SubgraphContext): Promise<readonly MasterKeyType[]> {
      const { current, keks } = await this.parts.keysReport(identity.organization);
      return keks.map(({ kek, held, dataKeys }) => ({ id: kek, service, current: kek === current, held, dataKeys }));
    }

    /** The same as a file. Written down, with its purpose, before it is answered. */
    @Mutation(() => AuditExportPayload, { name: `${service}AuditExport` })
    export(
      @Arg('input', () => AuditExportInput) { purpose, filter, idempotencyKey: key }: AuditExportInput,
      @Ctx() { identity }: SubgraphContext,
    ): Promise<AuditExportPayload> {
      return answering(async () => {
        const search = searchOf(filter);
        const found = await this.upTo(MOST_EXPORTED + 1, identity.organization, search);
        const shown = found.slice(0, MOST_EXPORTED).map((one) => shownFound(service, one));
        const facts = { purpose, key, filter: told(search), entries: shown.length };
        await this.parts.access.recordNow(this.accessOf(identity, 'audit-export', facts));
        return { csv: csvOf(shown), entries: shown.length, truncated: found.length > shown.length };
      });
    }

    private async upTo(most: number, organization: string, search: AuditSearch): Promise<readonly Found[]> {
      const found: Found[] = [];
      for (let more = true; more && found.length < most;) {
        const next = Math.min(READ_AT_ONCE, most - found.length);
        const page = await this.parts.reading.page(organization, search, next, found.at(-1)?.entry);
        found.push(...page);
        more = page.length === next;
      }
      return found;
    }

    private accessOf(actor: Identity, kind: string, facts: object) {
      return { kind, actor, subject: { type: 'journal', id: service }, at: this.parts.clock.now(), facts };
    }
  }
  return ServiceAudit;
}

/** What was looked for, in words for the entry about it. */
const told = (search: AuditSearch): string =>
  Object.entries(search)
    .map(([name, value]) => `${name}=${value instanceof Date ? value.toISOString() : String(value)}`)
    .join(' ');

function placeOf(cursor: string): AuditPlace {
  const [at, id] = readKeyset(cursor, 2);
  return { at: new Date(Number(at)), id: String(id) };
}
