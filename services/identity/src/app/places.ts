import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { departmentDecider, type DepartmentCommand, type KnownDepartment } from '../domain/department.js';
import { siteDecider, type KnownSite, type SiteCommand } from '../domain/site.js';
import { organizationKey } from './keys.js';
import { noted, seen } from './noted.js';
import type { DepartmentStore, SiteStore } from './place.ports.js';
import type { StaffStore } from './ports.js';

/** Which site or department is meant, and which state of it was seen. */
export interface PlaceTarget {
  readonly id: string;
  readonly expectedVersion: number;
}

/** An order to a site that is there. */
export type SiteOrder = { readonly type: 'rename'; readonly name: string } | { readonly type: 'close' };

/** An order to a department that is there. `siteId` left out: it belongs to none. */
export type DepartmentOrder = SiteOrder | { readonly type: 'move'; readonly siteId?: string };

export interface PlaceParts {
  readonly unitOfWork: UnitOfWork;
  readonly sites: SiteStore;
  readonly departments: DepartmentStore;
  readonly staff: StaffStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What can be done to sites and departments: load, decide, save. */
export interface Places {
  addSite(identity: Identity, key: string, told: { readonly name: string }): Promise<Outcome>;
  actOnSite(identity: Identity, key: string, target: PlaceTarget, order: SiteOrder): Promise<Outcome>;
  addDepartment(
    identity: Identity,
    key: string,
    told: { readonly name: string; readonly siteId?: string },
  ): Promise<Outcome>;
  actOnDepartment(identity: Identity, key: string, target: PlaceTarget, order: DepartmentOrder): Promise<Outcome>;
}

export function createPlaces({ unitOfWork, sites, departments, staff, sealer, clock, ids }: PlaceParts): Places {
  /** One act in one transaction, under the organization's key. */
  async function write(
    identity: Identity,
    asked: { readonly operation: string; readonly key: string; readonly input: unknown },
    work: (write: Write, now: Date) => Promise<Outcome>,
  ): Promise<Outcome> {
    await sealer.prepare([organizationKey(identity.organization)], identity.organization);
    return unitOfWork.write({ identity, ...asked }, (opened) => work(opened, clock.now()));
  }

  const siteOf = async ({ ticket }: Write, identity: Identity, id: string | undefined) => {
    const found = id === undefined ? undefined : await sites.hold(ticket, scopeOf(identity), id);
    if (id !== undefined && !found) throw new NotFound('Site');
    return found?.site;
  };

  return {
    addSite(identity, key, { name }) {
      return write(identity, { operation: 'siteAdd', key, input: { name } }, async (work, now) => {
        const id = ids('sit');
        const facts = siteDecider.decide(siteDecider.initial, { type: 'add', id, name, actor: identity, now });
        const site = evolved(siteDecider, siteDecider.initial, facts) as KnownSite;
        await sites.insert(work.ticket, { version: 1, site });
        return noted(work, identity, { noun: 'site', id, version: 1, kind: 'add', now, facts });
      });
    },

    actOnSite(identity, key, { id, expectedVersion }, order) {
      const asked = { operation: `site.${order.type}`, key, input: { id, order } };
      return write(identity, asked, async (work, now) => {
        const scope = scopeOf(identity);
        const before = seen(await sites.hold(work.ticket, scope, id), 'Site', expectedVersion);
        const told: SiteCommand =
          order.type === 'close'
            ? { type: 'close', departments: await departments.openAt(work.ticket, scope, id), actor: identity, now }
            : { ...order, actor: identity, now };
        const facts = siteDecider.decide(before.site, told);
        const record = { version: before.version + 1, site: evolved(siteDecider, before.site, facts) as KnownSite };
        await sites.save(work.ticket, scope, record, now);
        return noted(work, identity, { noun: 'site', id, version: record.version, kind: order.type, now, facts });
      });
    },

    addDepartment(identity, key, { name, siteId }) {
      return write(identity, { operation: 'departmentAdd', key, input: { name, siteId } }, async (work, now) => {
        const id = ids('dep');
        const site = await siteOf(work, identity, siteId);
        const facts = departmentDecider.decide(departmentDecider.initial, {
          ...{ type: 'add', id, name, actor: identity, now, ...(site && { site }) },
        });
        const department = evolved(departmentDecider, departmentDecider.initial, facts) as KnownDepartment;
        await departments.insert(work.ticket, { version: 1, department });
        return noted(work, identity, { noun: 'department', id, version: 1, kind: 'add', now, facts });
      });
    },

    actOnDepartment(identity, key, { id, expectedVersion }, order) {
      const asked = { operation: `department.${order.type}`, key, input: { id, order } };
      return write(identity, asked, async (work, now) => {
        const scope = scopeOf(identity);
        const site = order.type === 'move' ? await siteOf(work, identity, order.siteId) : undefined;
        const before = seen(await departments.hold(work.ticket, scope, id), 'Department', expectedVersion);
        const ordered = { actor: identity, now };
        const told = async (): Promise<DepartmentCommand> => {
          if (order.type === 'rename') return { ...order, ...ordered };
          if (order.type === 'move') return { type: 'move', ...(site && { site }), ...ordered };
          return { type: 'close', staff: await staff.activeIn(work.ticket, scope, id), ...ordered };
        };
        const facts = departmentDecider.decide(before.department, await told());
        const department = evolved(departmentDecider, before.department, facts) as KnownDepartment;
        const version = before.version + 1;
        await departments.save(work.ticket, scope, { version, department }, now);
        return noted(work, identity, { noun: 'department', id, version, kind: order.type, now, facts });
      });
    },
  };
}
