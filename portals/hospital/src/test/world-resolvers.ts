import { coded, type DoubleContext, type DoubleResolvers } from '@concord/portal-kit/test/graph-double';
import { disputeResolvers } from './world-disputes.js';
import { categoryNames } from './world-seed.js';
import { feedbackClock } from './world-deadline.js';
import { actIn, offered, worldMoves } from './world-moves.js';
import { record, type World, type WorldComplaint, type WorldEntry } from './world.js';

/** Input of the graph, checked by its schema before it comes here. */
type Any = never;
const open = (complaint: WorldComplaint) => complaint.status !== 'ARCHIVED';
const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
const capped = (count: number) => ({ count: Math.min(count, 1000), capped: count > 1000 });

/** The graph over the world. Every field that is not here reads its property. */
export function worldResolvers(world: World): DoubleResolvers {
  const staff = (id: unknown) => world.staff.find((one) => one.id === id) ?? null;
  const department = (id: unknown) => world.departments.find((one) => one.id === id) ?? null;
  const me = ({ person }: DoubleContext) =>
    staff(person) ??
    (() => {
      throw coded('UNAUTHENTICATED');
    })();
  const clock = (complaint: WorldComplaint) => feedbackClock(world, complaint);

  const views: Record<string, (complaint: WorldComplaint, id: string) => boolean> = {
    OPEN: open,
    OVERDUE: (complaint) => open(complaint) && clock(complaint).state === 'OVERDUE',
    DUE_TODAY: (complaint) =>
      open(complaint) && clock(complaint).state === 'RUNNING' && clock(complaint).remaining === 0,
    MINE: (complaint, id) => open(complaint) && complaint.handlerId === id,
    AWAITING_APPROVAL: (complaint) => complaint.status === 'OPINION',
    RETURNED: (complaint) => Boolean(complaint.returned),
    MAJOR: (complaint) => open(complaint) && complaint.severity === 'MAJOR_URGENT',
    DISPUTE: (complaint) => complaint.status === 'DISPUTE',
    ALL: () => true,
  };
  const place = (complaint: WorldComplaint) => (complaint.answeredAt ? '9999' : clock(complaint).dueAt) + complaint.id;
  const list = (view: string, id: string) =>
    world.complaints.filter((complaint) => views[view]?.(complaint, id)).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const count = (view: string, id: string) => capped(list(view, id).length);
  const asOf = () => String(world.feed.length);
  const byId = (id: string) => world.complaints.find((one) => one.id === id);

  const act =
    (name: string) =>
    (_root: unknown, { input }: { input: Record<string, Any> }, context: DoubleContext) => {
      const complaint = byId(input['complaintId'] as unknown as string);
      if (!complaint) throw coded('NOT_FOUND');
      const key = String(input['idempotencyKey']);
      if (world.keys.has(key)) return { complaint, refusals: [] };
      if (input['expectedVersion'] !== complaint.version)
        throw coded('CONFLICT', { reason: 'STALE_VERSION', currentVersion: complaint.version });
      const refusals = actIn(world, complaint, name, input, me(context));
      if (!refusals.length) world.keys.set(key, complaint.id);
      return { complaint, refusals };
    };
  const mutationName = (name: string) => `complaint${name[0]?.toUpperCase()}${name.slice(1)}`;

  const others = disputeResolvers(world);
  return {
    Query: {
      me: (_root: unknown, _args: unknown, context: DoubleContext) => me(context),
      staffMembers: () => world.staff,
      departments: () => world.departments,
      complaintCategories: () => Object.entries(categoryNames).map(([code, name]) => ({ code, name })),
      complaint: (_root: unknown, { caseNo }: { caseNo: string }) =>
        world.complaints.find((one) => one.caseNo === caseNo),
      ...others.Query,
      complaintCounters: (_root: unknown, _args: unknown, context: DoubleContext) => {
        const { id } = me(context);
        return {
          overdue: count('OVERDUE', id),
          dueToday: count('DUE_TODAY', id),
          mine: count('MINE', id),
          awaitingApproval: count('AWAITING_APPROVAL', id),
          open: count('OPEN', id),
          majorOpen: count('MAJOR', id),
          inDispute: count('DISPUTE', id),
          asOf: asOf(),
          readAt: new Date().toISOString(),
        };
      },
      complaints: (
        _root: unknown,
        args: { filter?: Record<string, string>; first: number; after?: string },
        context: DoubleContext,
      ) => {
        const { view = 'OPEN', severity, category, dueBefore, search } = args.filter ?? {};
        const named = (complaint: WorldComplaint) => {
          const patient = world.patients.find(({ id }) => id === complaint.patientId);
          return [complaint.caseNo, patient?.name, patient?.phone, patient?.memberNo].some((text) =>
            text?.includes(search ?? ''),
          );
        };
        const all = list(view, me(context).id).filter(
          (complaint) =>
            (!severity || complaint.severity === severity) &&
            (!category || category.includes(complaint.category)) &&
            (!dueBefore || clock(complaint).dueAt < dueBefore) &&
            (!search || named(complaint)),
        );
        const from = args.after ? Number(args.after) : 0;
        const page = all.slice(from, from + args.first);
        return {
          edges: page.map((node, index) => ({ cursor: String(from + index + 1), node })),
          pageInfo: { endCursor: String(from + page.length), hasNextPage: from + page.length < all.length },
          totalCount: capped(all.length),
          asOf: asOf(),
          readAt: new Date().toISOString(),
        };
      },
      patients: (_root: unknown, { search }: { search: string }) =>
        world.patients.filter(({ name, phone, memberNo }) =>
          [name, phone, memberNo].some((text) => text.includes(search)),
        ),
      patient: (_root: unknown, { id }: { id: string }) => world.patients.find((one) => one.id === id),
    },
    Staff: { organization: () => world.organization },
    Patient: {
      phone: ({ phone }: { phone: string }) => masked(phone),
      disclosures: () => world.disputes.flatMap((each) => (each as { disclosures?: object[] }).disclosures ?? []),
    },
    Complaint: {
      attachments: ({ attachments }: WorldComplaint) => attachments ?? [],
      category: ({ category }: WorldComplaint) => ({ code: category, name: categoryNames[category] }),
      patient: ({ patientId }: WorldComplaint) => world.patients.find(({ id }) => id === patientId),
      departments: ({ departmentIds }: WorldComplaint) => departmentIds.map(department),
      handler: ({ handlerId }: WorldComplaint) => staff(handlerId),
      supervisor: ({ supervisorId }: WorldComplaint) => staff(supervisorId),
      attendingPhysician: ({ attendingPhysicianId }: WorldComplaint) => staff(attendingPhysicianId),
      firstReceiver: ({ timeline }: WorldComplaint) => staff(timeline[0]?.by),
      deadlines: (complaint: WorldComplaint) => [clock(complaint)],
      nextDeadline: (complaint: WorldComplaint) => (complaint.answeredAt ? null : clock(complaint)),
      actions: (complaint: WorldComplaint, _args: unknown, context: DoubleContext) => offered(complaint, me(context)),
    },
    ComplaintAnswer: {
      proposedBy: ({ proposedById }: { proposedById: string }) => staff(proposedById),
      approvedBy: ({ approvedById }: { approvedById: string }) => staff(approvedById),
    },
    Rectification: { department: ({ departmentId }: { departmentId: string }) => department(departmentId) },
    ComplaintEntry: entryFields(staff),
    ComplaintFeedEntry: entryFields(staff),
    Mutation: {
      ...others.Mutation,
      ...Object.fromEntries(Object.keys(worldMoves).map((name) => [mutationName(name), act(name)])),
      complaintAttach: (_root: unknown, { input }: { input: { complaintId: string; name: string } }) => {
        const message = {
          zh: '文件名的后缀与所说的类型不符。',
          en: 'The name ends otherwise than files of that type do.',
        };
        if (input.name.endsWith('.exe')) return { refusals: [{ code: 'ATTACHMENT_NAME', message, path: ['name'] }] };
        return { upload: { address: `/files/complaints/${input.complaintId}`, partBytes: 196_608 }, refusals: [] };
      },
      complaintRegister: (_root: unknown, { input }: { input: Record<string, Any> }, context: DoubleContext) => {
        const key = String(input['idempotencyKey']);
        const done = world.keys.get(key);
        if (done) return { complaint: byId(done), refusals: [] };
        const number = String(world.complaints.length + 1).padStart(6, '0');
        const seen = {
          agitated: 'AGITATED',
          surgicalProblem: 'SURGICAL_PROBLEM',
          hospitalEmergency: 'HOSPITAL_EMERGENCY',
          deathOrSeriousHarm: 'DEATH_OR_SERIOUS_HARM',
        };
        const complaint = {
          ...input,
          id: `cmp_${number}`,
          caseNo: `TS-2026-${number}`,
          version: 0,
          status: 'REGISTERED',
          severityReasons: Object.entries(seen).flatMap(([name, reason]) => (input[name] ? [reason] : [])),
          receivedAt: (input['receivedAt'] as unknown as string | undefined) ?? world.now().toISOString(),
          timeline: [],
        } as unknown as WorldComplaint;
        world.complaints.push(complaint);
        world.keys.set(key, complaint.id);
        record(world, complaint, {
          kind: 'register',
          by: me(context).id,
          note: complaint.summary,
          details: { channel: complaint.channel },
        });
        return { complaint, refusals: [] };
      },
      patientRegister: (_root: unknown, { input }: { input: Record<string, Any> }) => {
        const known = world.patients.find(
          ({ name, phone }) => name === String(input['name']) && phone === String(input['phone']),
        );
        if (known && !input['anyway'])
          return {
            known,
            refusals: [
              {
                code: 'PATIENT_KNOWN',
                message: { zh: '同名同电话的患者已经建档。', en: 'A patient of this name and phone is on file.' },
                path: [],
              },
            ],
          };
        const patient = {
          tier: 'REGULAR',
          vip: false,
          vulnerable: false,
          ...(input as object),
          id: `pat_${world.patients.length + 1}`,
          version: 1,
          memberNo: String(input['memberNo'] ?? ''),
          visits: [],
        };
        world.patients.push(patient as never);
        return { patient, refusals: [] };
      },
      patientReveal: (_root: unknown, { input }: { input: { patientId: string; field: string } }) => {
        const patient = world.patients.find(({ id }) => id === input.patientId);
        return { value: input.field === 'PHONE' ? patient?.phone : patient?.name, refusals: [] };
      },
    },
    Subscription: {
      ...others.Subscription,
      complaintFeed: (_root: unknown, { after }: { after?: string }) => feed(world, after),
    },
  };
}

function entryFields(staff: (id: unknown) => unknown) {
  return {
    actor: ({ by }: WorldEntry) => ({ kind: by === 'timer' ? 'TIMER' : 'PERSON', id: by }),
    staff: ({ by }: WorldEntry) => staff(by),
  };
}

async function* feed(world: World, after: string | undefined): AsyncGenerator<object> {
  let at = after === undefined || after === null ? world.feed.length : Number(after);
  for (;;) {
    while (at < world.feed.length) {
      const { entry, complaint } = world.feed[at++]!;
      yield { cursor: String(at), entry: { ...entry, complaint } };
    }
    await new Promise<void>((wake) => {
      const heard = () => {
        world.heard.delete(heard);
        wake();
      };
      world.heard.add(heard);
    });
  }
}
