import type { Fen } from '@concord/kit/domain/money';
import type { Identity } from '@concord/kit/identity/identity';
import { kindOfDocument } from '@concord/rules/disclosure/kinds';
import { withhold, type Given } from '@concord/rules/disclosure/withhold';
import { partiesOf } from '../app/addressing.js';
import type { ClaimRecord } from '../app/ports.js';
import { piecesOf, type ClaimPieces } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim.parts.js';
import { claimTable } from '../domain/claim.moves.js';
import { shownMoney } from './claim.money.shown.js';
import type { ClaimDocumentType } from './claim.parts.type.js';
import type { ClaimType } from './claim.type.js';
import { stub } from './foreign.stub.js';
import { shownMediationStage } from './mediation-stage.shown.js';

const instant = (iso: string | undefined) => (iso ? new Date(iso) : undefined);

/**
 * A claim of the domain as the graph shows it; what one may see of it the field policy says. Lists that are never null
 * are empty for a party whom they do not concern.
 *
 * @param given which kinds of data of the hospital are disclosed to who looks
 */
export function shownClaim(
  record: ClaimRecord,
  { organization: viewer }: Pick<Identity, 'organization'>,
  given: Given,
): ClaimType {
  const { claim, version } = record;
  const pieces = piecesOf(claim);
  const { id, organization, hospital, caseNo, status, line, occurredOn, rulePack, contractPack } = claim;
  const both = viewer === organization || viewer === hospital;
  const own = viewer === organization;
  const shown: ClaimType = {
    ...{ record, given, organization, id, caseNo, version, status, line, occurredOn, rulePack, contractPack },
    parties: partiesOf(claim),
    stage: claimTable.statuses[status],
    insurer: { id: organization },
    hospital: { id: hospital },
    dispute: stub(claim.dispute),
    claimed: claim.claimedFen as Fen,
    noticedAt: new Date(claim.noticedAt),
    adjuster: stub(pieces.adjuster),
    surveyor: stub(pieces.survey?.surveyor),
    survey: shownSurvey(pieces),
    // Before it is refused, an examination of cover is the insurer's own work.
    cover: own || pieces.refusal ? shownCover(pieces) : undefined,
    refusal: shownRefusal(pieces),
    documents: both ? (pieces.documents ?? []).map((each) => shownDocument(each, given)) : [],
    assessment: shownAssessment(pieces, own),
    ...shownMoney(pieces, { own, both }),
    mediationStage: shownMediationStage(record.mediationStage),
  };
  return withhold('Claim', shown, given);
}

/** Where a document is, is said of what the hospital gave only while data of its kind are disclosed. */
function shownDocument(document: ClaimDocument, given: Given): ClaimDocumentType {
  const kind = kindOfDocument(document.kind);
  return document.own || !kind || given.has(kind) ? document : { ...document, reference: undefined };
}

function shownSurvey({ survey }: ClaimPieces): ClaimType['survey'] {
  return (
    survey && {
      desk: survey.desk !== undefined,
      deskReason: survey.desk?.reason,
      arrivedAt: instant(survey.arrival?.at),
      place: survey.arrival?.place,
      report: survey.report?.text,
    }
  );
}

function shownCover({ cover }: ClaimPieces): ClaimType['cover'] {
  return cover && { at: new Date(cover.at), by: stub(cover.by), conditions: cover.conditions };
}

function shownRefusal({ refusal }: ClaimPieces): ClaimType['refusal'] {
  return (
    refusal && {
      condition: refusal.condition,
      text: refusal.text,
      at: new Date(refusal.at),
      noticeSentOn: refusal.notice?.sentOn,
      contested: refusal.contest?.text,
    }
  );
}

/** A finding that nobody reviewed yet is no opinion: only the insurer sees it. */
function shownAssessment({ assessment }: ClaimPieces, own: boolean): ClaimType['assessment'] {
  if (!assessment) return undefined;
  const reviewed: { reviewedBy?: string; reviewedAt?: string } = assessment;
  if (!own && !reviewed.reviewedAt) return undefined;
  return {
    liability: assessment.liability,
    loss: assessment.lossFen as Fen,
    mental: assessment.mentalFen as Fen,
    text: assessment.text,
    assessedBy: stub(assessment.assessedBy),
    reviewedBy: stub(reviewed.reviewedBy),
    reviewedAt: instant(reviewed.reviewedAt),
  };
}
