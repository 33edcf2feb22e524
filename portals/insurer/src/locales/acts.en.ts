/** Questions of the acts, and what follows from each. `follows` says nothing the table of moves does not do. */
export const actsEn = {
  acknowledge: {
    adjusterHint: 'Answers for the claim from now on.',
    policyHint: 'One of this hospital in this line; whether its period fits, the examination of cover says.',
    follows:
      'The clock of the acknowledgement stops and that of the survey begins; the hospital sees number and adjuster.',
  },
  dispatch: { follows: 'It becomes a duty of the surveyor; the clock of the survey keeps running.' },
  surveyByDesk: {
    reason: 'Why from the desk',
    reasonHint: 'E.g. it happened long ago and nothing is left to see.',
    follows: 'Nobody goes there and the clock of the survey stops; adjuster or surveyor report.',
  },
  arrive: { placeHint: 'Department and floor; no name of a patient.', follows: 'The clock of the survey stops.' },
  reportSurvey: {
    textHint: 'What was seen, who was asked, what was collected; seen by us alone.',
    follows: 'The examination of cover begins.',
  },
  checkCover: {
    occurredOnHint: 'The day of the treatment. While it is not known, neither is whether it lies in the period.',
    follows:
      'Each condition is decided. With one not met cover cannot be confirmed; one not known can neither be confirmed nor refused.',
  },
  confirmCover: { follows: 'Documents are collected, and the clock of the determination begins.' },
  refuseCover: {
    condition: 'Condition it rests on',
    conditionHint: 'Only one that was found not to be met.',
    text: 'Reasons',
    textHint: 'The hospital reads them as they are: the facts, and the term of the contract.',
    follows: 'A written notice is due within three days; the hospital may contest it.',
  },
  sendRefusalNotice: {
    sentOn: 'Sent on',
    reference: 'Reference of the notice',
    referenceHint: 'Number of the letter or of the parcel.',
    follows: 'The clock of the notice stops.',
  },
  requestDocuments: {
    documents: 'Documents needed',
    documentsHint: 'All of them at once: nothing can be added later. The hospital reads the names.',
    kind: 'Kind',
    title: 'Name',
    add: 'Add a document',
    follows: 'The hospital is told; until all are handed in, the clock of the determination is paused.',
  },
  submitDocument: {
    referenceHint: 'Number in the archive, or where the paper lies.',
    follows: 'It waits to be judged; once all are handed in, the clock of the determination runs on.',
  },
  judgeDocument: {
    verdict: 'Verdict',
    reason: 'Why it is not accepted',
    reasonHint: 'The hospital reads it: what is missing and how to mend it.',
    follows: 'What is not accepted is handed in again; the clock of the determination is paused meanwhile.',
  },
  completeDocuments: { follows: 'The assessment begins, and the clock of the preliminary loss with it.' },
  assess: {
    liabilityHint: 'As we see it; it does not take the place of an appraisal.',
    lossHint: 'The whole loss by the standards for bodily harm, mental harm included.',
    mentalHint: 'Leave it empty where there is none.',
    textHint: 'How each item was reckoned, and on what. The hospital reads it once it is reviewed.',
    follows: 'It goes to review, by somebody other than you.',
  },
  returnAssessment: {
    reason: 'Reason',
    reasonHint: 'Say what has to be added or changed.',
    follows: 'It goes back to the adjuster; the clock of the determination keeps running.',
  },
  review: { follows: 'It becomes our opinion and the hospital is told; the clock of the determination stops.' },
  consent: {
    validDays: 'Stands for',
    validDaysHint: 'As the service contract says when left empty, 30 days; 1 to 90 can be set.',
    legalConsented: 'We had consented in writing to the legal costs',
    legalConsentedHint: 'Legal costs without it are borne by the hospital.',
    follows:
      'Our share is reckoned by the terms of the policy, the limit is held for it, and committee and hospital are told. Without a seal in time it ends by itself.',
  },
  declineConsent: {
    reason: 'Reason',
    reasonHint: 'For our own record; the committee hears that we decline.',
    follows: 'The committee is told; there is another proposal, or the hospital bears it alone.',
  },
  recordPayee: {
    kind: 'Paid to',
    kindHint:
      'The money goes to the patient or the heirs; to the hospital not before it has paid the patient (Insurance Law, art. 65).',
    name: 'Account holder',
    account: 'Account number',
    accountHint: 'Can be pasted with spaces. Only the last digits are shown afterwards.',
    authorization: 'Authorization signed by all heirs of the first rank',
    authorizationHint: 'Its number, or where it lies.',
    verified: 'Account and payee were verified',
    verifiedHint: 'Without it nothing can be approved.',
    follows: 'The first approval can be given.',
  },
  approveFirst: { follows: 'It waits for the approval of the lead, by somebody other than you.' },
  approve: { follows: 'The committee is asked whether the agreement still stands; then it can be paid.' },
  pay: {
    referenceHint: 'Number on the slip of the bank.',
    follows: 'The clocks of the payment stop, the ledger counts it as paid, committee and hospital are told.',
  },
  payFailed: {
    reason: 'What went wrong',
    reasonHint: 'E.g. the name does not fit, or the account was closed.',
    follows: 'It is on record; the claim is still to be paid and its clocks keep running.',
  },
  close: { follows: 'The claim is closed and does not change any more.' },
  closeWithoutPayment: {
    reason: 'Why nothing is paid',
    reasonHint: 'E.g. the patient withdrew.',
    follows: 'The claim is closed and every clock stops; a proposal that waits for our answer counts as declined.',
  },
  reserveSet: {
    amountHint: 'What the claim is expected to cost in all. Seen by us alone.',
    reason: 'Basis of the estimate',
    reasonHint: 'What it rests on, and why it differs from the last one.',
    follows: 'It takes the place of the last reserve; hospital and committee do not learn of it.',
  },
} as const;

/** What can be done in the insurer's room. */
export const roomActsEn = {
  offer: {
    amount: 'A sum we could bear',
    amountHint: 'A word between us and the mediator, no consent: that is given on the claim.',
    text: 'Reasons',
    textHint: 'Read by the mediator alone, unless it is passed on.',
    follows: 'The mediator sees sum and reasons; the others do not.',
  },
} as const;
