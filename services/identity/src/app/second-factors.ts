import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Outcome, type UnitOfWork } from '@concord/kit/store/contract';
import { refuse } from '../domain/register.refusals.js';
import { typedCode } from '../domain/second-factor.js';
import type { AccountGuard } from './account-guard.js';
import { ChallengeUsed } from './challenges.js';
import { createCodeCheck } from './code-check.js';
import type { StaffStore } from './ports.js';
import type { OneTimeCodes, SecondFactor, SecondFactorStore } from './second-factor.ports.js';
import type { SignInLog } from './sign-in.ports.js';
import type { StaffRegister, StaffTarget } from './staff.js';

export interface SecondFactorParts {
  readonly unitOfWork: UnitOfWork;
  readonly factors: SecondFactorStore;
  readonly codes: OneTimeCodes;
  readonly staff: StaffStore;
  readonly register: StaffRegister;
  readonly guard: AccountGuard;
  readonly log: SignInLog;
  readonly clock: Clock;
}

/** Second factors of people who are signed in. */
export interface SecondFactors {
  mine(identity: Identity): Promise<SecondFactor | undefined>;
  /** Takes somebody's away, so that they enrol another one; ends their sessions. */
  reset(identity: Identity, key: string, target: StaffTarget): Promise<Outcome>;
  /** One's own recovery codes anew, by a code; a retry is not told them again. */
  renewCodes(identity: Identity, key: string, code: string): Promise<readonly string[] | undefined>;
}

export function createSecondFactors(parts: SecondFactorParts): SecondFactors {
  const { unitOfWork, factors, codes, staff, register, guard, log, clock } = parts;
  const check = createCodeCheck(parts);
  return {
    mine: ({ id }) => factors.of(id),
    reset: (identity, key, target) => register.act(identity, key, target, { type: 'resetSecondFactor' }),
    async renewCodes(identity, key, typed) {
      const [record] = await staff.byIds(scopeOf(identity), [identity.id]);
      if (!record || !(await factors.of(identity.id))) throw new NotFound('SecondFactor');
      const { id: staffId, organization, account } = record.staff;
      const lockedUntil = await guard.count(account);
      if (lockedUntil) {
        const minutes = Math.ceil((lockedUntil.getTime() - clock.now().getTime()) / 60_000);
        throw refuse('PASSWORD_LOCKED', { values: { minutes } });
      }
      const use = await check(staffId, typedCode(typed));
      const fresh = codes.newRecoveryCodes(staffId);
      let renewed = false;
      const request = { identity, operation: 'recoveryCodesRenew', key, input: { code: typed } };
      await unitOfWork.write(request, async ({ ticket }) => {
        if (!use) throw refuse('CODE_WRONG', { path: ['code'] });
        await use(ticket).catch((thrown: unknown) => {
          throw thrown instanceof ChallengeUsed ? refuse('CODE_WRONG', { path: ['code'] }) : thrown;
        });
        await factors.putCodes(
          ticket,
          { staffId, organization },
          fresh.map(({ hash }) => hash),
        );
        renewed = true;
        return { id: staffId, version: record.version };
      });
      if (!renewed) return undefined;
      await guard.clear(account);
      log.note({ kind: 'recovery-codes-renewed', actor: identity, staff: identity, at: clock.now() });
      return fresh.map(({ code }) => code);
    },
  };
}
