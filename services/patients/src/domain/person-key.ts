/** The scope of the data key that seals everything personal of one patient; dropping it erases the person. */
export const personKey = (patientId: string): string => `person:${patientId}`;
