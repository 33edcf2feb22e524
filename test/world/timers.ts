/** The first statement of a round of the timers, by service. */
export const ROUND: Readonly<Record<string, RegExp>> = {
  complaints: /where[^]*silent/i,
  mediation: /where[^]*lapse_?at/i,
  claims: /where[^]*ends_?at/i,
};

/** How many rounds each service has begun. */
export type Rounds = ReadonlyMap<string, number>;

/** Whether every timer has looked, since `begun`, at everything once. */
export function haveLooked(begun: Rounds, rounds: Rounds): boolean {
  // The round that runs may have begun before the clock was moved; the next is through when a third begins.
  return [...rounds].every(([service, count]) => count >= (begun.get(service) ?? 0) + 3);
}
