import { inject, readonly, ref, shallowRef, type InjectionKey, type Ref } from 'vue';
import type { SignInEndpoints } from './sign-in-endpoints.js';

/** Who sits here. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title?: string | null;
  /** Given to colleagues, and therefore to oneself. */
  readonly roles?: readonly string[] | null;
  readonly department?: { readonly id: string; readonly name: string } | null;
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string };
}

/** `unknown` until asked; `ended`: the session ran out while somebody was working, their page is kept. */
export type SessionState = 'unknown' | 'out' | 'in' | 'ended';

export interface Session {
  readonly state: Readonly<Ref<SessionState>>;
  readonly person: Readonly<Ref<Person | undefined>>;
  /** What the person signed in with on this page; not known after a reload. */
  readonly account: Readonly<Ref<string | undefined>>;
  /** Asks once who sits here; later calls answer from memory. */
  ensure(): Promise<SessionState>;
  /** The doors that lead in. Who got through the last of them comes in by `arrive`. */
  readonly doors: Omit<SignInEndpoints, 'refresh' | 'signOut'>;
  /** The server let somebody in: what was held back goes out again. `name` is the account they signed in with. */
  arrive(name?: string): Promise<void>;
  signOut(): Promise<void>;
  /** For requests answered UNAUTHENTICATED: refreshes, else waits until the person signed in again. */
  renew(): Promise<boolean>;
}

export interface SessionOptions {
  readonly endpoints: SignInEndpoints;
  /** Asks `me`; undefined when nobody is signed in. */
  readonly loadPerson: () => Promise<Person | undefined>;
  /** Called with the person who leaves, before anything else is forgotten. */
  readonly onLeave?: (person: Person) => Promise<void>;
}

export function createSession({ endpoints, loadPerson, onLeave }: SessionOptions): Session {
  const state = ref<SessionState>('unknown');
  const person = shallowRef<Person>();
  const account = ref<string>();
  let renewing: Promise<boolean> | undefined;
  let waiting: ((again: boolean) => void)[] = [];

  const enter = async () => {
    const found = await loadPerson();
    const somebodyElse = found && person.value && found.id !== person.value.id;
    // Another person signed in over an open page: what stands on it was not meant for them.
    if (somebodyElse) return location.reload();
    person.value = found;
    state.value = found ? 'in' : 'out';
  };
  const release = (again: boolean) => {
    const held = waiting;
    waiting = [];
    for (const go of held) go(again);
  };
  const renewOnce = async () => {
    if (await endpoints.refresh()) return true;
    // Nobody was working yet: the router leads to the sign-in page, nothing has to be held back.
    if (state.value !== 'in' && state.value !== 'ended') return false;
    state.value = 'ended';
    return new Promise<boolean>((go) => waiting.push(go));
  };

  return {
    state: readonly(state),
    account: readonly(account),
    person: readonly(person) as Readonly<Ref<Person | undefined>>,
    async ensure() {
      if (state.value === 'unknown') await enter();
      return state.value;
    },
    doors: endpoints,
    async arrive(name) {
      if (name) account.value = name;
      // Held requests go first to be answered; `me` among them would wait for itself.
      state.value = person.value ? 'in' : 'unknown';
      release(true);
      await enter();
    },
    async signOut() {
      if (person.value) await onLeave?.(person.value);
      await endpoints.signOut();
      release(false);
      person.value = undefined;
      account.value = undefined;
      state.value = 'out';
    },
    renew() {
      renewing ??= renewOnce().finally(() => (renewing = undefined));
      return renewing;
    },
  };
}

export const sessionKey: InjectionKey<Session> = Symbol('session');

/** The session of this portal. */
export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error('No session: this component is used outside of a portal');
  return session;
}
