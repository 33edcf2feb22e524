/** People, departments and what else a register of a test keeps; times are of Sunday, 22 November 2026. */
export interface RegisterPerson {
  readonly id: string;
  name: string;
  title: string | null;
  readonly account: string;
  roles: readonly string[];
  status: 'ACTIVE' | 'SUSPENDED';
  version: number;
  department: { readonly id: string; name: string } | null;
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string };
}

export interface RegisterDeputyship {
  readonly id: string;
  version: number;
  readonly from: string;
  readonly until: string;
  inForce: boolean;
  readonly reason: string;
  readonly principal: RegisterPerson;
  readonly deputy: RegisterPerson;
}

export interface RegisterPlace {
  readonly id: string;
  name: string;
  version: number;
  status: 'OPEN' | 'CLOSED';
  site?: RegisterPlace | null;
}

export interface RegisterClient {
  readonly id: string;
  version: number;
  status: 'ACTIVE' | 'REVOKED';
  name: string;
  roles: readonly string[];
  scopes: readonly string[];
  requestsPerMinute: number;
  readonly addedAt: string;
  expiresAt: string;
  readonly lastUsedAt: string | null;
}

export interface Register {
  readonly people: RegisterPerson[];
  readonly sites: RegisterPlace[];
  readonly departments: RegisterPlace[];
  readonly clients: RegisterClient[];
  factor: { enrolledAt: string; recoveryCodesLeft: number } | null;
  readonly deputyships: RegisterDeputyship[];
  readonly sessions: {
    id: string;
    current: boolean;
    openedAt: string;
    usedAt: string;
    expiresAt: string;
    endsAt: string;
  }[];
  provider: {
    id: string;
    version: number;
    name: string;
    issuer: string;
    clientId: string;
    accountClaim: string;
  } | null;
  security: {
    version: number;
    secondFactorRoles: readonly string[];
    passwordMaxAgeDays: number;
    idleMinutes: number;
    mustChangeGiven: boolean;
  };
}

/** A small register with one person of each office. */
export function seededRegister(
  organization: RegisterPerson['organization'] = { id: 'org_h', name: '仁和医院', kind: 'HOSPITAL' },
): Register {
  const place = (id: string, name: string, site?: RegisterPlace): RegisterPlace => ({
    ...{ id, name, version: 1, status: 'OPEN', site: site ?? null },
  });
  const sites = [place('sit_1', '湖滨院区')];
  const departments = [place('dep_1', '医患关系办公室'), place('dep_2', '整形外科', sites[0])];
  const person = (
    id: string,
    name: string,
    title: string | null,
    roles: readonly string[],
    at = -1,
  ): RegisterPerson => ({
    ...{ id, name, title, roles, organization, account: id.replace('st_', ''), status: 'ACTIVE', version: 1 },
    department: departments[at] ?? null,
  });
  const people = [
    person('st_admin', '钱志远', '信息科', ['ADMIN']),
    person('st_sysadmin', '卢工', '信息科', ['SYSADMIN']),
    person('st_auditor', '严审', null, ['AUDITOR']),
    person('st_office', '沈立言', '医患办专员', ['PRO'], 0),
    person('st_head', '陆明', '主任', ['DEPT', 'DOC'], 1),
    { ...person('st_left', '林小雨', '导医', ['FRONT']), status: 'SUSPENDED' as const, version: 2 },
  ];
  const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();
  const session = (id: string, current: boolean, openedAt: string, usedAt: string) => ({
    ...{ id, current, openedAt, usedAt, expiresAt: at(22, 3) },
    endsAt: new Date(Date.parse(openedAt) + 12 * 3_600_000).toISOString(),
  });
  return {
    ...{ people, sites, departments },
    clients: [
      {
        ...{ id: 'cli_1', version: 1, status: 'ACTIVE', name: '院内 HIS', roles: ['FRONT'] },
        ...{ scopes: ['patients:read', 'complaints:act'], requestsPerMinute: 60, addedAt: at(1, 2) },
        ...{ expiresAt: new Date(Date.UTC(2027, 2, 31, 16)).toISOString(), lastUsedAt: at(22, 1) },
      },
    ],
    provider: null,
    factor: { enrolledAt: at(2, 1), recoveryCodesLeft: 9 },
    deputyships: [
      {
        ...{ id: 'dpt_1', version: 1, from: '2026-11-20', until: '2026-11-27', inForce: true, reason: '外出进修' },
        ...{ principal: people[3]!, deputy: people[4]! },
      },
    ],
    sessions: [session('ses_1', true, at(22, 0), at(22, 2)), session('ses_2', false, at(21, 15), at(21, 23))],
    security: {
      ...{ version: 3, secondFactorRoles: ['ADMIN', 'AUDITOR', 'SYSADMIN', 'DPO'], passwordMaxAgeDays: 90 },
      ...{ idleMinutes: 30, mustChangeGiven: true },
    },
  };
}
