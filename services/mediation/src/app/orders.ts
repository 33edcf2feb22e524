import type { CaucusCommand } from '../domain/caucus.commands.js';
import { named, type Named } from '../domain/directory.js';
import type { DisputeCommand } from '../domain/dispute.commands.js';
import type { ApplicationTold, MediationCommand } from '../domain/mediation.commands.js';

/** Distributes over a union, so that each order stays itself. */
type Without<Command, Key extends PropertyKey> = Command extends unknown ? Omit<Command, Key> : never;
type Of<Command, Type> = Command extends { type: Type } ? Command : never;

/** What the app adds to an order: who, when, what the directory says, the other case, and new ids. */
type Added = 'actor' | 'now' | 'directory' | 'dispute' | 'mediation';

/** An order to an existing dispute, as a person gives it. */
export type DisputeOrder = Without<
  Of<
    DisputeCommand,
    | 'amendClaim'
    | 'issueNotice'
    | 'notifyInsurer'
    | 'declareUninsured'
    | 'openNegotiation'
    | 'openOther'
    | 'closeForum'
    | 'settle'
    | 'close'
  >,
  Added | 'claim'
>;

/** An order to an existing mediation; the ids of what it makes are added. */
export type MediationOrder =
  | Without<Of<MediationCommand, PlainMove>, Added>
  | { readonly type: 'scheduleSession'; readonly session: Omit<OrderOf<'scheduleSession'>['session'], 'id'> }
  | { readonly type: 'propose'; readonly proposal: Omit<OrderOf<'propose'>['proposal'], 'id'> }
  | Omit<OrderOf<'draft'>, 'agreement' | Added>
  | { readonly type: 'requestSeal' };
type OrderOf<Type> = Of<MediationCommand, Type>;
type PlainMove =
  | 'consent'
  | 'decline'
  | 'accept'
  | 'refuseAcceptance'
  | 'assignMediators'
  | 'declareConflict'
  | 'replaceMediator'
  | 'inviteInsurer'
  | 'openSession'
  | 'closeSession'
  | 'commissionAppraisal'
  | 'recordAppraisal'
  | 'endAppraisal'
  | 'extend'
  | 'answerProposal'
  | 'withdrawProposal'
  | 'waiveInsurer'
  | 'redraft'
  | 'signPatient'
  | 'signHospital'
  | 'signMediator'
  | 'recordPayment'
  | 'recordConfirmation'
  | 'close'
  | 'terminate';

/** What is told when mediation is applied for. The committee may be left out by one that records for itself. */
export type ToldAtApplication = Omit<ApplicationTold, 'id' | 'caseNo' | 'calendar' | 'committee'> & {
  readonly committee?: string;
};

/** An order to an existing room; the id of what is said is added. */
export type CaucusOrder =
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'offer'; readonly amountFen: number; readonly text: string }
  | Without<Of<CaucusCommand, 'release' | 'close'>, Added>;

/** Whom the directory has to be asked about before an order to a mediation can be decided. */
export function namedInMediation(order: MediationOrder): Named {
  switch (order.type) {
    case 'assignMediators':
      return named({ staff: order.staff });
    case 'replaceMediator':
      return named({ staff: [order.in] });
    default:
      return named({});
  }
}
