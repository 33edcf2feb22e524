import { BadInput, NotFound } from '@concord/kit/domain/conflict';
import { Denied } from '@concord/kit/graphql/errors';
import type { Service } from '@concord/kit/graphql/service';
import type { SessionAct, SessionActs } from '@concord/kit/identity/session';
import * as v from 'valibot';
import type { PasswordStep } from './app/password-step.js';
import type { SecondStep } from './app/second-step.js';
import type { Sessions } from './app/sessions.js';
import type { SignIn } from './app/sign-in.js';
import type { Sso } from './app/sso.js';
import { isPlatform } from './domain/organization.js';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const token = text(100);
const code = text(100);

/** What each act is told. Longer than anything real is refused before it costs something. */
const shapes = {
  'session.open': v.object({ account: text(200), password: text(1_000), address: text(100) }),
  'session.second': v.object({ challenge: token, code, address: text(100) }),
  'session.enrol': v.object({ challenge: token, code: v.optional(code), address: text(100) }),
  'session.password': v.object({ challenge: token, password: text(1_000), address: text(100) }),
  'session.reset': v.object({ token, password: text(1_000), address: text(100) }),
  'sso.list': v.object({}),
  'sso.begin': v.object({ provider: token, redirectUri: text(500), address: text(100) }),
  'sso.finish': v.object({ flow: token, redirectUri: text(500), query: text(4_000), address: text(100) }),
  'session.resolve': v.object({ token, idle: v.optional(v.boolean()) }),
  'session.renew': v.object({ token }),
  'session.close': v.object({ token }),
} satisfies { readonly [Act in SessionAct]: v.GenericSchema<SessionActs[Act]['input']> };

/** Answers what the gateway asks about sessions, once it is let in. Nobody but a service of the platform is answered at all. */
export function createSessionActs(parts: {
  readonly signIn: SignIn;
  readonly secondStep: SecondStep;
  readonly passwordStep: PasswordStep;
  readonly sso: Sso;
  readonly sessions: Sessions;
}): Service['internal'] {
  const { signIn, secondStep, passwordStep, sso, sessions } = parts;
  const acts: { readonly [Act in SessionAct]: (input: unknown) => Promise<SessionActs[Act]['output']> } = {
    'session.open': (input) => signIn.open(told('session.open', input)),
    'session.second': (input) => secondStep.prove(told('session.second', input)),
    'session.enrol': (input) => secondStep.enrol(told('session.enrol', input)),
    'session.password': (input) => passwordStep.change(told('session.password', input)),
    'session.reset': (input) => passwordStep.reset(told('session.reset', input)),
    'sso.list': (input) => sso.list(told('sso.list', input)),
    'sso.begin': (input) => sso.begin(told('sso.begin', input)),
    'sso.finish': (input) => sso.finish(told('sso.finish', input)),
    'session.resolve': (input) => sessions.resolve(told('session.resolve', input)),
    'session.renew': (input) => sessions.renew(told('session.renew', input).token),
    async 'session.close'(input) {
      await sessions.close(told('session.close', input).token);
      return { outcome: 'CLOSED' };
    },
  };
  return async (name, input, { identity }) => {
    if (!isPlatform(identity)) throw new Denied('FORBIDDEN', 'Only a service of the platform asks about sessions');
    if (!Object.hasOwn(acts, name)) throw new NotFound('Act');
    return acts[name as SessionAct](input);
  };
}

/** @throws BadInput naming the field, never what stood in it: it may be a password */
function told<Act extends SessionAct>(act: Act, input: unknown): SessionActs[Act]['input'] {
  const result = v.safeParse(shapes[act], input, { abortEarly: true });
  if (result.success) return result.output;
  throw new BadInput([String(result.issues[0].path?.[0]?.key ?? act)], 'missing or malformed');
}
