import { definePolicy, plain, type Line, type LooksBy, type TypePolicy } from '../../policy/field-policy.js';

/** Who examines how an organization's data is used (安全审计员); nobody else, administrators and executives included. */
const auditor: Line = plain('AUDITOR');

/** Who looks after the system of an organization (系统管理员): how it is kept, never what is kept. */
const system: Line = plain('SYSADMIN');

const lines = <Field extends string>(...fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, auditor])) as Record<Field, Line>;

/** The lines of a service's audit among its root fields. */
export const auditQueries = (service: string) => ({
  ...lines(`${service}Audit`, `${service}AuditFeeds`),
  [`${service}MasterKeys`]: system,
});
export const auditMutations = (service: string) => lines(`${service}AuditExport`);

/** What the arguments of a service's audit speak of. */
export const auditLooks = (service: string): LooksBy => ({
  [`${service}Audit`]: {
    'filter.stream': ['AuditEntry.stream'],
    'filter.actorId': ['AuditEntry.actor'],
    'filter.subjectId': ['AuditEntry.subjectId'],
    'filter.kind': ['AuditEntry.kind'],
    'filter.from': ['AuditEntry.at'],
    'filter.to': ['AuditEntry.at'],
  },
});

/** The types an audit answers with. */
export const auditPolicies: readonly TypePolicy[] = [
  definePolicy(
    'AuditEntry',
    lines(
      ...(['id', 'service', 'stream', 'kind', 'at', 'actor', 'subjectType', 'subjectId'] as const),
      ...(['version', 'details', 'erased'] as const),
    ),
  ),
  definePolicy('AuditActor', lines('kind', 'id', 'organizationId', 'roles')),
  definePolicy('AuditConnection', lines('edges', 'pageInfo')),
  definePolicy('AuditEdge', lines('cursor', 'node')),
  definePolicy('AuditedFeed', lines('service', 'seat', 'entries', 'signed', 'signedAt')),
  definePolicy('MasterKey', { id: system, service: system, current: system, held: system, dataKeys: system }),
  definePolicy('AuditExportPayload', lines('csv', 'entries', 'truncated', 'refusals')),
];
