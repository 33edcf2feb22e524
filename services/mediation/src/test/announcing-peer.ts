import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotFound } from '@concord/kit/domain/conflict';
import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { serviceIdentity } from '@concord/kit/identity/service-identity';

/** An event as it is announced, of whatever type. */
export interface AnnouncedEvent {
  readonly type: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/**
 * What this service sees of another: the events it announces, and what it answers inside. Real journal, real feed, on a
 * file of its own.
 */
export async function openAnnouncingPeer(
  name: string,
  installation: Installation,
  answers: Readonly<Record<string, (input: unknown) => unknown>> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), `concord-${name}-`));
  const database = { kind: 'sqlite', file: join(folder, 'records.sqlite') } as const;
  const foundation = await layFoundation({ ...installation, database }, { name, rows: [], migrations: [] });
  const { reactions, sealer, unitOfWork, readiness } = foundation;
  reactions.announce(({ facts }) => facts);
  const versions = new Map<string, number>();
  const internal = reactions.internal(async (act, input) => {
    const answer = answers[act];
    if (!answer) throw new NotFound(act);
    return answer(input);
  });

  return {
    connection: { name, internal, readiness } as ServiceConnection,
    /** Writes what happened to a case, addressed to this service. */
    async announce(caseKey: string, ...events: readonly AnnouncedEvent[]): Promise<void> {
      const version = (versions.get(caseKey) ?? 0) + 1;
      versions.set(caseKey, version);
      const keyScope = `case:${caseKey}`;
      await sealer.prepare([keyScope], 'org_first');
      await unitOfWork.apply(async ({ append }) =>
        append({
          stream: 'administration',
          aggregate: { type: 'case', id: caseKey },
          version,
          kind: events[0]?.type ?? 'nothing',
          actor: serviceIdentity(name),
          organization: 'org_first',
          at: installation.clock.now(),
          facts: events,
          seats: ['service:mediation'],
          keyScope,
        }),
      );
    },
    async stop() {
      await foundation.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
