import type { RuleReference } from '@concord/kit/domain/refusal';
import { refuse, type MediationRefusal } from './mediation.refusals.js';

/**
 * What was written, without blank ends.
 *
 * @throws Refusal with `code` at `field` when nothing was
 */
export function written(
  text: string,
  field: string,
  code: MediationRefusal = 'TEXT_NEEDED',
  rule?: RuleReference,
): string {
  const trimmed = text.trim();
  if (!trimmed) throw refuse(code, { path: [field], rule });
  return trimmed;
}
