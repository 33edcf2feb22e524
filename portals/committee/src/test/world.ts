import type * as graph from '../generated/graphql.js';

/** Somebody who can sign in. */
export interface WorldStaff {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string };
}

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };
type Case = graph.MediationCaseTextFragment;

/** A mediation as the double keeps it: as the graph answers it, without what is reckoned for who asks. */
export type WorldMediation = Writable<
  Omit<Case, 'actions' | 'nextDeadline' | 'timeline' | 'stage' | 'caucuses' | 'dispute'>
> & {
  readonly timeline: graph.TimelineEntryFragment[];
  caucuses: WorldCaucus[];
  dispute: WorldDispute;
};
export type WorldDispute = Writable<Case['dispute']> &
  Pick<graph.DisputeCaseFragment, 'claimed' | 'hospital'> & { version: number; status: graph.DisputeStatus };
export type WorldCaucus = Writable<Omit<graph.CaucusTextFragment, 'actions' | 'messages'>> & {
  messages: Writable<graph.CaucusMessageTextFragment>[];
};

/** What happened, as the feed tells it. */
export interface WorldNews {
  readonly entry: graph.TimelineEntryFragment;
  readonly mediation: WorldMediation;
  readonly caucus?: WorldCaucus;
}

export interface World {
  readonly staff: readonly WorldStaff[];
  readonly mediations: WorldMediation[];
  readonly disputes: WorldDispute[];
  readonly feed: WorldNews[];
  readonly heard: Set<() => void>;
  /** What was sent, by the name of the mutation, newest last. */
  readonly sent: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[];
  readonly keys: Set<string>;
  readonly now: () => Date;
}

export const committee = { id: 'org_1', name: '甬城医调委', kind: 'COMMITTEE' };
export const hospital = { id: 'org_2', name: '甬江医院', kind: 'HOSPITAL' };
export const insurer = { id: 'org_3', name: '东海财险', kind: 'INSURER' };

const person = (id: string, name: string, title: string, role: string, organization = committee): WorldStaff => ({
  ...{ id, name, title, organization },
  roles: [role],
});

export const people: readonly WorldStaff[] = [
  person('st_reg', '林受理', '受理员', 'REG'),
  person('st_med', '王和', '调解员', 'MED'),
  person('st_med2', '赵明', '调解员', 'MED'),
  person('st_chair', '陈主任', '主任', 'CHAIR'),
  person('st_seal', '孙印', '印章管理', 'SEAL'),
  person('st_pro', '沈立言', '医患办专员', 'PRO', hospital),
];

/** A committee with its people and no case. */
export function createWorld(now: () => Date): World {
  return {
    staff: people,
    ...{ mediations: [], disputes: [], feed: [], sent: [] },
    heard: new Set(),
    keys: new Set(),
    now,
  };
}

/** What is written into a journal; who did it is one of the people, or a timer. */
export interface Told {
  readonly kind: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly by: string;
  readonly at?: string;
  readonly note?: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** Writes an entry down and tells whoever listens; what happens in a room stands in no timeline of the case. */
export function record(world: World, mediation: WorldMediation, told: Told, caucus?: WorldCaucus): void {
  const who = world.staff.find(({ id }) => id === told.by);
  const changed = caucus ?? mediation;
  changed.version += 1;
  const entry = {
    id: `${changed.id}-${changed.version}`,
    version: changed.version,
    kind: told.kind,
    label: told.label,
    at: told.at ?? world.now().toISOString(),
    note: told.note ?? null,
    actor: { kind: who ? 'PERSON' : 'TIMER', id: told.by, role: who?.roles[0] ?? 'SYS' },
    staff: who ? { id: who.id, name: who.name } : null,
    organization: who ? { id: who.organization.id, name: who.organization.name } : null,
    details: Object.entries(told.details ?? {}).map(([name, value]) => ({ name, value })),
  } as graph.TimelineEntryFragment;
  if (!caucus) mediation.timeline.push(entry);
  world.feed.push({ entry, mediation, ...(caucus && { caucus }) });
  for (const wake of [...world.heard]) wake();
}
