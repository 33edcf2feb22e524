import { formatYuan, fen } from '@concord/kit/domain/money';
import type { Entry } from '@concord/kit/store/contract';
import type { ActorType } from '@concord/kit/graphql/types/actor.type';
import type { Identity } from '@concord/kit/identity/identity';
import { judge } from '@concord/kit/policy/judge';
import type { ComplaintFact } from '../domain/complaint.facts.js';
import type { ComplaintEntryType, ComplaintFeedEntryType } from './complaint.entry.type.js';
import { blame, money } from './complaint.policy.js';

/**
 * An entry of the journal as a line of the timeline. What a field of the complaint keeps from somebody, the timeline does
 * not tell them either.
 */
export function shownEntry(entry: Entry, organization: string, identity: Identity): ComplaintEntryType {
  const [fact] = entry.facts as readonly ComplaintFact[];
  const mayRead = (line: typeof money) => judge(line, identity, { relation: 'OWN' }) === 'PLAIN';
  const isKept = fact?.type === 'ResponsibilityDecided' && !mayRead(blame);
  const details = (fact ? detailsOf(fact) : []).filter(({ name }) => name !== 'compensation' || mayRead(money));
  return { ...head(entry), organization, note: fact && !isKept ? noteOf(fact) : undefined, details };
}

/** An entry of the journal as news. */
export function shownNews(entry: Entry): ComplaintFeedEntryType {
  return { ...head(entry), complaintId: entry.aggregate.id };
}

function head({ id, version, kind, at, actor }: Entry) {
  const shown: ActorType = { kind: actor.kind, id: actor.id, role: actor.roles[0] };
  return { id, version, kind, at, actor: shown, ...(actor.kind === 'PERSON' && { staff: { id: actor.id } }) };
}

/** What somebody wrote: free text, for those who may read the case. */
function noteOf(fact: ComplaintFact): string | undefined {
  switch (fact.type) {
    case 'Registered':
      return fact.summary;
    case 'Triaged':
      return fact.severityNote;
    case 'OpinionProposed':
    case 'ReportFiled':
    case 'ResponsibilityDecided':
      return fact.text;
    case 'OpinionReturned':
      return fact.reason;
    case 'AnswerAccepted':
    case 'FollowUpDone':
    case 'RectificationVerified':
      return fact.note;
    case 'RectificationPlanned':
      return fact.noneBecause;
    default:
      return undefined;
  }
}

/** What was coded, by name, for the sentence that the screen makes of it. */
function detailsOf(fact: ComplaintFact): ComplaintEntryType['details'] {
  const details: Record<string, string | undefined> = (() => {
    switch (fact.type) {
      case 'Registered':
        return { channel: fact.channel, category: fact.category };
      case 'Triaged':
        return {
          severity: fact.severity,
          category: fact.category,
          reasons: fact.severityReasons.join(' ') || undefined,
        };
      case 'Assigned':
        return { handler: fact.handler, supervisor: fact.supervisor, attendingPhysician: fact.attendingPhysician };
      case 'FilingRecorded':
      case 'StatutoryReportSent':
      case 'SettlementReportSent':
        return { reference: fact.reference };
      case 'OpinionProposed':
        return { compensation: yuan(fact.compensation) };
      case 'DisputeRaised':
        return { disputeKind: fact.kind, claimed: yuan(fact.claimedFen) };
      case 'DisputeSettled':
        return { forum: fact.forum };
      case 'DisputeConcluded':
        return { outcome: fact.outcome, agreed: yuan(fact.agreedFen) };
      case 'RectificationPlanned':
        return { department: fact.plan?.department, measure: fact.plan?.measure };
      case 'FollowUpDone':
        return {
          satisfaction: String(fact.satisfaction),
          department: fact.fault?.department,
          measure: fact.fault?.measure,
        };
      case 'Archived':
        return { analysisTag: fact.analysisTag };
      default:
        return {};
    }
  })();
  return Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

const yuan = (amount: number | undefined) => (amount === undefined ? undefined : formatYuan(fen(amount)));
