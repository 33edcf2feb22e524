import { coded, type DoubleContext, type DoubleResolvers } from './graph-double.js';
import type { Register, RegisterClient } from './register.js';
import { FIRST_CODE, RECOVERY_CODES } from './doors-double.js';

type Offered = (...names: readonly string[]) => readonly object[];
type Only = (role: string, context: DoubleContext) => void;
type ProviderInput = NonNullable<Register['provider']> & { readonly expectedVersion: number };
type ClientInput = RegisterClient & { readonly clientId: string; readonly expectedVersion: number };

const done = { refusals: [] };

/** The part of a register that is about the system: its settings, its programs, its journal, one's own second factor. */
export function systemResolvers(register: Register, only: Only, offered: Offered) {
  let keys = 0;
  const newKey = () => `cck_${++keys}_kept-by-nobody`;
  const rightsOf = ({ name, roles, scopes, requestsPerMinute, expiresAt }: ClientInput) => ({
    ...{ name, roles, scopes, requestsPerMinute, expiresAt },
  });
  const change = (input: ClientInput, context: DoubleContext, how: (client: RegisterClient) => void) => {
    only('SYSADMIN', context);
    const client = register.clients.find(({ id }) => id === input.clientId);
    if (!client) throw coded('NOT_FOUND');
    how(client);
    client.version += 1;
    return { ...done, apiClient: client, key: null };
  };

  return {
    Query: {
      securitySettings: (_: unknown, __: unknown, context: DoubleContext) => {
        only('SYSADMIN', context);
        return register.security;
      },
      ssoProvider: (_: unknown, __: unknown, context: DoubleContext) => {
        only('SYSADMIN', context);
        return register.provider;
      },
      ...Object.fromEntries(
        ['identity', 'patients', 'complaints', 'claims', 'mediation'].map((service) => [
          `${service}MasterKeys`,
          (_: unknown, __: unknown, context: DoubleContext) => {
            only('SYSADMIN', context);
            return [
              { id: 'kek-2', service, current: true, held: true, dataKeys: 12 },
              { id: 'kek-1', service, current: false, held: true, dataKeys: service === 'claims' ? 3 : 0 },
            ];
          },
        ]),
      ),
      mySecondFactor: () => register.factor,
      apiClients: (_: unknown, __: unknown, context: DoubleContext) => {
        only('SYSADMIN', context);
        return register.clients;
      },
      identityAudit: (
        _: unknown,
        { filter, after }: { filter?: { kind?: string }; after?: string },
        context: DoubleContext,
      ) => {
        only('AUDITOR', context);
        const all = journal.filter(({ kind }) => !filter?.kind || kind === filter.kind);
        const page = after ? all.slice(2) : all.slice(0, 2);
        return {
          edges: page.map((node) => ({ cursor: node.id, node })),
          pageInfo: { endCursor: page.at(-1)?.id, hasNextPage: !after && all.length > 2 },
        };
      },
    },
    ApiClient: {
      actions: ({ status }: RegisterClient) => (status === 'ACTIVE' ? offered('change', 'renewKey', 'revoke') : []),
    },
    Mutation: {
      securitySettingsSet: (_: unknown, { input }: { input: Register['security'] }, context: DoubleContext) => {
        only('SYSADMIN', context);
        register.security = { ...register.security, ...input, version: register.security.version + 1 };
        return { ...done, securitySettings: register.security };
      },
      ssoProviderSet: (_: unknown, { input }: { input: ProviderInput }, context: DoubleContext) => {
        only('SYSADMIN', context);
        const { name, issuer, clientId, accountClaim, expectedVersion } = input;
        if (!issuer.startsWith('https://')) {
          const message = { zh: '地址须以 https 开头。', en: 'Over https alone.' };
          return { ssoProvider: null, refusals: [{ code: 'ISSUER_NOT_TAKEN', path: ['issuer'], message, rule: null }] };
        }
        register.provider = { id: 'idp_1', version: expectedVersion + 1, name, issuer, clientId, accountClaim };
        return { ...done, ssoProvider: register.provider };
      },
      ssoProviderRemove: (_: unknown, __: unknown, context: DoubleContext) => {
        only('SYSADMIN', context);
        register.provider = null;
        return done;
      },
      recoveryCodesRenew: (_: unknown, { input }: { input: { code: string } }) => {
        if (input.code !== FIRST_CODE) {
          const message = { zh: '验证码不正确或已使用过。', en: 'The code is not right.' };
          return { recoveryCodes: null, refusals: [{ code: 'CODE_WRONG', path: ['code'], message, rule: null }] };
        }
        register.factor = { ...register.factor!, recoveryCodesLeft: RECOVERY_CODES.length };
        return { ...done, recoveryCodes: RECOVERY_CODES };
      },
      apiClientAdd: (_: unknown, { input }: { input: ClientInput }, context: DoubleContext) => {
        only('SYSADMIN', context);
        const client: RegisterClient = {
          ...{ id: `cli_${register.clients.length + 1}`, version: 1, status: 'ACTIVE', ...rightsOf(input) },
          ...{ addedAt: '2026-11-22T02:00:00.000Z', lastUsedAt: null },
        };
        register.clients.push(client);
        return { ...done, apiClient: client, key: newKey() };
      },
      apiClientChange: (_: unknown, { input }: { input: ClientInput }, context: DoubleContext) =>
        change(input, context, (client) => void Object.assign(client, rightsOf(input))),
      apiClientRenewKey: (_: unknown, { input }: { input: ClientInput }, context: DoubleContext) => ({
        ...change(input, context, () => undefined),
        key: newKey(),
      }),
      apiClientRevoke: (_: unknown, { input }: { input: ClientInput }, context: DoubleContext) =>
        change(input, context, (client) => void (client.status = 'REVOKED')),
      identityAuditExport: (_: unknown, { input }: { input: { purpose: string } }, context: DoubleContext) => {
        only('AUDITOR', context);
        return { ...done, csv: `at,kind\n${input.purpose}`, entries: journal.length, truncated: false };
      },
    },
  } satisfies DoubleResolvers;
}

const entry = (id: string, stream: string, kind: string, actor: object, more: object = {}) => ({
  ...{ id, service: 'identity', stream, kind, at: '2026-11-22T01:30:00.000Z', erased: false, version: null },
  ...{ actor: { kind: 'PERSON', organizationId: 'org_h', ...actor }, details: [] },
  ...{ subjectType: 'staff', subjectId: 'st_office', ...more },
});
const admin = { id: 'st_admin', roles: ['ADMIN'] };
const journal = [
  entry('ent_3', 'ADMINISTRATION', 'setRoles', admin, { version: 4, details: [{ name: 'roles', value: 'PRO SUP' }] }),
  entry('ent_2', 'ACCESS', 'sign-in', { id: 'st_office', roles: ['PRO'] }, { subjectType: 'session' }),
  entry('ent_1', 'ACCESS', 'denial', { id: 'st_unknown', roles: ['FRONT'] }),
];
