/** Stands for "no clock runs", and sorts last. */
export const NO_CLOCK = new Date('9999-12-31T00:00:00.000Z');
