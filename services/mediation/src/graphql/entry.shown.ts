import { PLATFORM } from '@concord/kit/identity/service-identity';
import type { ActorType } from '@concord/kit/graphql/types/actor.type';
import type { TextType } from '@concord/kit/graphql/types/text.type';
import type { Entry } from '@concord/kit/store/contract';
import { kindOfFact } from '@concord/rules/disclosure/kinds';
import type { Given } from '@concord/rules/disclosure/withhold';
import { factsOf } from '../app/announcements.js';
import type { About } from '../app/reading.js';
import { caucusTable } from '../domain/caucus.moves.js';
import { disclosureTable } from '../domain/disclosure.moves.js';
import type { DisputeFact } from '../domain/dispute.facts.js';
import { disputeTable } from '../domain/dispute.moves.js';
import type { MediationFact } from '../domain/mediation.facts.js';
import { mediationTable } from '../domain/mediation.moves.js';
import { disputeDetails, disputeNote } from './dispute.entry.shown.js';
import type { MediationEntryType, MediationFeedEntryType } from './entry.type.js';
import { mediationDetails, mediationNote } from './mediation.entry.shown.js';

/** An entry of a dispute's journal as a line of its timeline; what it told is for who is given that kind of data now. */
export function shownDisputeEntry(entry: Entry, given: Given): MediationEntryType {
  const [told] = factsOf<DisputeFact>(entry);
  const kind = told && kindOfFact('dispute', told.type);
  const fact = !kind || given.has(kind) ? told : undefined;
  return { ...head(entry), note: fact && disputeNote(fact), details: listed(fact ? disputeDetails(fact) : {}) };
}

/** An entry of a mediation's journal; what the committee keeps to itself is left out for everybody else. */
export function shownMediationEntry(entry: Entry, forCommittee: boolean): MediationEntryType {
  const [fact] = factsOf<MediationFact>(entry);
  const details = fact ? mediationDetails(fact) : {};
  return { ...head(entry), note: fact && mediationNote(fact, forCommittee), details: listed(details) };
}

/** An entry of the journal as news. */
export function shownNews(entry: Entry, about: About): MediationFeedEntryType {
  return { ...head(entry), about };
}

function head({ id, version, kind, at, actor, aggregate }: Entry) {
  const shown: ActorType = { kind: actor.kind, id: actor.id, role: actor.roles[0] };
  return {
    ...{ id, version, kind, at, actor: shown, label: labelOf(aggregate.type, kind) },
    ...(actor.kind === 'PERSON' && { staff: { id: actor.id } }),
    ...(actor.organization !== PLATFORM && { organization: { id: actor.organization } }),
  };
}

const tables = {
  ...{ dispute: disputeTable, mediation: mediationTable, caucus: caucusTable, disclosure: disclosureTable },
};

function labelOf(noun: string, kind: string): TextType {
  const moves = tables[noun as keyof typeof tables]?.moves as Readonly<Record<string, { readonly label: TextType }>>;
  return moves?.[kind]?.label ?? { zh: kind, en: kind };
}

/** Coded facts by name; what was not said is left out. */
export type Details = Readonly<Record<string, string | undefined>>;

const listed = (details: Details): MediationEntryType['details'] =>
  Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
