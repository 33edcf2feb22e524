import type { SessionChallenged, SessionOpened, SignInAnswer } from '@concord/kit/identity/session';
import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../test/authenticator.js';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, clock, found, inside, signIn } = house;
const { chief, add } = await found('和睦医院', 'first.admin', { secondFactorRoles: ['DPO'] });

const address = '10.0.0.1';
const step = () => clock.advance(30_000);
const challenged = (answer: SignInAnswer): SessionChallenged => {
  if (answer.outcome !== 'CHALLENGED') throw new Error(`no step is left: ${JSON.stringify(answer)}`);
  return answer;
};
const opened = (answer: SignInAnswer): SessionOpened => {
  if (answer.outcome !== 'OPENED') throw new Error(`not let in: ${JSON.stringify(answer)}`);
  return answer;
};
const prove = (challenge: string, code: string) => inside('session.second', { challenge, code, address });
const enrol = (challenge: string, code?: string) => inside('session.enrol', { challenge, code, address });

let number = 0;
/** Somebody whose role asks for a second factor; `enrolled` with one. */
const somebody = async () => {
  const account = `guarded.${++number}`;
  const staff = await add(account, ['DPO']);
  return { account, staff };
};
const enrolled = async () => {
  const who = await somebody();
  const { challenge, secret } = challenged(await signIn(who.account));
  const answer = opened(await enrol(challenge, codeOf(secret!, clock.now())));
  step();
  return { ...who, secret: secret!, code: () => codeOf(secret!, clock.now()), recoveryCodes: answer.recoveryCodes! };
};
const atSecond = async (account: string) => challenged(await signIn(account)).challenge;

describe('enrolment', () => {
  it('is asked of who holds a role that needs it, with a secret, and opens the session by its first code', async () => {
    const { account, staff } = await somebody();
    const answer = challenged(await signIn(account));
    expect(answer).toMatchObject({ next: 'ENROL', secret: expect.stringMatching(/^[A-Z2-7]{32}$/) });
    expect(answer.uri).toBe(
      `otpauth://totp/Concord:${account}?issuer=Concord&secret=${answer.secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(await enrol(answer.challenge)).toEqual(answer);
    const { facts, recoveryCodes } = opened(await enrol(answer.challenge, codeOf(answer.secret!, clock.now())));
    expect(facts).toMatchObject({ id: staff.id, roles: ['DPO'] });
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it('does not take a wrong code, nor the same step twice', async () => {
    const { account } = await somebody();
    const { challenge, secret } = challenged(await signIn(account));
    expect(await enrol(challenge, '000000')).toMatchObject({ outcome: 'REFUSED', code: 'CODE_WRONG' });
    opened(await enrol(challenge, codeOf(secret!, clock.now())));
    step();
    expect(await enrol(challenge, codeOf(secret!, clock.now()))).toMatchObject({ code: 'CHALLENGE_GONE' });
  });

  it('happens once, when two begin it', async () => {
    const { account } = await somebody();
    const two = [challenged(await signIn(account)), challenged(await signIn(account))];
    const answers = await Promise.all(
      two.map(({ challenge, secret }) => enrol(challenge, codeOf(secret!, clock.now()))),
    );
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['OPENED', 'REFUSED']);
  });
});

describe('the second factor', () => {
  it('is asked for at every sign-in once it is there, and its code opens the session', async () => {
    const { account, code } = await enrolled();
    const answer = challenged(await signIn(account));
    expect(answer).toEqual({ outcome: 'CHALLENGED', next: 'SECOND_FACTOR', challenge: expect.any(String) });
    opened(await prove(answer.challenge, code()));
  });

  it('takes no code twice, the one it was enrolled with included', async () => {
    const { account, code, secret } = await enrolled();
    const before = codeOf(secret, new Date(clock.now().getTime() - 30_000));
    expect(await prove(await atSecond(account), before)).toMatchObject({ code: 'CODE_WRONG' });
    const used = code();
    opened(await prove(await atSecond(account), used));
    expect(await prove(await atSecond(account), used)).toMatchObject({ code: 'CODE_WRONG' });
    step();
    opened(await prove(await atSecond(account), code()));
  });

  it('lets one of two in who send the same code at once', async () => {
    const { account, code } = await enrolled();
    const two = [await atSecond(account), await atSecond(account)];
    const answers = await Promise.all(two.map((challenge) => prove(challenge, code())));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['OPENED', 'REFUSED']);
  });

  it('counts wrong codes into the lock of the account, however often the password is right', async () => {
    const { account, code } = await enrolled();
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await prove(await atSecond(account), '000000')).toMatchObject({ code: 'CODE_WRONG' });
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_LOCKED' });
    clock.advance(15 * 60_000);
    opened(await prove(await atSecond(account), code()));
  });

  it('does not lock out who leaves before the second step', async () => {
    const { account, code } = await enrolled();
    for (let visit = 0; visit < 12; visit++) await atSecond(account);
    opened(await prove(await atSecond(account), code()));
  });

  it('is proven within five minutes, by one who is still here, with a token of this step', async () => {
    const { account, code, staff } = await enrolled();
    const late = await atSecond(account);
    clock.advance(5 * 60_000);
    expect(await prove(late, code())).toMatchObject({ outcome: 'REFUSED', code: 'CHALLENGE_GONE' });
    const elsewhere = await atSecond(account);
    expect(await enrol(elsewhere, code())).toMatchObject({ code: 'CHALLENGE_GONE' });
    await act(chief, 'staffSuspend', { staffId: staff.id, expectedVersion: 1, reason: '离职' });
    expect(await prove(elsewhere, code())).toMatchObject({ code: 'CHALLENGE_GONE' });
    expect(await prove('made-up', code())).toMatchObject({ code: 'CHALLENGE_GONE' });
  });

  it('is replaced by a recovery code, each good once', async () => {
    const { account, recoveryCodes } = await enrolled();
    const [first, second] = recoveryCodes;
    opened(await prove(await atSecond(account), first!));
    expect(await prove(await atSecond(account), first!)).toMatchObject({ code: 'CODE_WRONG' });
    opened(await prove(await atSecond(account), second!.toLowerCase().replaceAll('-', ' ')));
    const other = await enrolled();
    expect(await prove(await atSecond(account), other.recoveryCodes[0]!)).toMatchObject({ code: 'CODE_WRONG' });
  });
});

describe('whose role needs none', () => {
  it('is let in by the password alone', async () => {
    await add('plain.clerk', ['CM']);
    opened(await signIn('plain.clerk', PASSWORD));
  });
});
