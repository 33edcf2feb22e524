import type { Found } from '../../store/contract.js';
import type { EntryDetailType } from '../types/entry-detail.type.js';
import type { AuditEntryType, AuditStreamEnum } from './audit.type.js';

/** Facts that say how somebody looked or what became of their rights. What was written in a case is not among them. */
const TOLD: ReadonlySet<string> = new Set([
  ...['field', 'purpose', 'session', 'address', 'filter', 'entries', 'basis', 'client'],
  ...['roles', 'department', 'reason', 'scopes', 'from', 'until'],
]);

/** An entry as an auditor is shown it. */
export function shownFound(service: string, { entry, subject }: Found): AuditEntryType {
  const { id, stream, kind, at, actor, version, facts, erased } = entry;
  return {
    ...{ id, service, kind, at },
    stream: stream.toUpperCase() as AuditStreamEnum,
    actor: { kind: actor.kind, id: actor.id, organizationId: actor.organization, roles: actor.roles },
    subjectType: subject.type,
    subjectId: subject.id,
    ...(stream !== 'access' && { version }),
    details: stream === 'case' ? [] : facts.flatMap(detailsOf),
    erased: erased === true,
  };
}

const detailsOf = (fact: object): readonly EntryDetailType[] =>
  Object.entries(fact).flatMap(([name, value]) => {
    if (!TOLD.has(name)) return [];
    const text = Array.isArray(value) ? value.join(' ') : value;
    return typeof text === 'string' || typeof text === 'number' ? [{ name, value: String(text) }] : [];
  });
