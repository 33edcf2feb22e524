import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { withRegister, type KnownOrganization, type Register } from './register.js';
import type { Command } from './usage.js';

/** `users …` */
export const usersCommand: Command = {
  usage: ['users list', 'users reset|unfactor <account>', 'users suspend <account> <reason>'],
  told: [
    'users list     everybody of every organization: account, roles, whether they are suspended.',
    'users reset    prints a token with which the owner of an account sets a password at /hospital/reset, /insurer/reset',
    '               or /committee/reset, within a day and once: for an administrator whom no colleague can help.',
    'users unfactor takes a lost second factor away: the next sign-in asks for a new one.',
    'users suspend  lets somebody in no more. Stop Concord first. All of it stands in the journal as the command line’s.',
  ],
  run([first, act, account, ...rest]) {
    if (first !== 'users') return undefined;
    if (act === 'list' && account === undefined) return withRegister(list);
    if (!account) return undefined;
    if (act === 'suspend' && rest.length > 0)
      return withRegister((register) => suspend(register, account, rest.join(' ')));
    if (rest.length > 0) return undefined;
    if (act === 'reset') return withRegister((register) => reset(register, account));
    if (act === 'unfactor') return withRegister((register) => unfactor(register, account));
    return undefined;
  },
};

interface Member {
  readonly id: string;
  readonly version: number;
  readonly account: string;
  readonly roles: readonly string[];
  readonly status: string;
}

const membersOf = async (register: Register, of: KnownOrganization): Promise<readonly Member[]> => {
  const query = '{ staffMembers(suspendedToo: true) { id version account roles status } }';
  return (await register.ask<{ staffMembers: readonly Member[] }>(of, 'ADMIN', query)).staffMembers;
};

/** Ids, accounts and roles: names are nobody's business here. */
export async function list(register: Register): Promise<string> {
  const lines: string[] = [];
  for (const organization of await register.organizations()) {
    lines.push(`${organization.name}  ${organization.kind}  ${organization.id}`);
    for (const { account, roles, status } of await membersOf(register, organization))
      lines.push(
        `  ${account.padEnd(24)} ${roles.join(' ').padEnd(20)} ${status === 'ACTIVE' ? '' : status}`.trimEnd(),
      );
  }
  return `${lines.join('\n')}\n`;
}

async function find(register: Register, account: string): Promise<{ of: KnownOrganization; member: Member }> {
  for (const of of await register.organizations()) {
    const member = (await membersOf(register, of)).find((one) => one.account === account.trim().toLowerCase());
    if (member) return { of, member };
  }
  throw new OperatorFault(`Nobody has the account ${account}. npm run concord -- users list says who has which.`);
}

/** Answers the token: it is told this once. */
export async function reset(register: Register, account: string): Promise<string> {
  const { of, member } = await find(register, account);
  const input = { staffId: member.id, expectedVersion: member.version };
  const link = { name: 'staffResetLink', fields: 'token expiresAt', input };
  const { token, expiresAt } = await register.act<{ token: string; expiresAt: string }>(of, 'ADMIN', link);
  return `${token}\nIt can be used once, until ${expiresAt}.\n`;
}

export async function unfactor(register: Register, account: string): Promise<string> {
  const { of, member } = await find(register, account);
  const input = { staffId: member.id, expectedVersion: member.version };
  await register.act(of, 'ADMIN', { name: 'secondFactorReset', fields: 'staff { id }', input });
  return `${account} has no second factor any more.\n`;
}

export async function suspend(register: Register, account: string, reason: string): Promise<string> {
  const { of, member } = await find(register, account);
  const input = { staffId: member.id, expectedVersion: member.version, reason };
  await register.act(of, 'ADMIN', { name: 'staffSuspend', fields: 'staff { id }', input });
  return `${account} is let in no more.\n`;
}
