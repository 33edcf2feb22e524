import { defineActs } from './act.js';
import { agreementActs } from './agreement-acts.js';
import { applicationActs } from './application-acts.js';
import { hearingActs } from './hearing-acts.js';
import { proposalActs } from './proposal-acts.js';

/** Every act on a mediation that this portal has a form for; who may, and when, is the server's to say. */
export const acts = defineActs({ ...applicationActs, ...hearingActs, ...proposalActs, ...agreementActs });
