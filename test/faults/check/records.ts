import { openDatabase } from '@concord/kit/store/data-source';
import { fileCheckpointPlace } from '@concord/kit/store/checkpoint-place';
import { run } from '@concord/kit/store/session';
import { verifyAudit, type AuditReport } from '@concord/kit/store/verify-audit';
import { checkpointFile, checkpointKey, recordsOf, type Ground, type ServiceName } from '../child/house.mjs';

export type Row = Readonly<Record<string, unknown>>;

/** The records of services, read past their own code. No service may have them open. */
export interface Records {
  readonly services: readonly ServiceName[];
  rows(service: ServiceName, sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  audit(service: ServiceName): Promise<AuditReport>;
}

/** Lets `look` read, then closes everything. */
export async function readingRecords<Found>(
  ground: Ground,
  look: (records: Records) => Promise<Found>,
): Promise<Found> {
  const { verifier } = await checkpointKey(ground.folder);
  const open = new Map<ServiceName, Awaited<ReturnType<typeof openDatabase>>>();
  try {
    for (const service of ground.services) {
      const settings = recordsOf(ground, service);
      open.set(service, await openDatabase({ settings, entities: [], migrations: [] }));
    }
    return await look({
      services: ground.services,
      rows: async (service, sql, parameters) => (await run(open.get(service)!, undefined, sql, parameters)).rows,
      audit: (service) =>
        verifyAudit({
          ...{ database: open.get(service)!, service, verifier },
          place: fileCheckpointPlace(checkpointFile(ground.folder, service)),
        }),
    });
  } finally {
    for (const database of open.values()) await database.close();
  }
}
