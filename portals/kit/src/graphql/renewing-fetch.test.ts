import { describe, expect, it, vi } from 'vitest';
import { createRenewingFetch } from './renewing-fetch.js';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const ended = () => json({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });

describe('a fetch that survives the end of a session', () => {
  it('sends again once somebody signed in', async () => {
    const answers = [ended(), json({ data: 1 })];
    const renew = vi.fn(async () => true);
    const answer = await createRenewingFetch(async () => answers.shift()!, renew)('/graphql');
    expect(await answer.json()).toEqual({ data: 1 });
    expect(renew).toHaveBeenCalledOnce();
  });

  it('takes 401 for the same', async () => {
    const answers = [json({}, 401), json({ data: 1 })];
    const answer = await createRenewingFetch(
      async () => answers.shift()!,
      async () => true,
    )('/graphql');
    expect(await answer.json()).toEqual({ data: 1 });
  });

  it('hands the refusal on when nobody signs in, body unread', async () => {
    const answer = await createRenewingFetch(
      async () => ended(),
      async () => false,
    )('/graphql');
    expect(await answer.json()).toHaveProperty('errors');
  });

  it('does not mistake a text about it for the thing', async () => {
    const renew = vi.fn(async () => true);
    await createRenewingFetch(async () => json({ data: { note: 'UNAUTHENTICATED' } }), renew)('/graphql');
    expect(renew).not.toHaveBeenCalled();
  });
});
