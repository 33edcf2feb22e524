/** One for each audience: what of the graph people and programs of such an organization, or a patient, are served. */
export const contractNames = ['hospital', 'insurer', 'committee', 'patient', 'government'] as const;

/** The name of a contract; in capitals, the audience it is for. */
export type ContractName = (typeof contractNames)[number];
