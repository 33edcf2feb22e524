import { complaintStories } from './complaint.stories.js';
import type { DemoStory } from './story.js';

/** What happened in the demo counted back from its first start: complaints for a worklist. Disputes are in `cases/`. */
export const stories: readonly DemoStory[] = complaintStories;
