import { coded, type DoubleContext, type DoubleResolvers } from './graph-double.js';
import type { Register, RegisterPerson, RegisterPlace } from './register.js';
import { systemResolvers } from './system-double.js';

const word = (zh: string, en: string) => ({ zh, en });
const refusal = (code: string, zh: string, en: string, path: readonly string[] = []) => ({
  ...{ code, path, rule: null },
  message: word(zh, en),
});
const NOT_ONESELF = refusal('NOT_ONESELF', '不能对本人进行此操作。', 'This is not done to oneself.');
const labels: Readonly<Record<string, ReturnType<typeof word>>> = {
  setRoles: word('调整岗位', 'Set roles'),
  suspend: word('停用', 'Suspend'),
  reinstate: word('恢复', 'Reinstate'),
  changePassword: word('修改密码', 'Change password'),
  correct: word('更正姓名职务', 'Correct'),
  issueResetLink: word('发放重置链接', 'Issue a reset link'),
  resetSecondFactor: word('重置第二因素', 'Reset second factor'),
  rename: word('更名', 'Rename'),
  move: word('调整所属', 'Move'),
  close: word('关闭', 'Close'),
  change: word('调整权限', 'Change'),
  renewKey: word('更换密钥', 'Renew key'),
  revoke: word('吊销', 'Revoke'),
  end: word('终止代理', 'End'),
};

interface StaffInput {
  readonly staffId: string;
  readonly expectedVersion: number;
  readonly roles: readonly string[];
  readonly departmentId?: string | null;
}

type Resolve = (parent: never, args: never, context: DoubleContext) => unknown;

/** A register beside the world of a portal: where both answer a field, people of the register hear the register. */
export function besides(register: Register, world: DoubleResolvers): DoubleResolvers {
  const own: DoubleResolvers = registerResolvers(register);
  const isOurs = ({ person }: DoubleContext) => register.people.some(({ id }) => id === person);
  const both = (ours: Resolve | undefined, theirs: Resolve | undefined): Resolve =>
    ours && theirs
      ? (parent, args, context) => (isOurs(context) ? ours : theirs)(parent, args, context)
      : (ours ?? theirs)!;
  const types = [...new Set([...Object.keys(own), ...Object.keys(world)])];
  const fieldsOf = (type: string) => {
    const [ours = {}, theirs = {}] = [own[type], world[type]] as Record<string, Resolve>[];
    const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
    return Object.fromEntries(names.map((name) => [name, both(ours[name], theirs[name])]));
  };
  return Object.fromEntries(types.map((type) => [type, fieldsOf(type)])) as unknown as DoubleResolvers;
}

/** Acts that are allowed, as the graph offers them. */
export const offered = (...names: readonly string[]) =>
  names.map((name) => ({ name, label: labels[name], allowed: true, refusal: null }));

/** The part of the graph that a register answers, over one in memory: who may do what is as strict as the real one. */
export function registerResolvers(register: Register) {
  const done = { refusals: [] };
  const who = ({ person }: DoubleContext): RegisterPerson => {
    const found = register.people.find(({ id }) => id === person);
    if (!found) throw coded('UNAUTHENTICATED');
    return found;
  };
  const only = (role: string, context: DoubleContext) => {
    if (!who(context).roles.includes(role)) throw coded('FORBIDDEN');
  };
  const department = (id?: string | null) => register.departments.find((one) => one.id === id) ?? null;
  /** Changes somebody who is as the caller saw them. */
  const change = (input: StaffInput, context: DoubleContext, how: (person: RegisterPerson) => void) => {
    only('ADMIN', context);
    const person = register.people.find(({ id }) => id === input.staffId);
    if (!person) throw coded('NOT_FOUND');
    if (person.version !== input.expectedVersion)
      throw coded('CONFLICT', { reason: 'STALE_VERSION', currentVersion: person.version });
    how(person);
    person.version += 1;
    return { ...done, staff: person };
  };

  const system = systemResolvers(register, only, offered);
  return {
    Query: {
      me: (_: unknown, __: unknown, context: DoubleContext) => who(context),
      departments: (_: unknown, { closedToo }: { closedToo?: boolean }) =>
        register.departments.filter(({ status }) => closedToo || status === 'OPEN'),
      sites: (_: unknown, { closedToo }: { closedToo?: boolean }) =>
        register.sites.filter(({ status }) => closedToo || status === 'OPEN'),
      staffSessions: (_: unknown, __: unknown, context: DoubleContext) => {
        only('ADMIN', context);
        return register.sessions.map((session) => ({ ...session, current: false }));
      },
      mySessions: () => register.sessions,
      staffMembers: (_: unknown, { role, suspendedToo }: { role?: string | null; suspendedToo?: boolean }) =>
        register.people.filter(
          ({ roles, status }) => (suspendedToo || status === 'ACTIVE') && (!role || roles.includes(role)),
        ),
      deputyships: (_: unknown, { overToo }: { overToo: boolean }, context: DoubleContext) => {
        only('ADMIN', context);
        return register.deputyships.filter(({ inForce }) => overToo || inForce);
      },
      ...system.Query,
    },
    Staff: {
      actions: (person: RegisterPerson, _: unknown, { person: caller }: DoubleContext) =>
        (person.status === 'ACTIVE'
          ? ['setRoles', 'correct', 'issueResetLink', 'suspend', 'changePassword']
          : ['reinstate']
        ).map((name) => {
          const isRefused = name !== 'correct' && (person.id === caller) === (name !== 'changePassword');
          return { name, label: labels[name], allowed: !isRefused, refusal: isRefused ? NOT_ONESELF : null };
        }),
    },
    ApiClient: system.ApiClient,
    Deputyship: { actions: ({ inForce }: { inForce: boolean }) => (inForce ? offered('end') : []) },
    Site: { actions: ({ status }: RegisterPlace) => (status === 'OPEN' ? offered('rename', 'close') : []) },
    Department: {
      actions: ({ status }: RegisterPlace) => (status === 'OPEN' ? offered('rename', 'move', 'close') : []),
    },
    Mutation: {
      sessionRevoke: (_: unknown, { input: { sessionId } }: { input: { sessionId: string } }) => {
        const at = register.sessions.findIndex(({ id }) => id === sessionId);
        register.sessions.splice(at, 1);
        return { ...done, sessionId };
      },
      passwordChange: (_: unknown, { input }: { input: { currentPassword: string } }, context: DoubleContext) => {
        const staff = who(context);
        if (input.currentPassword !== 'right')
          return {
            staff: null,
            refusals: [refusal('PASSWORD_WRONG', '原密码不正确。', 'It is not right.', ['currentPassword'])],
          };
        staff.version += 1;
        return { ...done, staff };
      },
      staffAdd: (
        _: unknown,
        { input }: { input: StaffInput & RegisterPerson & { password: string } },
        context: DoubleContext,
      ) => {
        only('ADMIN', context);
        if (register.people.some(({ account }) => account === input.account))
          return { staff: null, refusals: [refusal('ACCOUNT_TAKEN', '账号已被使用。', 'Taken.', ['account'])] };
        const { account, name, roles, title = null, departmentId } = input;
        const staff: RegisterPerson = {
          ...{ id: `st_${account}`, account, name, roles, title, status: 'ACTIVE', version: 1 },
          ...{ department: department(departmentId), organization: register.people[0]!.organization },
        };
        register.people.push(staff);
        return { ...done, staff };
      },
      staffRolesSet: (_: unknown, { input }: { input: StaffInput }, context: DoubleContext) =>
        change(input, context, (person) => {
          person.roles = input.roles;
          person.department = department(input.departmentId);
        }),
      staffSuspend: (_: unknown, { input }: { input: StaffInput }, context: DoubleContext) =>
        change(input, context, (person) => void (person.status = 'SUSPENDED')),
      staffReinstate: (_: unknown, { input }: { input: StaffInput }, context: DoubleContext) =>
        change(input, context, (person) => void (person.status = 'ACTIVE')),
      staffCorrect: (_: unknown, { input }: { input: StaffInput & RegisterPerson }, context: DoubleContext) =>
        change(input, context, (person) => {
          person.name = input.name;
          person.title = input.title ?? null;
        }),
      staffResetLink: (_: unknown, { input }: { input: StaffInput }, context: DoubleContext) => ({
        ...change(input, context, () => undefined),
        ...{ token: 'one-time-token', expiresAt: '2026-11-23T02:00:00.000Z' },
      }),
      staffSessionsEnd: (_: unknown, { input }: { input: { staffId: string; sessionId?: string } }) => {
        const at = register.sessions.findIndex(({ id }) => id === input.sessionId);
        register.sessions.splice(at, 1);
        return { ...done, staffId: input.staffId };
      },
      departmentAdd: (_: unknown, { input }: { input: { name: string; siteId?: string } }, context: DoubleContext) => {
        only('ADMIN', context);
        const site = register.sites.find(({ id }) => id === input.siteId) ?? null;
        const id = `dep_${register.departments.length + 1}`;
        register.departments.push({ id, name: input.name, version: 1, status: 'OPEN', site });
        return done;
      },
      siteRename: (_: unknown, { input }: { input: { siteId: string; name: string } }, context: DoubleContext) => {
        only('ADMIN', context);
        const site = register.sites.find(({ id }) => id === input.siteId)!;
        site.name = input.name;
        site.version += 1;
        return done;
      },
      departmentClose: (_: unknown, { input }: { input: { departmentId: string } }, context: DoubleContext) => {
        only('ADMIN', context);
        const place = register.departments.find(({ id }) => id === input.departmentId)!;
        const count = register.people.filter((one) => one.department?.id === place.id).length;
        if (count > 0)
          return {
            refusals: [
              refusal('DEPARTMENT_HAS_STAFF', `此科室尚有 ${count} 名在用人员，请先调整。`, 'Move its people.'),
            ],
          };
        place.status = 'CLOSED';
        return done;
      },
      deputyGrant: (
        _: unknown,
        { input }: { input: { principalId: string; deputyId: string; from: string; until: string; reason: string } },
        context: DoubleContext,
      ) => {
        only('ADMIN', context);
        const person = (id: string) => register.people.find((one) => one.id === id)!;
        if (input.principalId === input.deputyId)
          return {
            deputyship: null,
            refusals: [refusal('DEPUTY_OF_ONESELF', '不能代理本人。', 'Not of oneself.', ['deputyId'])],
          };
        const deputyship = {
          ...{ id: `dpt_${register.deputyships.length + 1}`, version: 1, inForce: true, reason: input.reason },
          ...{ from: input.from, until: input.until },
          ...{ principal: person(input.principalId), deputy: person(input.deputyId) },
        };
        register.deputyships.push(deputyship);
        return { ...done, deputyship };
      },
      deputyEnd: (_: unknown, { input }: { input: { deputyshipId: string } }, context: DoubleContext) => {
        only('ADMIN', context);
        const deputyship = register.deputyships.find(({ id }) => id === input.deputyshipId)!;
        deputyship.inForce = false;
        return { ...done, deputyship };
      },
      ...system.Mutation,
    },
  } satisfies DoubleResolvers;
}
