import type { OrganizationKind } from '@concord/kit/domain/actor';
import { refuse } from './register.refusals.js';

/** A district by its code of administrative division (行政区划代码, GB/T 2260): `330000` 浙江省, `330200` 宁波市, `330212` 鄞州区. */
export type District = string;

const CODE = /^[1-9]\d{5}$/;

/** Committees and authorities have a district; whoever is treated or insured may come from anywhere. */
const ofDistrict: readonly OrganizationKind[] = ['COMMITTEE', 'GOVERNMENT'];

/** @throws Refusal `DISTRICT_OF_OTHER_KIND`, `DISTRICT_MALFORMED` */
export function checkDistrict(district: District, kind: OrganizationKind): void {
  const path = ['district'];
  if (!ofDistrict.includes(kind)) throw refuse('DISTRICT_OF_OTHER_KIND', { path });
  if (!CODE.test(district)) throw refuse('DISTRICT_MALFORMED', { path });
}

/** Whether a district is the other, or holds it: a province its cities, a city its counties. */
export function holds(district: District, other: District): boolean {
  const prefix = district.replace(/(00){1,2}$/, '');
  return other.startsWith(prefix);
}
