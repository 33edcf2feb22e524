/** Questions of the acts, and what follows from each. `follows` says nothing the table of moves does not do. */
export const actsEn = {
  reason: 'Reason',
  paperHint: 'Where the paper is kept, e.g. cabinet 3, file 12.',
  patientConsents: "The patient's side consents",
  hospitalConsents: 'The hospital consents',
  routes: 'Other ways they were told of',
  routesHint: 'Whoever is turned away is told which lawful ways remain.',
  mediationApply: {
    by: 'Who applies',
    byHint: 'Where one side applies alone, the other has to consent before the application is screened.',
    form: 'How',
    formHint: 'An oral application is recorded on the spot and signed by the applicant.',
    paper: 'Where the application or its record is kept',
    follows:
      'The mediation gets its number. Where one side applied, the time for the other to answer begins; where both did, the time for screening.',
  },
  amendClaim: {
    reasonHint: 'Why, and on what ground.',
    follows: 'The new sum is on record, and every threshold is measured by it again.',
  },
  consent: {
    note: 'What was answered',
    noteHint: "How the patient's side answered, and where the paper is.",
    follows: 'The application is screened; the time for acceptance begins.',
  },
  decline: {
    note: 'What was answered',
    noteHint: 'Why not, and how it was answered.',
    follows: 'The mediation ends here; the dispute is open for another way.',
  },
  accept: {
    notInCourt: 'No court has accepted this dispute',
    notWithHealthDepartment: 'The health department has not accepted this dispute',
    noUnperformedAgreement: 'There is no agreement between the parties that is still to be performed',
    eachHint: 'Verify each of the three, then tick it; if one does not hold, the case cannot be accepted.',
    follows:
      'Accepted. The time limit of the mediation runs from today; the dispute is in mediation and takes no other way meanwhile.',
  },
  refuseAcceptance: {
    grounds: 'Grounds',
    text: 'Written explanation',
    textHint: 'These words go to the applicant with the notice.',
    follows: 'Not accepted, and told of the other ways; the dispute is open for one of them.',
  },
  assignMediators: {
    chosenBy: 'How chosen',
    chosenByHint: 'The parties may choose their mediators; where they do not, the committee names them.',
    follows: 'Preparation begins. Mediators declare their interests before they propose anything.',
  },
  declareConflict: {
    has: 'Interests in the case or in a party',
    hasHint: 'Kinship, work, money, or anything else that may keep you from being fair.',
    description: 'What it is',
    descriptionHint: 'Read by the committee alone; the chair decides whom to put in your place.',
    follows: 'The declaration is on record. With a conflict, the chair replaces you before anything is proposed.',
  },
  replaceMediator: {
    out: 'Out',
    in: 'In',
    reasonHint: "Conflict of interest, a party's wish, or a change of work.",
    follows: 'Whoever leaves no longer sees the private rooms; whoever comes declares their interests first.',
  },
  inviteInsurer: {
    bothHint: 'Others join a mediation with the consent of both sides.',
    follows: 'The insurer joins the case and from now on reads the joint room.',
  },
  scheduleSession: {
    kind: 'Kind',
    at: 'When',
    place: 'Where',
    placeHint: 'The room, or the way into the video meeting.',
    online: 'Online',
    follows: 'Everybody sees when and where the session is.',
  },
  openSession: { session: 'Which', follows: 'The session is open. It is closed with its record.' },
  closeSession: {
    record: 'Record of the session',
    recordHint:
      'Who came, what each side said, what was agreed or not. Everybody reads it: nothing said in a private room.',
    confirmedByPatient: "The patient's side has checked and signed it",
    confirmedByHospital: 'The hospital has checked and signed it',
    follows: 'The record is kept and everybody reads it.',
  },
  commissionAppraisal: {
    body: 'Appraising body',
    bodyHint: 'Full name of the medical association or forensic institute.',
    commissionedBy: 'Commissioned by',
    follows: 'The time limit stands still from today until the opinion arrives or the appraisal is ended.',
  },
  recordAppraisal: { follows: 'The opinion is on record and the time limit runs on.' },
  endAppraisal: { reasonHint: 'Why it ends without an opinion.', follows: 'The time limit runs on.' },
  extend: {
    days: 'Extend by',
    daysHint: '1 to 60 working days.',
    unit: 'working days',
    committeeAgrees: 'The committee agrees',
    patientAgrees: "The patient's side agrees",
    hospitalAgrees: 'The hospital agrees',
    allHint: 'All three have to agree, before the limit is over.',
    follows: 'The time limit moves accordingly.',
  },
  propose: {
    total: "Total for the patient's side",
    totalHint: 'With mental damages, without legal cost.',
    mental: 'Mental damages in it',
    mentalHint: '0 where there are none.',
    mentalAbove: 'They are a part of the total and cannot be more',
    legal: 'Legal cost',
    legalHint: 'On top of the total; 0 where there is none.',
    liability: 'Degree of responsibility',
    liabilityHint: 'Where none is found, both sides waive the finding in writing.',
    patientPaper: "Where the waiver of the patient's side is kept",
    hospitalPaper: "Where the hospital's waiver is kept",
    text: 'Explanation',
    textHint: 'Everybody reads it: the facts, the responsibility, and how the sum comes about.',
    follows: 'Each side is asked for its answer; an insurer that takes part is asked for its undertaking.',
  },
  answerProposal: {
    accepts: "What the patient's side answers",
    note: 'How it was answered',
    noteHint: 'How, and where the paper is.',
    follows: 'When both accept, the agreement is drafted; when one does not, preparation goes on.',
  },
  withdrawProposal: {
    reasonHint: 'Why it is taken back.',
    follows: 'The proposal and what the insurer undertook for it are void; preparation goes on.',
  },
  draft: { follows: 'The agreement goes to be signed. It can be taken back to be changed; signatures are then void.' },
  redraft: { follows: 'The agreement is taken back to be changed; signatures are void.' },
  signPatient: {
    paper: 'Where the signed sheet is kept',
    follows: "The signature of the patient's side is on record.",
  },
  signMediator: { follows: 'Your signature is on record; both sides have signed, the seal comes next.' },
  requestSeal: {
    follows:
      'Where the insurer bears a part, it confirms its undertaking and then the agreement takes effect; otherwise it takes effect at once.',
  },
  recordConfirmation: {
    court: 'Court',
    reference: 'Number of the ruling',
    referenceHint:
      'Both sides may ask for judicial confirmation together within thirty days after the agreement took effect.',
    follows: 'The confirmation is on record.',
  },
  close: {
    callBack: 'Record of the call',
    callBackHint: 'What both sides say: whether the money arrived, and whether anything is left.',
    follows: 'The case is closed and the dispute ends as mediated.',
  },
  terminate: {
    ground: 'Ground',
    text: 'Written explanation',
    textHint: 'These words go to each party with the notice.',
    follows: 'The mediation ends, each party is told of the other ways, and the dispute is open for one of them.',
  },
} as const;

/** Acts in a room. */
export const roomActsEn = {
  offer: {
    amount: 'Amount',
    text: 'Conditions and reasons',
    textHint: 'The others do not see it until it is released.',
    follows: 'The offer stays in this room; to let the others know, release it.',
  },
  release: {
    text: 'Words the others will read',
    textHint: 'Write them anew; do not copy what was said in the room. The amount goes with them.',
    follows: 'Shown to everybody as in the preview above; it cannot be taken back.',
  },
  close: { follows: 'Nothing more is said or offered in this room; another can be opened.' },
} as const;
