import { never, type Decider } from '@concord/kit/domain/decider';
import type { DisputeCommand } from './dispute.commands.js';
import { evolve } from './dispute.evolve.js';
import type { DisputeFact } from './dispute.facts.js';
import { noDispute, type Dispute } from './dispute.js';
import { disputeLifecycle } from './dispute.moves.js';
import * as ruling from './dispute.rulings.js';

/** Guards by the table first, then by what the command says; answers with the facts, or refuses. */
export function decide(state: Dispute, command: DisputeCommand): readonly DisputeFact[] {
  disputeLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  switch (command.type) {
    case 'open':
      return [ruling.decideOpening(command, stamp)];
    case 'amendClaim':
      return [ruling.decideAmendment(state, command, stamp)];
    case 'issueNotice':
      return [ruling.decideNotice(state, command, stamp)];
    case 'notifyInsurer':
      return [ruling.decideInsurerNotice(command, stamp)];
    case 'declareUninsured':
      return [{ type: 'UninsuredDeclared', ...stamp }];
    case 'openNegotiation':
      return [{ type: 'NegotiationOpened', ...stamp }];
    case 'openOther':
      return [ruling.decideOtherForum(state, command, stamp)];
    case 'closeForum':
      return [{ type: 'ForumClosed', outcome: command.outcome, note: command.note?.trim() || undefined, ...stamp }];
    case 'settle':
      return [ruling.decideSettlement(state, command, stamp)];
    case 'close':
      return [ruling.decideClosing(state, command, stamp)];
    case 'applyMediation': {
      const { mediation, committee } = command;
      return [{ type: 'MediationApplied', mediation, committee, ...stamp }];
    }
    case 'dropApplication':
      ruling.checkApplication(state, command.mediation);
      return [{ type: 'ApplicationDropped', mediation: command.mediation, ...stamp }];
    case 'enterMediation': {
      const { mediation, committee } = command;
      ruling.checkApplication(state, mediation);
      return [{ type: 'MediationEntered', mediation, committee, ...stamp }];
    }
    case 'leaveMediation': {
      const { mediation, ground } = command;
      ruling.checkMediation(state, mediation);
      return [{ type: 'MediationLeft', mediation, ground, ...stamp }];
    }
    case 'settleByMediation': {
      const { mediation, agreement, totalFen, insurerFen, hospitalFen } = command;
      ruling.checkMediation(state, mediation);
      return [{ type: 'SettledByMediation', mediation, agreement, totalFen, insurerFen, hospitalFen, ...stamp }];
    }
    case 'performed':
      ruling.checkMediation(state, command.mediation);
      return [{ type: 'Performed', mediation: command.mediation, ...stamp }];
    case 'recordClaim':
      ruling.checkClaim(state, command.claim);
      return [{ type: 'ClaimRecorded', claimNo: command.claimNo, ...stamp }];
    case 'recordClaimStage':
      ruling.checkClaim(state, command.claim);
      return [{ type: 'ClaimStageRecorded', stage: command.stage, ...stamp }];
    case 'recordOpinion': {
      const { claim, liability, lossFen } = command;
      ruling.checkClaim(state, claim);
      return [{ type: 'OpinionRecorded', liability, lossFen, ...stamp }];
    }
    default:
      return never(command);
  }
}

/** The dispute as a decider: pure, no clock, no database. */
export const disputeDecider: Decider<Dispute, DisputeCommand, DisputeFact> = { initial: noDispute, decide, evolve };
