import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from '../domain/directory.js';

const actor = (role: string, id: string, organization: string, organizationKind: Actor['organizationKind']): Actor => ({
  kind: role === 'SYS' ? 'SERVICE' : 'PERSON',
  id,
  organization,
  organizationKind,
  roles: [role],
  departments: [],
});

const atHospital: readonly string[] = ['PRO', 'LEGAL'];

/** Somebody in one role: of the insurer, of the insured hospital where the role is a hospital's, or the service itself. */
export const staff = (role: string, id = `stf_${role}`): Actor =>
  atHospital.includes(role) ? actor(role, id, 'org_hospital', 'HOSPITAL') : actor(role, id, 'org_insurer', 'INSURER');

/** The legal office of a hospital that the claim is not about. */
export const otherHospital = (role = 'LEGAL'): Actor => actor(role, `stf_other_${role}`, 'org_other', 'HOSPITAL');

/** What the directory of the insurer says: one person in each role, and the organizations of the installation. */
export const directory: DirectoryExtract = {
  staff: ['HOT', 'SURV', 'ADJ', 'REV', 'IFIN', 'ILEAD'].map((role) => ({
    id: `stf_${role}`,
    roles: [role],
    active: true,
  })),
  organizations: [
    { id: 'org_hospital', kind: 'HOSPITAL' },
    { id: 'org_other', kind: 'HOSPITAL' },
    { id: 'org_insurer', kind: 'INSURER' },
  ],
};

/** Monday 2 March 2026, nine in the morning in Shanghai; the days after it have no holiday. */
export const monday = new Date('2026-03-02T01:00:00.000Z');
export const minutes = (count: number, from = monday) => new Date(from.getTime() + count * 60_000);
export const days = (count: number, from = monday) => minutes(count * 1_440, from);

/** A moment by the clock in Shanghai: `shanghai('2026-09-30T10:00')`. */
export const shanghai = (minute: string) => new Date(`${minute}:00+08:00`);
