/** The parts of the graph that a client may be given. */
const services = ['identity', 'patients', 'complaints', 'claims', 'mediation'] as const;

/** What it may do there: ask, act, hear what happens. */
const verbs = ['read', 'act', 'listen'] as const;

/** Every scope there is. */
export const allScopes: readonly string[] = services.flatMap((service) => verbs.map((verb) => `${service}:${verb}`));
