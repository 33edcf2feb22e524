import { describe, expect, it } from 'vitest';
import { createFileDoor } from './file-door.js';

/** A server that answers what it is told to, in turn, and keeps what was sent. */
function server(...answers: (number | 'cut')[]) {
  const sent: { address: string; method?: string; bytes: number }[] = [];
  const send: typeof fetch = async (input, init) => {
    const body = init?.body as Blob | string;
    sent.push({ address: String(input), method: init?.method, bytes: typeof body === 'string' ? 0 : body.size });
    const answer = answers[Math.min(sent.length, answers.length) - 1] ?? 204;
    if (answer === 'cut') throw new TypeError('cut');
    return new Response(null, { status: answer });
  };
  return { sent, door: createFileDoor(send) };
}
const awaited = { address: '/files/complaints/token', partBytes: 4 };
const file = new Blob(['123456789']);

describe('a file', () => {
  it('is sent part after part, then looked at, and says how far it is', async () => {
    const { sent, door } = server(204, 204, 204, 200);
    const shares: number[] = [];
    expect(await door.send(file, awaited, (share) => shares.push(Number(share.toFixed(2))))).toBe('kept');
    expect(sent).toEqual([
      { address: '/files/complaints/token/0', method: 'PUT', bytes: 4 },
      { address: '/files/complaints/token/1', method: 'PUT', bytes: 4 },
      { address: '/files/complaints/token/2', method: 'PUT', bytes: 1 },
      { address: '/files/complaints/token', method: 'POST', bytes: 0 },
    ]);
    expect(shares).toEqual([0.44, 0.89, 1]);
  });

  it('goes on over a line that was cut, and a service that was away', async () => {
    const { sent, door } = server('cut', 503, 204, 204, 204, 200);
    expect(await door.send(file, awaited, () => undefined)).toBe('kept');
    expect(sent.filter(({ address }) => address.endsWith('/0'))).toHaveLength(3);
  });

  it('is lost after three attempts, or where it is not awaited any more', async () => {
    expect(await server('cut').door.send(file, awaited, () => undefined)).toBe('lost');
    const over = server(404);
    expect(await over.door.send(file, awaited, () => undefined)).toBe('lost');
    expect(over.sent).toHaveLength(1);
  });

  it('is refused when it is not what it was said to be', async () => {
    expect(await server(204, 204, 204, 415).door.send(file, awaited, () => undefined)).toBe('refused');
  });
});
