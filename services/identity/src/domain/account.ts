import { refuse } from './register.refusals.js';

/** An account name as it is kept and compared: width, case and surrounding spaces do not count. */
export function normalAccount(account: string): string {
  return account.normalize('NFKC').trim().toLowerCase();
}

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,63}$/u;

/** The account name of a new member of staff, normalized. @throws Refusal `ACCOUNT_MALFORMED` */
export function checkAccount(account: string, path: readonly string[] = ['account']): string {
  const normal = normalAccount(account);
  if (!SHAPE.test(normal)) throw refuse('ACCOUNT_MALFORMED', { path });
  return normal;
}
