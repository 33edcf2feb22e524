import type { ServiceName } from '../child/house.mjs';
import type { Records } from './records.js';

/** Every feed has the numbers from one to its counter, each once. */
export async function feedFaults(records: Records): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const service of records.services) {
    const lines = await records.rows(
      service,
      `SELECT c.\`seat\`, c.\`number\`, COUNT(f.\`number\`) AS held, MIN(f.\`number\`) AS oldest, MAX(f.\`number\`) AS newest
       FROM \`feed_counter\` c LEFT JOIN \`feed\` f ON f.\`seat\` = c.\`seat\` GROUP BY c.\`seat\`, c.\`number\``,
    );
    for (const { seat, number, held, oldest, newest } of lines)
      if (Number(oldest) !== 1 || [held, newest].some((each) => Number(each) !== Number(number)))
        faults.push(`a feed of ${service} has a gap (${String(seat).split(':')[0]})`);
  }
  return faults;
}

/** Every reaction stands at the end of its source, and has left nothing aside. */
export async function reactionFaults(records: Records): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const service of records.services) {
    for (const { reaction, reason } of await records.rows(
      service,
      'SELECT `reaction`, `reason` FROM `reaction_parked`',
    ))
      faults.push(`${String(reaction)} has parked a case (${String(reason)})`);
    for (const { reaction, source, number } of await records.rows(service, 'SELECT * FROM `reaction_position`')) {
      if (!records.services.includes(source as ServiceName)) continue;
      const sql = 'SELECT `number` FROM `feed_counter` WHERE `seat` = ?';
      const [head] = await records.rows(source as ServiceName, sql, [`service:${service}`]);
      if (Number(head?.['number'] ?? 0) !== Number(number))
        faults.push(`${String(reaction)} is not where its source ends`);
    }
  }
  return faults;
}

/** Where a timer stands, by service. */
const timers = {
  complaints: ['complaint_seat', 'silentAt'],
  mediation: ['mediation_case', 'lapseAt'],
  claims: ['claim_seat', 'endsAt'],
} as const satisfies Record<ServiceName, readonly [string, string]>;

/** No timer is left whose time has come. */
export async function timerFaults(records: Records, now: string): Promise<readonly string[]> {
  const at = now.replace('T', ' ').replace('Z', '');
  const faults: string[] = [];
  for (const service of records.services) {
    const [table, column] = timers[service];
    const due = await records.rows(service, `SELECT 1 FROM \`${table}\` WHERE \`${column}\` <= ?`, [at]);
    if (due.length > 0) faults.push(`a timer of ${service} is due and has not fired`);
  }
  return faults;
}
