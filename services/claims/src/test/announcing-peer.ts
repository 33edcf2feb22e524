import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { IdentityEvent } from '@concord/schema/events';
import type { MediationEvent } from '@concord/schema/events.mediation';

/** What this service sees of another: the events it announces. Real journal, real feed, on a file of its own. */
export async function openAnnouncingPeer(name: string, installation: Installation) {
  const folder = mkdtempSync(join(tmpdir(), `concord-${name}-`));
  const database = { kind: 'sqlite', file: join(folder, 'records.sqlite') } as const;
  const foundation = await layFoundation({ ...installation, database }, { name, rows: [], migrations: [] });
  const { reactions, sealer, unitOfWork, readiness } = foundation;
  reactions.announce(({ facts }) => facts);
  const versions = new Map<string, number>();

  return {
    connection: { name, internal: reactions.internal(), readiness } as ServiceConnection,
    /** Writes what happened, addressed to this service. */
    async announce(event: IdentityEvent | MediationEvent): Promise<void> {
      const [type, id] = aggregateOf(event);
      const version = (versions.get(id) ?? 0) + 1;
      versions.set(id, version);
      const organization = 'organization' in event ? event.organization : 'platform';
      const keyScope = `organization:${organization}`;
      await sealer.prepare([keyScope], organization);
      await unitOfWork.apply(async ({ append }) =>
        append({
          stream: 'administration',
          aggregate: { type, id },
          version,
          kind: event.type,
          actor: serviceIdentity(name),
          organization,
          at: installation.clock.now(),
          facts: [event],
          seats: ['service:claims'],
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

function aggregateOf(event: IdentityEvent | MediationEvent): readonly [string, string] {
  if ('mediation' in event) return ['mediation', event.mediation];
  if ('dispute' in event) return ['dispute', event.dispute];
  if ('staff' in event) return ['staff', event.staff];
  if ('department' in event) return ['department', `${event.organization}/${event.department}`];
  return ['organization', event.organization];
}
