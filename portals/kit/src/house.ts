/** The houses that carry one dispute, each with a portal of its own. */
export const houses = ['hospital', 'insurer', 'committee'] as const;
export type House = (typeof houses)[number];

/** Kind of the organizations whose people sit in each house, as the graph names it. */
const kinds = { hospital: 'HOSPITAL', insurer: 'INSURER', committee: 'COMMITTEE' } as const satisfies Record<
  House,
  string
>;

/** Kind of the organization whose people may enter a house's portal. */
export const kindOf = (house: House): string => kinds[house];

/** The house that an organization of this kind belongs to; none for a government office or the platform itself. */
export const houseOf = (organizationKind: string): House | undefined =>
  houses.find((house) => kinds[house] === organizationKind);

/** Where the door serves a house's portal. */
export const pathOf = (house: House): string => `/${house}/`;
