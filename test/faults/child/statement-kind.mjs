/** What a statement does to which table, e.g. `UPDATE claim`, `COMMIT`; the same on both databases. */
export function kindOf(/** @type {string} */ sql) {
  const plain = sql.replaceAll(/[`"]/g, '').trim();
  const write = /^(insert|update|delete)\s+(?:ignore\s+)?(?:into\s+|from\s+)?(\w+)/i.exec(plain);
  if (write) return `${write[1]?.toUpperCase()} ${write[2]}`;
  const [, table] = /^(?:select|with)\b[^]*?\bfrom\s+(\w+)/i.exec(plain) ?? [];
  if (table) return `SELECT ${table}`;
  const verb = (/^\w+/.exec(plain)?.[0] ?? '').toUpperCase();
  return verb === 'START' ? 'BEGIN' : verb;
}
