import type { Entry, Seat } from '@concord/kit/store/contract';
import type { MediationEvent } from '@concord/schema/events.mediation';

/**
 * What other services are told of an entry. It stands among the entry's facts, worded in the transaction that wrote them,
 * because an event names ids of the whole case while a fact holds what changed.
 */
export interface Announced {
  readonly type: 'Announced';
  readonly events: readonly MediationEvent[];
}

/** The facts of an entry as they are kept: what happened, then what others are told of it. */
export function withEvents(facts: readonly object[], events: readonly MediationEvent[]): readonly object[] {
  if (events.length === 0) return facts;
  const announced: Announced = { type: 'Announced', events };
  return [...facts, announced];
}

/** What happened, without what others are told of it. */
export function factsOf<Fact>({ facts }: Pick<Entry, 'facts'>): readonly Fact[] {
  return facts.filter((fact) => !isAnnounced(fact)) as unknown as readonly Fact[];
}

/** What the service at `seat` is told of an entry: of its events those that it reads. */
export function announced({ facts }: Pick<Entry, 'facts'>, seat: Seat): readonly MediationEvent[] {
  const events = facts.filter(isAnnounced).flatMap((fact) => fact.events);
  return events.filter(({ type }) => readers[type].some((service) => seat === `service:${service}`));
}

type Service = 'claims' | 'complaints';

const both: readonly Service[] = ['claims', 'complaints'];
const claims: readonly Service[] = ['claims'];
/** What the hospital's own service reads; an insurer's is told nothing of a dispute but by disclosure. */
const complaints: readonly Service[] = ['complaints'];

/** Who reads each event. */
const readers: Readonly<Record<MediationEvent['type'], readonly Service[]>> = {
  DisputeOpened: complaints,
  InsurerNotified: claims,
  ClaimAmended: claims,
  ForumOpened: both,
  ForumClosed: both,
  MediationStage: both,
  ConsentAsked: claims,
  ProposalWithdrawn: claims,
  SealRequested: claims,
  AgreementEffective: both,
  BasisConfirmed: claims,
  BasisDenied: claims,
  AgreementPerformed: claims,
  MediationTerminated: claims,
  DisputeClosed: complaints,
  DisclosureMade: claims,
  DisclosureEnded: claims,
};

/** The services that are told something: of a complaint only where there is one, of a claim only once it has begun. */
export function readersOf(events: readonly MediationEvent[]): readonly Service[] {
  const concerned = (service: Service, event: MediationEvent) =>
    readers[event.type].includes(service) &&
    (event.type === 'DisputeOpened' || !!(event as Partial<Record<string, unknown>>)[concern[service]]);
  return both.filter((service) => events.some((event) => concerned(service, event)));
}

const concern = { claims: 'claim', complaints: 'complaint' } as const;

const isAnnounced = (fact: object): fact is Announced => (fact as { type?: unknown }).type === 'Announced';
