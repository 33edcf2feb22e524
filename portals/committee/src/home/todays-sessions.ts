import { dayOf } from '@concord/portal-kit/language/wording';
import type { PlannedSessionsQuery } from '../generated/graphql.js';

type Planned = PlannedSessionsQuery['mediations']['edges'][number]['node'];

/** A session with the case it belongs to. */
export interface SessionOfCase {
  readonly session: Planned['sessions'][number];
  readonly mediation: Planned;
}

/** The sessions of the legal day on which `now` lies, in the order in which they are held. */
export function sessionsOn(now: Date, found: PlannedSessionsQuery): readonly SessionOfCase[] {
  const today = dayOf(now);
  return found.mediations.edges
    .flatMap(({ node }) => node.sessions.map((session) => ({ session, mediation: node })))
    .filter(({ session }) => dayOf(session.at) === today)
    .toSorted((one, other) => (one.session.at < other.session.at ? -1 : 1));
}
