/**
 * Fields that are null to some whom their line would show them, because it depends on more than who asks. Whatever is null
 * here was never shown too much: the list keeps the table honest, so that a line does not promise what nobody gets.
 */
export const NARROWED: readonly string[] = [
  // What hinders an act is said of the acts that one has.
  ...['Action.refusal', 'Refusal.rule'],
  // Of who acted in another house only the house is told; of what was written only what was written to one's own.
  ...['Actor.role', 'ClaimEntry.staff', 'ClaimEntry.note'],
  // Responsibility is in the timeline of those whom the field shows it to.
  'ComplaintEntry.note',
  // About its own mediators the committee speaks to nobody.
  'MediationEntry.note',
  // The hospital is told once it was reviewed, and decided.
  ...['Claim.assessment', 'Claim.cover'],
  // Departments of another house are not found.
  'Dispute.departments',
];

/** Beginnings of fields that no row of the story has, and why. */
export const NEVER_MET: readonly string[] = [
  // Of a patient who died, and of an agreement that went to court: told in the journeys of the committee.
  ...['Heir.', 'JudicialConfirmation.'],
  // An act upon what never was is answered NOT_FOUND, without a payload; a payload is the case and the refusals.
  ...['CaucusPayload.', 'MediationPayload.', 'PatientPayload.', 'PatientRevealPayload.', 'PolicyPayload.'],
  ...['SessionRevokePayload.', 'ComplaintRevealPayload.', 'DisclosurePayload.', 'SsoProviderPayload.'],
  ...['RecoveryCodesPayload.', 'StaffResetLinkPayload.'],
  // Files are handed in by an address of their own, second factors at the door: told where those are tried.
  ...['Attachment', 'SecondFactor.'],
  // Rosters are asked for between two moments: told where they are kept.
  ...['DutyGap.', 'DutyShift.', 'StaffAbsence.'],
  // The law, day by day and article by article, which `widest.ts` leaves out.
  'Withheld.explanation',
  // The platform's own act, which is in no contract.
  'OrganizationPayload.',
];
