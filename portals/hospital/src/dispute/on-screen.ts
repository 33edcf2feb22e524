import type { ClaimOfDisputeFragment, DisputeCaseFragment } from '../generated/graphql.js';
import { claimActs } from './claim-acts.js';
import { disputeActs } from './dispute-acts.js';
import { mediationActs } from './mediation-acts.js';

/** A claim at the insurer, and the document of it that somebody has just chosen to submit. */
export type ClaimOnScreen = ClaimOfDisputeFragment & { readonly wanted?: string };

/** A dispute with its claim, which another service keeps; none while that one is silent. */
export type DisputeOnScreen = DisputeCaseFragment & { readonly claim?: ClaimOnScreen };

/** What is most likely next stands first: what others wait for, then notice, insurer and route. */
const order = [
  ...['submitDocument', 'contest', 'consent', 'decline', 'answerProposal', 'waiveInsurer', 'signHospital'],
  ...['recordPayment', 'issueNotice', 'notifyInsurer', 'declareUninsured', 'mediationApply', 'openNegotiation'],
  ...['settle', 'openOther', 'closeForum', 'amendClaim', 'disclosureGive', 'close'],
];
const placeOf = ({ name }: { readonly name: string }) => order.indexOf(name);

type Offered = DisputeCaseFragment['actions'][number];
const isDone = ({ refusal }: Offered) => refusal?.code === 'ALREADY_DONE';

/** Every act that is the hospital's own, on whichever of the three cases; what was done once for all is offered no more. */
export function joined(dispute: DisputeCaseFragment, claim: ClaimOnScreen | undefined): DisputeOnScreen {
  const ours = (offered: readonly Offered[], forms: object) =>
    offered.filter((act) => act.name in forms && !isDone(act));
  const actions = [
    ...ours(claim?.actions ?? [], claimActs.forms),
    ...ours(dispute.mediation?.actions ?? [], mediationActs.forms),
    ...ours(dispute.actions, disputeActs.forms),
  ];
  return { ...dispute, actions: actions.sort((a, b) => placeOf(a) - placeOf(b)), ...(claim && { claim }) };
}

/** Which of the three cases an act is done on. */
export type Noun = 'dispute' | 'mediation' | 'claim';

/** The case that an act of this name is done on. */
export function nounOf(act: string): Noun {
  if (act in claimActs.forms) return 'claim';
  return act in mediationActs.forms ? 'mediation' : 'dispute';
}

/** That case, as it stands on the screen. */
export function caseOf(current: DisputeOnScreen, act: string) {
  const found = { dispute: current, mediation: current.mediation, claim: current.claim }[nounOf(act)];
  return found ?? current;
}
