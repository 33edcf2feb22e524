import { fen, formatYuan } from '@concord/kit/domain/money';
import type { Identity } from '@concord/kit/identity/identity';
import type { Text } from '@concord/kit/domain/text';
import type { Entry } from '@concord/kit/store/contract';
import type { Told } from '../app/announcements.js';
import type { ClaimFact } from '../domain/claim.facts.js';
import { claimTable, type ClaimMove } from '../domain/claim.moves.js';
import { kindOfDocument, kindOfFact, type DisclosedKind } from '@concord/rules/disclosure/kinds';
import { piecesOf } from '../domain/claim.js';
import type { ClaimType } from './claim.type.js';
import type { ClaimEntryType, ClaimFeedEntryType } from './claim.entry.type.js';

type Viewer = Pick<Identity, 'organization'>;

/**
 * An entry of the journal as a line of the timeline.
 *
 * @param seen the claim it is of, and which kinds of data of the hospital are disclosed to who looks
 */
export function shownEntry(entry: Entry, viewer: Viewer, seen: Pick<ClaimType, 'record' | 'given'>): ClaimEntryType {
  const [fact] = entry.facts as readonly (ClaimFact | Told)[];
  const own = fact && fact.type !== 'Told' && mayRead(fact, entry, viewer) ? fact : undefined;
  const kind = own && kindTold(own, seen);
  const read = !kind || seen.given.has(kind) ? own : undefined;
  return { ...head(entry, viewer), note: read && noteOf(read), details: read ? detailsOf(read) : [] };
}

/** The kind of data of the hospital that a fact tells; of a document, by what is known of it. */
function kindTold(fact: ClaimFact, { record }: Pick<ClaimType, 'record'>): DisclosedKind | undefined {
  if (fact.type !== 'DocumentSubmitted') return kindOfFact('claim', fact.type);
  const document = piecesOf(record.claim).documents?.find(({ id }) => id === fact.document);
  return fact.own ? undefined : kindOfDocument(document?.kind ?? '');
}

/** An entry of the journal as news. */
export function shownNews(entry: Entry, viewer: Viewer): ClaimFeedEntryType {
  return { ...head(entry, viewer), claimId: entry.aggregate.id };
}

/**
 * Who acted: a person by name in their own house, otherwise their house. The role of who consented would tell the other
 * houses how far the insurer's reviewers may go.
 */
function head({ id, version, kind, at, actor }: Entry, viewer: Viewer) {
  const own = actor.organization === viewer.organization;
  const house = actor.kind === 'PERSON' || actor.kind === 'CLIENT';
  return {
    ...{ id, version, kind, at },
    label: labelOf(kind),
    actor: own
      ? { kind: actor.kind, id: actor.id, role: actor.roles[0] }
      : { kind: actor.kind, id: house ? actor.organization : actor.id },
    ...(own && actor.kind === 'PERSON' && { staff: { id: actor.id } }),
    ...(house && { organization: { id: actor.organization } }),
  };
}

function labelOf(kind: string): Text {
  return claimTable.moves[kind as ClaimMove]?.label ?? { zh: kind, en: kind };
}

/** What the insurer and the hospital wrote to each other; everything else was written at the insurer, for the insurer. */
const exchanged: readonly ClaimFact['type'][] = [
  'Noticed',
  'Amended',
  'CoverRefused',
  'RefusalNoticeSent',
  'Contested',
  'DocumentsRequested',
  'DocumentSubmitted',
  'DocumentJudged',
  'ProposalRecorded',
  'ConsentGiven',
  'BasisRecorded',
  'Paid',
];

const mayRead = (fact: ClaimFact, entry: Entry, viewer: Viewer) =>
  entry.organization === viewer.organization || exchanged.includes(fact.type);

/** What somebody wrote. */
function noteOf(fact: ClaimFact): string | undefined {
  switch (fact.type) {
    case 'SurveyReported':
    case 'CoverRefused':
    case 'Contested':
    case 'LossAssessed':
      return fact.text;
    case 'SurveyedByDesk':
    case 'DocumentJudged':
    case 'AssessmentReturned':
    case 'ConsentDeclined':
    case 'PaymentFailed':
    case 'ClosedWithoutPayment':
      return fact.reason;
    default:
      return undefined;
  }
}

/** What was coded, by name, for the sentence that the screen makes of it. */
function detailsOf(fact: ClaimFact): ClaimEntryType['details'] {
  const details = codedIn(fact);
  return Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

function codedIn(fact: ClaimFact): Readonly<Record<string, string | undefined>> {
  switch (fact.type) {
    case 'Noticed':
    case 'Amended':
      return { claimed: yuan(fact.claimedFen) };
    case 'Acknowledged':
      return { adjuster: fact.adjuster };
    case 'Dispatched':
      return { surveyor: fact.surveyor };
    case 'Arrived':
      return { place: fact.place };
    case 'CoverRefused':
      return { condition: fact.condition };
    case 'RefusalNoticeSent':
      return { sentOn: fact.sentOn, reference: fact.reference };
    case 'DocumentsRequested':
      return { documents: String(fact.documents.length) };
    case 'DocumentSubmitted':
      return { reference: fact.reference };
    case 'DocumentJudged':
      return { accepted: String(fact.accepted) };
    case 'LossAssessed':
      return { liability: fact.liability, loss: yuan(fact.lossFen), mental: yuan(fact.mentalFen) };
    case 'ProposalRecorded':
      return { total: yuan(fact.proposal.totalFen), liability: fact.proposal.liability };
    case 'ConsentGiven':
      return {
        insurerShare: yuan(fact.insurerFen),
        hospitalShare: yuan(fact.hospitalFen),
        expiresAt: fact.expiresAt,
      };
    case 'BasisRecorded':
      return { total: yuan(fact.basis.totalFen), insurerShare: yuan(fact.basis.insurerFen) };
    case 'Paid':
      return { amount: yuan(fact.amountFen), paidOn: fact.paidOn, reference: fact.reference };
    default:
      return {};
  }
}

const yuan = (amount: number) => formatYuan(fen(amount));
