import * as graph from '../../generated/graphql.js';

/** The journal of each service: how it is read, and how it is taken along. */
export const journals = {
  identity: { read: graph.IdentityJournalDocument, export: graph.IdentityJournalExportDocument },
  patients: { read: graph.PatientsJournalDocument, export: graph.PatientsJournalExportDocument },
  complaints: { read: graph.ComplaintsJournalDocument, export: graph.ComplaintsJournalExportDocument },
  claims: { read: graph.ClaimsJournalDocument, export: graph.ClaimsJournalExportDocument },
  mediation: { read: graph.MediationJournalDocument, export: graph.MediationJournalExportDocument },
} as const;
export type JournalName = keyof typeof journals;
export const journalNames = Object.keys(journals) as JournalName[];

export type JournalEntry = graph.JournalPageFragment['edges'][number]['node'];

/** What is looked for, as it stands in the address; days are those of the law. */
export interface JournalSearch {
  readonly service: JournalName;
  readonly stream: string;
  readonly kind: string;
  readonly actor: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

/** Reads a search from the address; what it does not know is not looked for. */
export function searchIn(query: Readonly<Record<string, unknown>>): JournalSearch {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const service = text('service') as JournalName;
  return {
    service: journalNames.includes(service) ? service : 'identity',
    ...{ stream: text('stream'), kind: text('kind'), actor: text('actor'), subject: text('subject') },
    ...{ from: text('from'), to: text('to') },
  };
}

const DAY = 86_400_000;

/** The same as the graph takes it: `to` is counted with its whole day. */
export function filterOf({ stream, kind, actor, subject, from, to }: JournalSearch): graph.AuditFilter {
  const beginning = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
  return {
    ...(stream && { stream: stream as graph.AuditStream }),
    ...(kind && { kind: kind.trim() }),
    ...(actor && { actorId: actor }),
    ...(subject && { subjectId: subject.trim() }),
    ...(from && { from: new Date(beginning(from)).toISOString() }),
    ...(to && { to: new Date(beginning(to) + DAY).toISOString() }),
  };
}
