import type { AuditEntryType } from './audit.type.js';

const COLUMNS = ['at', 'service', 'stream', 'kind', 'actor', 'organization', 'roles', 'subject', 'version', 'details'];

/** Entries as comma-separated text (RFC 4180) that a spreadsheet opens as UTF-8 and takes nothing in it for a formula. */
export function csvOf(entries: readonly AuditEntryType[]): string {
  const lines = entries.map((entry) => [
    entry.at.toISOString(),
    entry.service,
    entry.stream,
    entry.kind,
    `${entry.actor.kind} ${entry.actor.id}`,
    entry.actor.organizationId,
    entry.actor.roles.join(' '),
    `${entry.subjectType} ${entry.subjectId}`,
    String(entry.version ?? ''),
    entry.details.map(({ name, value }) => `${name}=${value}`).join('; '),
  ]);
  return `\uFEFF${[COLUMNS, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** CWE-1236: a cell that begins like a formula is run by who opens the file; an apostrophe makes it text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
