/** A small hospital in memory: enough of the law to show every state of every screen. The server's rules live elsewhere. */
export interface WorldStaff {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly department?: WorldNamed;
}
export interface WorldNamed {
  readonly id: string;
  readonly name: string;
}
export interface WorldPatient {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string;
  readonly memberNo: string;
  readonly gender: string;
  readonly birthYear: number;
  readonly tier: string;
  readonly vip: boolean;
  readonly vulnerable: boolean;
  readonly visits: readonly object[];
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
export interface WorldComplaint {
  readonly id: string;
  readonly caseNo: string;
  version: number;
  status: string;
  severity?: string;
  category: string;
  readonly channel: string;
  readonly anonymous: boolean;
  readonly patientId?: string;
  readonly complainant?: object;
  readonly summary: string;
  readonly narrative?: string;
  severityReasons: readonly string[];
  departmentIds: readonly string[];
  readonly receivedAt: string;
  readonly promisedBy?: string;
  handlerId?: string;
  supervisorId?: string;
  attendingPhysicianId?: string;
  answer?: Record<string, unknown>;
  returned?: object;
  followUp?: object;
  rectification?: object;
  attachments?: object[];
  dispute?: { readonly id: string };
  settlementReportReference?: string;
  major?: Record<string, unknown>;
  analysisTag?: string;
  answeredAt?: string;
  readonly timeline: WorldEntry[];
}

export interface World {
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string };
  readonly departments: readonly WorldNamed[];
  readonly staff: readonly WorldStaff[];
  readonly patients: WorldPatient[];
  readonly complaints: WorldComplaint[];
  /** As the mediation service would know them; one that was raised a moment ago is not among them yet. */
  readonly disputes: object[];
  /** What was sent about disputes, in order; and what those who keep them say no to, by the name of the mutation. */
  readonly sent: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[];
  readonly refusals: Map<string, object>;
  /** Everything that happened, in order: the feed. */
  readonly feed: { readonly entry: WorldEntry; readonly complaint: WorldComplaint }[];
  readonly heard: Set<() => void>;
  /** Outcome of each idempotency key. */
  readonly keys: Map<string, string>;
  readonly now: () => Date;
}

const departments: readonly WorldNamed[] = [
  '医患关系办公室',
  '客户服务部',
  '整形外科',
  '皮肤科',
  '口腔科',
  '护理部',
].map((name, index) => ({ id: `dep_${index}`, name }));
const person = (id: string, name: string, title: string, roles: readonly string[], department: number): WorldStaff => ({
  ...{ id, name, title, roles },
  department: departments[department],
});

/** A hospital with its people and nothing else. */
export function createWorld(now: () => Date): World {
  return {
    organization: { id: 'org_1', name: '甬江医院', kind: 'HOSPITAL' },
    departments,
    staff: [
      person('st_front', '林小雨', '导医', ['FRONT'], 1),
      person('st_cm', '周敏', '客户经理', ['CM'], 1),
      person('st_pro', '沈立言', '医患办专员', ['PRO'], 0),
      person('st_sup', '何静', '客服主管', ['SUP'], 1),
      person('st_exec', '徐建国', '副院长', ['EXEC'], 0),
      person('st_doc', '方卓', '主诊医师', ['DOC'], 2),
    ],
    patients: [],
    complaints: [],
    disputes: [],
    sent: [],
    refusals: new Map(),
    feed: [],
    heard: new Set(),
    keys: new Map(),
    now,
  };
}

/** Writes an entry down and tells whoever listens. */
export function record(
  world: World,
  complaint: WorldComplaint,
  entry: { kind: string; by: string; at?: string; note?: string; details?: Record<string, string | undefined> },
): void {
  const version = complaint.timeline.length + 1;
  const details = Object.entries(entry.details ?? {}).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  const written: WorldEntry = {
    id: `${complaint.id}-${version}`,
    version,
    kind: entry.kind,
    by: entry.by,
    at: entry.at ?? world.now().toISOString(),
    ...(entry.note && { note: entry.note }),
    details,
  };
  complaint.version = version;
  complaint.timeline.push(written);
  world.feed.push({ entry: written, complaint });
  for (const wake of [...world.heard]) wake();
}
