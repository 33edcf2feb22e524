/** One account for each role of the world, all with the same password. */
export const accounts = Object.fromEntries(
  ['hot', 'surv', 'adj', 'rev', 'ifin', 'ilead'].map((name) => [name, { password: 'right', person: `st_${name}` }]),
);
