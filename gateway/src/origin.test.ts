import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createOrigins } from './origin.js';

const origins = createOrigins(['https://concord.example/hospital/']);
const from = (origin: string | undefined, host = 'concord.example') =>
  ({ headers: { host, ...(origin !== undefined && { origin }) } }) as IncomingMessage;

describe('a page', () => {
  it('of the public address may talk to us', () => {
    expect(origins.allowsUpgrade(from('https://concord.example'))).toBe(true);
    expect(origins.allowsRequest(from('HTTPS://Concord.example'))).toBe(true);
  });

  it.each(['localhost:4000', '127.0.0.1:41234', '[::1]:4000', 'localhost'])(
    'of %s may talk to that address',
    (host) => {
      expect(origins.allowsUpgrade(from(`http://${host}`, host))).toBe(true);
      expect(origins.allowsRequest(from(`http://${host}`, host))).toBe(true);
    },
  );

  it.each([
    ['of somebody else', 'https://evil.example', 'concord.example'],
    ['of no origin', 'null', 'localhost:4000'],
    ['of another program on this machine', 'http://localhost:3000', 'localhost:4000'],
    ['of another name of this machine', 'http://localhost:4000', '127.0.0.1:4000'],
    ['whose name was turned to this machine', 'http://evil.example:4000', 'evil.example:4000'],
    ['whose name only looks like ours', 'http://localhost.evil.example', 'localhost.evil.example'],
    ['of the public name without TLS', 'http://concord.example', 'concord.example'],
  ])('%s may not', (_whose, origin, host) => {
    expect(origins.allowsUpgrade(from(origin, host))).toBe(false);
    expect(origins.allowsRequest(from(origin, host))).toBe(false);
  });

  it('must be named for a socket, and need not be for a request that no browser makes', () => {
    expect(origins.allowsUpgrade(from(undefined))).toBe(false);
    expect(origins.allowsRequest(from(undefined))).toBe(true);
  });
});
