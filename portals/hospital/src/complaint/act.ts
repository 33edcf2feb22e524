import { actsOn } from '@concord/portal-kit/acts/define-acts';
import type { ComplaintCaseFragment } from '../generated/graphql.js';
import type { Choices } from './use-choices.js';

/** The words with which acts on a complaint are written down. */
export const { defineAct, defineActs, confirm, confirmWithNote } = actsOn<
  ComplaintCaseFragment,
  Choices,
  'complaintId'
>('complaintId');
