/** A small insurer in memory: enough to show every state of every screen. The server's rules live elsewhere. */
export interface WorldStaff {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
}
export interface WorldNamed {
  readonly id: string;
  readonly name: string;
}
export interface WorldEntry {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  readonly note?: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}
/** Parts stand as the graph gives them; people and organizations by their ids. */
export interface WorldClaim {
  readonly id: string;
  readonly caseNo: string;
  version: number;
  status: string;
  readonly hospitalId: string;
  readonly line: string;
  readonly claimed: string;
  occurredOn?: string;
  readonly noticedAt: string;
  readonly disputeId?: string;
  readonly mediation?: string;
  dueAt?: string;
  adjusterId?: string;
  surveyorId?: string;
  policyId?: string;
  survey?: Record<string, unknown>;
  cover?: { readonly conditions: readonly { readonly id: string; readonly met: string }[] };
  refusal?: Record<string, unknown>;
  documents: Record<string, unknown>[];
  assessment?: Record<string, unknown>;
  proposal?: Record<string, unknown>;
  payout?: Record<string, unknown>;
  basis?: Record<string, unknown>;
  payee?: Record<string, unknown>;
  approvals: Record<string, unknown>[];
  payment?: Record<string, unknown>;
  reserve?: { readonly version: number; readonly amount: string; readonly reason: string; readonly byId: string };
  readonly timeline: WorldEntry[];
}
export interface WorldPolicy {
  readonly id: string;
  readonly policyNo: string;
  readonly hospitalId: string;
  readonly exclusions: readonly string[];
  readonly ledger: { paid: string; held: string; called: string; remaining: string };
}
export interface World {
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string };
  readonly hospitals: readonly WorldNamed[];
  readonly staff: readonly WorldStaff[];
  readonly policies: WorldPolicy[];
  readonly claims: WorldClaim[];
  /** What was sent to issue a policy, as the graph took it. */
  readonly issued: Record<string, unknown>[];
  /** What was said in the insurer's room. */
  readonly said: { readonly text: string; readonly amount?: string; readonly by: string }[];
  /** Everything that happened, in order: the feed. */
  readonly feed: { readonly entry: WorldEntry; readonly claim: WorldClaim }[];
  readonly heard: Set<() => void>;
  /** Claim of each idempotency key that was used. */
  readonly keys: Map<string, string>;
  readonly now: () => Date;
}

const person = (id: string, name: string, title: string, role: string): WorldStaff => ({
  ...{ id, name, title },
  roles: [role],
});

/** An insurer with its people and nothing else. */
export function createWorld(now: () => Date): World {
  return {
    organization: { id: 'org_1', name: '东海财产保险', kind: 'INSURER' },
    hospitals: [
      { id: 'org_2', name: '甬江医院' },
      { id: 'org_3', name: '东湖口腔门诊部' },
    ],
    staff: [
      person('st_hot', '白露', '报案客服', 'HOT'),
      person('st_surv', '高远', '查勘员', 'SURV'),
      person('st_adj', '韩梅', '理赔专员', 'ADJ'),
      person('st_rev', '陶然', '核赔', 'REV'),
      person('st_ifin', '谢婷', '财务', 'IFIN'),
      person('st_ilead', '邵峰', '总协调人', 'ILEAD'),
    ],
    policies: [],
    claims: [],
    issued: [],
    said: [],
    feed: [],
    heard: new Set(),
    keys: new Map(),
    now,
  };
}

/** Writes an entry down and tells whoever listens. */
export function record(
  world: World,
  claim: WorldClaim,
  entry: { kind: string; by: string; at?: string; note?: string; details?: Record<string, string | undefined> },
): void {
  const version = claim.timeline.length + 1;
  const details = Object.entries(entry.details ?? {}).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  const written: WorldEntry = {
    id: `${claim.id}-${version}`,
    version,
    kind: entry.kind,
    by: entry.by,
    at: entry.at ?? world.now().toISOString(),
    ...(entry.note && { note: entry.note }),
    details,
  };
  claim.version = version;
  claim.timeline.push(written);
  world.feed.push({ entry: written, claim });
  for (const wake of [...world.heard]) wake();
}
