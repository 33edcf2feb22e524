/** One account for each role of the world, all with the same password. */
export const accounts = Object.fromEntries(
  ['front', 'cm', 'pro', 'sup', 'exec', 'doc'].map((name) => [name, { password: 'right', person: `st_${name}` }]),
);
