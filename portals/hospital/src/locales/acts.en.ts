/** Questions of the acts, and what follows from each. `follows` says nothing the table of moves does not do. */
export const actsEn = {
  triage: {
    raise: 'Raise to major and urgent by hand',
    raiseHint:
      'What was ticked at registration decides by itself. Tick this, with a reason, if you judge it major all the same.',
    reason: 'Reason',
    follows:
      'The severity is on record and the case waits to be assigned. A major case is assigned and accompanied by a supervisor or above.',
  },
  assign: {
    handlerHint: 'Answers for the case from now on.',
    supervisorHint: 'Required for a major case: a supervisor or above accompanies it throughout.',
    physicianHint: 'Required for a major case about an operation.',
    follows: 'The case becomes a duty of the handler, and the investigation begins.',
  },
  proposeOpinion: {
    text: 'Proposed answer',
    textHint: 'What was found, an answer to each demand, and why. After approval it is answered in these words.',
    compensation: 'Proposed compensation',
    compensationHint: 'An answer that offers money is approved by an executive.',
    follows: 'The opinion awaits approval, by somebody other than you.',
  },
  returnOpinion: {
    reason: 'Reason',
    reasonHint: 'Say what has to be added or changed.',
    follows: 'The opinion goes back to the handler; the feedback clock keeps running.',
  },
  approveOpinion: {
    follows: "It becomes the hospital's answer, the feedback clock stops, and the wait for the complainant begins.",
  },
  accept: { note: 'What the complainant said', follows: 'A follow-up call is due.' },
  followUp: {
    satisfaction: 'Satisfaction',
    note: 'Note of the call',
    fault: 'The hospital was at fault and has something to put right',
    faultHint: 'Then name the department and the measure; another department verifies it.',
    department: 'Department',
    measure: 'Measure',
    follows: 'Without a fault the case can be closed; with one, it is put right first.',
  },
  raiseDispute: {
    kind: 'What it arises from',
    kindHint:
      "What arises from treatment may go to people's mediation; what arises from the premises, a fall for instance, is public liability.",
    claimed: 'Sum claimed',
    claimedHint: 'All that the other side asks for. Later changes are made in the dispute.',
    occurredOn: 'Day of the event',
    death: 'The patient has died',
    deathHint: 'Then relatives claim, or somebody on their behalf, and the rules about autopsies hold.',
    claimants: 'Who claims',
    claimant: 'Claimant {n}',
    addClaimant: 'Add a claimant',
    name: 'Name',
    relation: 'Relation to the patient',
    phone: 'Phone',
    phoneHint: 'May be left out for the complainant, if they left one.',
    follows:
      'The complaint becomes a dispute: the feedback clock stops, and a dispute is opened in which notice is given, the insurer told and a route chosen.',
  },
  planRectification: {
    nothing: 'Nothing is to be put right',
    noneBecause: 'Why nothing is to be put right',
    noneBecauseIs: 'Nothing to put right',
    follows: 'What is put right is verified by another department; with nothing to put right the case can be closed.',
  },
  recordSettlementReport: {
    reference: 'Reference of the report',
    referenceHint: 'Number under which the health authority took it; the agreement or the judgment goes with it.',
    follows: 'The clock of the report stops.',
  },
  verifyRectification: { note: 'Note', follows: 'The case can be closed.' },
  archive: {
    analysisTag: 'Tag for the analysis',
    analysisTagHint: 'What this counts as in the periodic analysis, e.g. poor briefing before surgery.',
    follows: 'The file is archived and does not change any more.',
  },
  recordFiling: {
    reference: 'Reference of the filing',
    referenceHint: "Number of the company's register or letter.",
    follows: 'The filing is on record.',
  },
  recordStatutoryReport: {
    reference: 'Reference of the report',
    referenceHint: 'Number under which the health authority took it.',
    follows: 'The statutory clock of the report stops.',
  },
  report: {
    text: 'Special report',
    textHint: 'Course, cause, responsibility, improvement. Every major complaint needs an approved one.',
    follows: 'The report awaits approval, by somebody other than you.',
  },
  approveReport: { follows: 'The special report stands and the case may be closed on it.' },
  decideResponsibility: {
    text: 'Decision',
    textHint: 'Who is responsible for what, and what follows; if nobody is, say so.',
    follows: 'The decision is on record.',
  },
} as const;
