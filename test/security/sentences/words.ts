import { canaries } from '../canaries.js';
import { secrets } from '../dispute-canaries.js';

/** Every word of the story that somebody must not see, by what it is. Made up, and nowhere else in the house. */
export const words = {
  ...secrets,
  /** A second complaint of the same hospital: a major one, with a doctor who is named and a responsibility that is decided. */
  ...{ majorPatient: canaries.patient, majorPhone: canaries.phone, memberNo: canaries.memberNo },
  ...{ majorComplainant: canaries.complainant, majorComplainantPhone: canaries.complainantPhone },
  ...{ majorNarrative: canaries.narrative, report: canaries.report, responsibility: canaries.responsibility },
  ...{ doctor: canaries.doctor, measure: canaries.measure },
  /** A third one, in which the hospital offers money by itself. */
  ...{ offeredSum: '7373.37', offeredWith: '拟退还蘼芜疗程费用' },
} as const;

/** The name of a word. */
export type Word = keyof typeof words;
