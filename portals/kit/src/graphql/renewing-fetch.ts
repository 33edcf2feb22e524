/** Signs in again, by refresh or by the person; `true` when the request may be sent once more. */
export type Renew = () => Promise<boolean>;

/**
 * A fetch that survives the end of a session: an answer UNAUTHENTICATED is kept back until somebody signed in again, then
 * the request is sent a second time, so that nothing typed is lost and no caller has to know.
 */
export function createRenewingFetch(send: typeof fetch, renew: Renew): typeof fetch {
  return async (input, init) => {
    const answer = await send(input, init);
    if (!(await saysUnauthenticated(answer))) return answer;
    return (await renew()) ? send(input, init) : answer;
  };
}

async function saysUnauthenticated(answer: Response): Promise<boolean> {
  if (answer.status === 401) return true;
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return false;
  const text = await answer.clone().text();
  // Bodies are large and mostly fine; parse only what can be the case.
  if (!text.includes('UNAUTHENTICATED')) return false;
  const body = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return body.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}
