/** Passwords of a trial are known to everybody: hashing them for long would only make tests slow. */
export const hashCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
