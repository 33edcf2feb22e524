/**
 * In which order the acts of a mediation are shown where several are open: the step that leads on stands first, what is done
 * beside it next, what turns back or ends it last. Whether an act is open at all is the server's to say.
 */
const order = [
  ...['consent', 'accept', 'assignMediators', 'declareConflict', 'closeSession', 'openSession', 'propose'],
  ...['recordAppraisal', 'answerProposal', 'draft', 'signPatient', 'signMediator', 'requestSeal', 'close'],
  ...['scheduleSession', 'caucusOpen', 'inviteInsurer', 'commissionAppraisal', 'recordConfirmation', 'replaceMediator'],
  ...['extend', 'redraft', 'withdrawProposal', 'endAppraisal', 'decline', 'refuseAcceptance', 'terminate'],
];

/** Acts in that order; one that is not in it, the last of all. */
export const likelyFirst = <Action extends { readonly name: string }>(actions: readonly Action[]): Action[] => {
  const place = ({ name }: Action) => (order.includes(name) ? order.indexOf(name) : order.length);
  return actions.toSorted((one, other) => place(one) - place(other));
};
