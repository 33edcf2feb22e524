/** How an attempt to sign in ended. */
export type SignInResult = 'in' | 'wrong' | 'too-many' | 'unreachable' | 'fault';

/** The three doors of the gateway. The session itself is an HttpOnly cookie that no script can read. */
export interface SignInEndpoints {
  signIn(account: string, password: string): Promise<SignInResult>;
  refresh(): Promise<boolean>;
  signOut(): Promise<void>;
}

export function createSignInEndpoints(send: typeof fetch, prefix = '/auth'): SignInEndpoints {
  const post = async (door: string, body: object) => {
    const answer = await send(`${prefix}/${door}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // Nothing in it is needed, but a connection whose answer was not read to its end is not used again.
    await answer.arrayBuffer().catch(() => undefined);
    return answer;
  };
  return {
    async signIn(account, password) {
      try {
        const answer = await post('sign-in', { account, password });
        if (answer.ok) return 'in';
        if (answer.status === 429) return 'too-many';
        return answer.status < 500 ? 'wrong' : 'fault';
      } catch {
        return 'unreachable';
      }
    },
    async refresh() {
      try {
        return (await post('refresh', {})).ok;
      } catch {
        return false;
      }
    },
    async signOut() {
      await post('sign-out', {});
    },
  };
}
