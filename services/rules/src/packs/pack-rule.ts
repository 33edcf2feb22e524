import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import type { DeadlineRuleId, ThresholdId } from './rule-ids.js';
import type { Threshold } from './threshold.js';

/** A deadline rule under one of the ids a pack may use. */
export type PackDeadline = DeadlineRule & { readonly id: DeadlineRuleId };

/** A threshold under one of the ids a pack may use. */
export type PackThreshold = Threshold & { readonly id: ThresholdId };
