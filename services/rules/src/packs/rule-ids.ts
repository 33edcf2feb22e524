/** Every deadline a pack may set. A new rule gets its id here first; a code that misspells one does not compile. */
export type DeadlineRuleId =
  | 'complaint.answer-on-the-spot'
  | 'complaint.feedback'
  | 'complaint.feedback-several-departments'
  | 'complaint.promised-by'
  | 'complaint.silence-follow-up'
  | 'complaint.call-back'
  | 'complaint.record-retention'
  | 'safety-event.report-general'
  | 'safety-event.report-major'
  | 'safety-event.report-extraordinary'
  | 'negligence.report-major'
  | 'settlement.report'
  | 'judgment.report'
  | 'autopsy.without-freezing'
  | 'autopsy.with-freezing'
  | 'body.storage'
  | 'rescue-record.back-fill'
  | 'sealed-records.keeping'
  | 'sealed-items.keeping';

/** Every money threshold a pack may set. */
export type ThresholdId =
  'settlement.private-ceiling' | 'insurer.joins-negotiation' | 'insurer.joins-mediation' | 'appraisal.required';
