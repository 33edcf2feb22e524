import { faultForLog } from './log-fault.js';
import { scrub } from './log-scrub.js';

/**
 * The words a log line may carry. What is not here is left out and its name told under `hidden`: variables, inputs and
 * facts are never printed, whatever a caller hands over. Add a word only if its value can never be about a person.
 */
const WORDS = new Set(
  `aggregate at attempt attempts audience bytes capped caseId check checks code count cursor dialect durationMs
  entries exitCode expiresAt frames from incident issuer kind level migration milliseconds number operation operationName
  organization part parts path pid port position reaction ready reason refused requestId seat sentence sequence service sql
  signal size status stream streams timer to typeName field version waited waiting`.split(/\s+/),
);

/** Words under which people log what was thrown, which may be any text. The name of a class is kept. */
const FAULTS = new Set(['err', 'error', 'fault', 'cause']);
const CLASS = /^(?:(?:[A-Z][A-Za-z]+)?(?:Error|Fault)|NotFound|BadInput|Conflict|Refusal|Denied|Resync)$/;

const DEPTH = 4;
const ITEMS = 20;

/** The fields of a log line as they are printed. */
export function fieldsForLog(fields: object, depth = 0): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  const hidden: string[] = [];
  for (const [word, value] of Object.entries(fields)) {
    if (value instanceof Error && !WORDS.has(word)) shown[FAULTS.has(word) ? word : 'err'] = faultForLog(value);
    else if (WORDS.has(word) || FAULTS.has(word)) shown[word] = valueForLog(word, value, depth);
    else hidden.push(/^[a-z][A-Za-z]{0,39}$/.test(word) ? word : '?');
  }
  return hidden.length > 0 ? { ...shown, hidden: hidden.slice(0, ITEMS) } : shown;
}

function valueForLog(word: string, value: unknown, depth: number): unknown {
  if (FAULTS.has(word) && typeof value === 'string') return CLASS.test(value) ? value : '…';
  // Our statements carry values as parameters; one that does not shall not tell them here.
  if (word === 'sql' && typeof value === 'string') return scrub(value.replace(/'[^']*(?:'|$)|"[^"]*(?:"|$)/g, '?'));
  if (typeof value === 'string') return scrub(value);
  if (typeof value === 'number' || typeof value === 'bigint') return scrub(String(value)) === '#' ? '#' : Number(value);
  if (typeof value === 'boolean' || value === null || value === undefined) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Error) return faultForLog(value);
  if (depth >= DEPTH || typeof value !== 'object') return '…';
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item) => valueForLog(word, item, depth + 1));
  if (word === 'checks') return checksForLog(value);
  return fieldsForLog(value, depth + 1);
}

/** Of a `Readiness`: the names are those of parts and their checks. */
function checksForLog(checks: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checks).flatMap(([name, state]) =>
      /^[a-z][\w.]{0,60}$/i.test(name) ? [[name, scrub(String(state))]] : [],
    ),
  ) as Record<string, string>;
}
