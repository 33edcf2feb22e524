import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { IdentityEvent, PatientEvent } from '@concord/schema/events';
import type { ClaimEvent } from '@concord/schema/events.claims';
import type { MediationEvent } from '@concord/schema/events.mediation';

type Announced =
  | (IdentityEvent | PatientEvent | MediationEvent | ClaimEvent)
  | { readonly type: string; readonly organization: string };

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
    async announce(event: Announced): Promise<void> {
      const [type, id] = aggregateOf(event);
      const organization = 'organization' in event ? event.organization : 'platform';
      const version = (versions.get(id) ?? 0) + 1;
      versions.set(id, version);
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
          seats: ['service:complaints'],
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

function aggregateOf(event: Announced): readonly [string, string] {
  if ('mediation' in event) return ['mediation', String(event.mediation)];
  if ('claim' in event) return ['claim', String(event.claim)];
  if ('dispute' in event) return ['dispute', String(event.dispute)];
  if ('staff' in event) return ['staff', String(event.staff)];
  if ('patient' in event) return ['patient', String(event.patient)];
  const { organization } = event as { readonly organization: string };
  if ('department' in event) return ['department', `${organization}/${String(event.department)}`];
  return ['organization', organization];
}
