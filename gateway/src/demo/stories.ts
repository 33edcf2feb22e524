import { complaintStories } from './complaint.stories.js';
import { closedDispute } from './dispute.closed.js';
import { courtDispute } from './dispute.court.js';
import { negotiatedDispute, raisedDispute } from './dispute.early.js';
import { appraisedDispute } from './dispute.appraised.js';
import { signedDispute } from './dispute.signed.js';
import { policyStories } from './policy.stories.js';
import type { DemoStory } from './story.js';

/** Everything that happened in the demo before its first start. */
export const stories: readonly DemoStory[] = [
  ...policyStories,
  ...complaintStories,
  raisedDispute,
  negotiatedDispute,
  appraisedDispute,
  signedDispute,
  closedDispute,
  courtDispute,
];
