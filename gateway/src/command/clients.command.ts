import { withRegister, type Register } from './register.js';
import type { Command } from './usage.js';

/** `clients …` */
export const clientsCommand: Command = {
  usage: [
    'clients list',
    'clients add <organization> <name> <scope,…> <role,…> <last day> [requests a minute]',
    'clients revoke <organization> <client> <reason>',
  ],
  told: [
    'clients list   the programs of every organization that come in by a key: scopes, roles, last day, last use.',
    'clients add    lets a program of an organization in; prints its key, this once. Scopes: complaints:read and the like.',
    'clients revoke ends a program’s key at once. Stop Concord first.',
  ],
  run([first, act, ...words]) {
    if (first !== 'clients') return undefined;
    if (act === 'list' && words.length === 0) return withRegister(list);
    if (act === 'add') {
      const told = clientOf(words);
      return told && withRegister((register) => add(register, told));
    }
    const [organization, client, ...reason] = words;
    if (act !== 'revoke' || !organization || !client || reason.length === 0) return undefined;
    return withRegister((register) => revoke(register, organization, client, reason.join(' ')));
  },
};

interface Client {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

/** A program as it is told on the command line. */
export interface ToldClient {
  readonly organization: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
  readonly expiresAt: string;
  readonly requestsPerMinute: number;
}

/** What the words say; nothing when one is missing. The key is good until the end of its last day in China. */
export function clientOf(words: readonly string[]): ToldClient | undefined {
  const [organization, name, scopes, roles, lastDay = '', most = '60', ...more] = words;
  const requestsPerMinute = Number(most);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(lastDay);
  if (!organization || !name || !scopes || !roles || !isDay || !Number.isInteger(requestsPerMinute) || more.length > 0)
    return undefined;
  const expiresAt = new Date(`${lastDay}T23:59:59.999+08:00`).toISOString();
  return { organization, name, scopes: scopes.split(','), roles: roles.split(','), expiresAt, requestsPerMinute };
}

const FIELDS = 'id version name status scopes roles expiresAt lastUsedAt';

export async function list(register: Register): Promise<string> {
  const lines: string[] = [];
  for (const organization of await register.organizations()) {
    const { apiClients } = await register.ask<{ apiClients: readonly Client[] }>(
      organization,
      'SYSADMIN',
      `{ apiClients { ${FIELDS} } }`,
    );
    if (apiClients.length > 0) lines.push(`${organization.name}  ${organization.id}`);
    for (const { id, name, status, scopes, roles, expiresAt, lastUsedAt } of apiClients)
      lines.push(
        `  ${id}  ${name}  ${status}`,
        `    ${scopes.join(' ')}; ${roles.join(' ')}; until ${expiresAt}; last used ${lastUsedAt ?? 'never'}`,
      );
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'No program is let in.\n';
}

export async function add(register: Register, { organization: named, ...input }: ToldClient): Promise<string> {
  const of = await register.organization(named);
  const act = { name: 'apiClientAdd', fields: 'key apiClient { id }', input };
  const { key, apiClient } = await register.act<{ key: string; apiClient: Client }>(of, 'SYSADMIN', act);
  return `${key}\nThis key of ${apiClient.id} is not told again.\n`;
}

export async function revoke(register: Register, named: string, clientId: string, reason: string): Promise<string> {
  const of = await register.organization(named);
  const query = `{ apiClients { ${FIELDS} } }`;
  const { apiClients } = await register.ask<{ apiClients: readonly Client[] }>(of, 'SYSADMIN', query);
  const expectedVersion = apiClients.find(({ id }) => id === clientId)?.version ?? 1;
  const input = { clientId, expectedVersion, reason };
  await register.act(of, 'SYSADMIN', { name: 'apiClientRevoke', fields: 'apiClient { id }', input });
  return `${clientId} is let in no more.\n`;
}
