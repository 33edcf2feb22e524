import type { ServiceName } from '../child/house.mjs';
import type { Records } from './records.js';

/** Tables of what has versions, and what it is called in the journal. */
const versioned = {
  complaints: [['complaint', 'complaint']],
  mediation: [
    ['dispute', 'dispute'],
    ['mediation_case', 'mediation'],
  ],
  claims: [
    ['claim', 'claim'],
    ['ledger', 'ledger'],
    ['policy', 'policy'],
  ],
} as const satisfies Record<ServiceName, readonly (readonly [string, string])[]>;

/** Journal and checkpoints hold together, by the product's own audit. */
export async function auditFaults(records: Records): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const service of records.services) {
    const { findings } = await records.audit(service);
    faults.push(...findings.map(({ kind }) => `the audit of ${service} finds ${kind}`));
  }
  return faults;
}

/** What stands in a table has as many versions as the journal tells of it, and nothing is told of what is not there. */
export async function versionFaults(records: Records): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const service of records.services)
    for (const [table, type] of versioned[service]) {
      const kept = await records.rows(service, `SELECT \`id\`, \`version\` FROM \`${table}\``);
      const sql = 'SELECT `aggregateId` AS `id`, MAX(`version`) AS `version` FROM `journal` WHERE `aggregateType` = ?';
      const told = await records.rows(service, `${sql} GROUP BY \`aggregateId\``, [type]);
      const versions = new Map(kept.map(({ id, version }) => [String(id), Number(version)]));
      if (told.length !== kept.length)
        faults.push(`there are ${kept.length} of ${type}, and ${told.length} are told of`);
      for (const { id, version } of told)
        if (versions.get(String(id)) !== Number(version)) faults.push(`a ${type} is not at the version it is told at`);
    }
  return faults;
}

/** How often each kind of entry is told, by service, noun and kind. */
export async function entriesOf(records: Records): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const service of records.services) {
    const sql = 'SELECT `aggregateType` AS `type`, `kind`, COUNT(*) AS `told` FROM `journal`';
    for (const { type, kind, told } of await records.rows(service, `${sql} GROUP BY \`aggregateType\`, \`kind\``))
      counts.set(`${service} ${String(type)} ${String(kind)}`, Number(told));
  }
  return counts;
}

/** Acts, effects of events and timers that are told less or more often than in a run that nothing broke. */
export function entryFaults(
  found: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
): readonly string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((entry) => {
    const [is, should] = [found.get(entry) ?? 0, wanted.get(entry) ?? 0];
    if (is === should) return [];
    return [`${is < should ? 'lost' : 'doubled'}: ${entry} is told ${is} times instead of ${should}`];
  });
}
