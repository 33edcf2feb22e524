import type { Identity } from '@concord/kit/identity/identity';

/** Who is at which house, for tests that read like the law. */
export const houses = {
  hospital: { organization: 'org_hospital', organizationKind: 'HOSPITAL', audience: 'HOSPITAL' },
  otherHospital: { organization: 'org_hospital_b', organizationKind: 'HOSPITAL', audience: 'HOSPITAL' },
  committee: { organization: 'org_committee', organizationKind: 'COMMITTEE', audience: 'COMMITTEE' },
  otherCommittee: { organization: 'org_committee_b', organizationKind: 'COMMITTEE', audience: 'COMMITTEE' },
  insurer: { organization: 'org_insurer', organizationKind: 'INSURER', audience: 'INSURER' },
  otherInsurer: { organization: 'org_insurer_b', organizationKind: 'INSURER', audience: 'INSURER' },
} as const satisfies Record<string, Pick<Identity, 'organization' | 'organizationKind' | 'audience'>>;
export type House = keyof typeof houses;

/** The roles of each house; there is one person in each, `stf_<house>_<role>`, and a second mediator at each committee. */
export const rolesOf: Readonly<Record<House, readonly string[]>> = {
  hospital: ['FRONT', 'CM', 'PRO', 'LEGAL', 'FIN', 'EXEC', 'ADMIN', 'DPO'],
  otherHospital: ['PRO', 'LEGAL', 'EXEC'],
  committee: ['REG', 'MED', 'CHAIR', 'SEAL'],
  otherCommittee: ['REG', 'MED', 'CHAIR'],
  insurer: ['HOT', 'ADJ', 'REV', 'ILEAD', 'IFIN'],
  otherInsurer: ['ADJ', 'ILEAD'],
};

type Person = (roles: readonly string[], change?: Partial<Identity>) => Identity;

/** Somebody of a house. */
export const personOf =
  (person: Person) =>
  (house: House, role: string, id = `stf_${house}_${role}`): Identity =>
    person([role], { ...houses[house], id });
