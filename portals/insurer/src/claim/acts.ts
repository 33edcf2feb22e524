import { defineActs } from './act.js';
import { assessmentActs } from './assessment-acts.js';
import { coverActs } from './cover-acts.js';
import { documentActs } from './document-acts.js';
import { payoutActs } from './payout-acts.js';
import { surveyActs } from './survey-acts.js';

/**
 * Every act of the insurer on a claim. The name of the offered action picks the form; who may, and when, is the server's to
 * say. The reserve has a version of its own, and its form stands in `reserve-act.ts`.
 */
export const acts = defineActs({ ...surveyActs, ...coverActs, ...documentActs, ...assessmentActs, ...payoutActs });
