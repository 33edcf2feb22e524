import { ref, shallowRef } from 'vue';
import { useLanguage } from '../language/use-language.js';
import { useSession } from './session.js';
import type { DoorAnswer, NextDoor } from './sign-in-endpoints.js';

/** Where somebody stands on their way in: at the first door, at a later one, or with codes in hand that they must keep. */
export type SignInStage =
  | { readonly at: 'FIRST' }
  | ({ readonly at: NextDoor['step'] } & Omit<NextDoor, 'step'>)
  | { readonly at: 'CODES'; readonly recoveryCodes: readonly string[] };

/** The way in, door by door. `entered` is called once somebody is in. */
export function useSignIn(entered: () => void) {
  const session = useSession();
  const { t, say } = useLanguage();
  const stage = shallowRef<SignInStage>({ at: 'FIRST' });
  const problem = ref('');
  const busy = ref(false);
  let account: string | undefined;

  const arrive = async () => {
    await session.arrive(account);
    entered();
  };
  const go = async (answer: DoorAnswer): Promise<void> => {
    switch (answer.kind) {
      case 'in':
        if (!answer.recoveryCodes) return arrive();
        stage.value = { at: 'CODES', recoveryCodes: answer.recoveryCodes };
        return;
      case 'next': {
        const { step, ...rest } = answer.next;
        stage.value = { at: step, ...rest };
        return;
      }
      case 'shut':
        // Later doors stay open for minutes only: after that one begins at the first.
        if (answer.why === 'expired') stage.value = { at: 'FIRST' };
        problem.value = answer.sentence ? say(answer.sentence) : t(`session.${answer.why}`);
        return;
      default:
        return answer satisfies never;
    }
  };
  const through = async (attempt: Promise<DoorAnswer>) => {
    busy.value = true;
    problem.value = '';
    await go(await attempt);
    busy.value = false;
  };
  const challenge = () => ('challenge' in stage.value ? stage.value.challenge : '');

  return {
    stage,
    problem,
    busy,
    signIn(name: string, password: string) {
      account = name;
      return through(session.doors.signIn(name, password));
    },
    second: (code: string) => through(session.doors.second(challenge(), plainCode(code))),
    enrol: (code: string) => through(session.doors.enrol(challenge(), plainCode(code))),
    choosePassword: (password: string) => through(session.doors.password(challenge(), password)),
    /** The recovery codes are kept: now they are in. */
    arrive,
    startOver() {
      problem.value = '';
      stage.value = { at: 'FIRST' };
    },
  };
}
export type SignInState = ReturnType<typeof useSignIn>;

/** As apps and papers show codes, with spaces between their groups, and as an input method may write digits. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');
