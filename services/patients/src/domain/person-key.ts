/** The scope of the data key that seals everything personal of one patient; dropping it erases the person. */
export const personKey = (patientId: string): string => `person:${patientId}`;

/** The scope of the key that seals what is told of a file after its person was erased: that it was, and why. */
export const erasureKey = (organization: string): string => `erasures:${organization}`;
