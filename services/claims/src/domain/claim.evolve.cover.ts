import { never } from '@concord/kit/domain/decider';
import type { ClaimFact, FactOf } from './claim.facts.js';
import type { Claim, ClaimIn, FiledClaim } from './claim.js';
import type { ClaimDocument, Survey } from './claim.parts.js';
import { within } from './claim.within.js';

const ofCover = [
  'Acknowledged',
  'Dispatched',
  'SurveyedByDesk',
  'Arrived',
  'SurveyReported',
  'CoverChecked',
  'CoverConfirmed',
  'CoverRefused',
  'RefusalNoticeSent',
  'Contested',
  'DocumentsRequested',
  'DocumentSubmitted',
  'DocumentJudged',
  'DocumentsCompleted',
  'LossAssessed',
  'AssessmentReturned',
  'AssessmentReviewed',
] as const satisfies readonly ClaimFact['type'][];
type CoverFact = FactOf<(typeof ofCover)[number]>;

/** Whether the fact lies between the acknowledgement and the reviewed assessment. */
export function isOfCover(fact: ClaimFact): fact is CoverFact {
  return (ofCover as readonly string[]).includes(fact.type);
}

/** The claim, its clocks turned already, after such a fact. */
export function evolveCover(state: FiledClaim, fact: CoverFact): Claim {
  const mark = { by: fact.by, at: fact.at };
  switch (fact.type) {
    case 'Acknowledged': {
      const { adjuster, policy, contractPack } = fact;
      return { ...within(state, 'NOTICED'), status: 'ACKNOWLEDGED', adjuster, policy, contractPack };
    }
    case 'Dispatched':
      return surveying(state, { surveyor: fact.surveyor });
    case 'SurveyedByDesk':
      return surveying(state, { desk: { ...mark, reason: fact.reason } });
    case 'Arrived':
      return surveying(state, { arrival: { ...mark, place: fact.place } });
    case 'SurveyReported': {
      const claim = within(state, 'SURVEYING');
      return { ...claim, status: 'COVERAGE_CHECK', survey: { ...claim.survey, report: { ...mark, text: fact.text } } };
    }
    case 'CoverChecked': {
      const { conditions, occurredOn, departments } = fact;
      return { ...within(state, 'COVERAGE_CHECK'), occurredOn, departments, cover: { ...mark, conditions } };
    }
    case 'CoverConfirmed':
      return { ...examined(state), status: 'DOCUMENTS', documents: [] };
    case 'CoverRefused': {
      const { condition, clause, text } = fact;
      return { ...examined(state), status: 'REFUSED', refusal: { ...mark, condition, clause, text } };
    }
    case 'RefusalNoticeSent': {
      const { sentOn, reference } = fact;
      if (!('refusal' in state) || !state.refusal) throw new Error('A notice cannot follow without a refusal');
      return { ...state, refusal: { ...state.refusal, notice: { ...mark, sentOn, reference } } } as FiledClaim;
    }
    case 'Contested': {
      // What was examined is examined anew.
      const { cover: _cover, refusal, ...rest } = within(state, 'REFUSED');
      return { ...rest, status: 'COVERAGE_CHECK', refusal: { ...refusal, contest: { ...mark, text: fact.text } } };
    }
    case 'DocumentsRequested': {
      const documents = fact.documents.map((each) => ({ ...each, state: 'REQUESTED' as const }));
      return { ...within(state, 'DOCUMENTS'), documents, documentsRequestedAt: fact.at };
    }
    case 'DocumentSubmitted':
      return withDocument(state, fact.document, {
        ...{ state: 'SUBMITTED', reference: fact.reference, own: fact.own, reason: undefined },
      });
    case 'DocumentJudged':
      return withDocument(state, fact.document, {
        state: fact.accepted ? 'ACCEPTED' : 'REJECTED',
        reason: fact.reason,
      });
    case 'DocumentsCompleted':
      return { ...within(state, 'DOCUMENTS'), status: 'ASSESSING' };
    case 'LossAssessed': {
      const { returned: _returned, ...rest } = within(state, 'ASSESSING');
      const { liability, lossFen, mentalFen, text, by, at } = fact;
      const assessment = { liability, lossFen, mentalFen, text, assessedBy: by, assessedAt: at };
      return { ...rest, status: 'REVIEWING', assessment };
    }
    case 'AssessmentReturned': {
      const { assessment, ...rest } = within(state, 'REVIEWING');
      return { ...rest, status: 'ASSESSING', returned: { ...mark, reason: fact.reason, assessment } };
    }
    case 'AssessmentReviewed': {
      const claim = within(state, 'REVIEWING');
      const assessment = { ...claim.assessment, reviewedBy: fact.by, reviewedAt: fact.at };
      return { ...claim, status: 'ASSESSED', assessment };
    }
    default:
      return never(fact);
  }
}

function surveying(state: FiledClaim, change: Partial<Survey>): ClaimIn<'SURVEYING'> {
  const before = state.status === 'ACKNOWLEDGED' ? { ...state, survey: {} } : within(state, 'SURVEYING');
  return { ...before, status: 'SURVEYING', survey: { ...before.survey, ...change } };
}

function examined(state: FiledClaim) {
  const { cover, ...rest } = within(state, 'COVERAGE_CHECK');
  if (!cover) throw new Error('A decision on cover cannot follow without its examination');
  return { ...rest, cover };
}

function withDocument(state: FiledClaim, id: string, change: Partial<ClaimDocument>): ClaimIn<'DOCUMENTS'> {
  const claim = within(state, 'DOCUMENTS');
  const documents = claim.documents.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...claim, documents };
}
