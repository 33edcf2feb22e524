import { BadInput, Conflict, NotFound, type ConflictReason } from '../domain/conflict.js';
import { Refusal, type RuleReference } from '../domain/refusal.js';
import type { Text } from '../domain/text.js';
import { Denied, Resync } from '../graphql/errors.js';

/** An expected error of an internal act, as it crosses between processes. */
export type WireFault =
  | { readonly kind: 'NOT_FOUND'; readonly noun: string }
  | { readonly kind: 'RESYNC'; readonly path: readonly string[] }
  | { readonly kind: 'BAD_INPUT'; readonly path: readonly string[]; readonly problem: string }
  | { readonly kind: 'CONFLICT'; readonly reason: ConflictReason; readonly currentVersion?: number }
  | { readonly kind: 'DENIED'; readonly code: Denied['code']; readonly sentence: string; readonly reason?: string }
  | {
      readonly kind: 'REFUSAL';
      readonly code: string;
      readonly sentence: Text;
      readonly path: readonly string[];
      readonly rule?: RuleReference;
    };

/** `undefined` for a fault, of which the caller hears nothing. */
export function toWire(error: unknown): WireFault | undefined {
  if (error instanceof NotFound) return { kind: 'NOT_FOUND', noun: error.noun };
  if (error instanceof Resync) return { kind: 'RESYNC', path: error.path };
  if (error instanceof BadInput) return { kind: 'BAD_INPUT', path: error.path, problem: error.problem };
  if (error instanceof Conflict)
    return { kind: 'CONFLICT', reason: error.reason, currentVersion: error.currentVersion };
  if (error instanceof Denied)
    return { kind: 'DENIED', code: error.code, sentence: error.message, reason: error.reason };
  if (error instanceof Refusal)
    return { kind: 'REFUSAL', code: error.code, sentence: error.sentence, path: error.path, rule: error.rule };
  return undefined;
}

/** The same error at the other end, of the same class: whoever holds a connection cannot tell which. */
export function fromWire(fault: WireFault): Error {
  switch (fault.kind) {
    case 'NOT_FOUND':
      return new NotFound(fault.noun);
    case 'RESYNC':
      return new Resync(fault.path);
    case 'BAD_INPUT':
      return new BadInput(fault.path, fault.problem);
    case 'CONFLICT':
      return new Conflict(fault.reason, fault.currentVersion);
    case 'DENIED':
      return new Denied(fault.code, fault.sentence, fault.reason);
    case 'REFUSAL':
      return new Refusal(fault.code, fault.sentence, fault.path, fault.rule);
    default:
      // A newer release of the other end may know a kind that this one does not.
      return new Error('An error of an unknown kind');
  }
}
