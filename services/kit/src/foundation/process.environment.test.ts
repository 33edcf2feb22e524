import { describe, expect, it } from 'vitest';
import { OperatorFault } from '../domain/operator-fault.js';
import { readEnvironment } from '../http/environment.js';
import { serviceSettings, serviceUrl, serviceVariables } from './process.environment.js';

const least = { DATABASE_URL: './claims.sqlite', KEY_FILE: 'sealing.json', CALL_KEY: 'call.json', PEERS: 'peers.json' };
const settingsOf = (source: Record<string, string>) =>
  serviceSettings(readEnvironment(serviceVariables('claims', '4009'), source));

describe('the environment of a service', () => {
  it('needs a database and three key files, and has defaults for the rest', () => {
    expect(settingsOf(least)).toEqual({
      ...{ port: 4009, host: '127.0.0.1', logLevel: 'info', stopDelay: 2_000 },
      ...{ keyFile: 'sealing.json', callKeyFile: 'call.json', peersFile: 'peers.json' },
      database: { kind: 'sqlite', file: './claims.sqlite' },
    });
    expect(() => settingsOf({})).toThrow(OperatorFault);
    expect(() => settingsOf({})).toThrow(
      /CALL_KEY is missing[\s\S]*DATABASE_URL is missing[\s\S]*KEY_FILE[\s\S]*PEERS/,
    );
  });

  it.each([
    ['mysql://u:p@db:3306/claims', { kind: 'mysql', url: 'mysql://u:p@db:3306/claims' }],
    ['sqlite:/var/lib/claims.sqlite', { kind: 'sqlite', file: '/var/lib/claims.sqlite' }],
    ['C:\\concord\\claims.sqlite', { kind: 'sqlite', file: 'C:\\concord\\claims.sqlite' }],
  ])('takes %s for a database', (address, database) =>
    expect(settingsOf({ ...least, DATABASE_URL: address }).database).toEqual(database),
  );

  it.each(['postgres://u:hunter2@db/claims', 'mysql://u:hunter2@db'])(
    'refuses %s and prints no secret of it',
    (url) => {
      expect(() => settingsOf({ ...least, DATABASE_URL: url })).toThrow(/DATABASE_URL is wrong/);
      expect(() => settingsOf({ ...least, DATABASE_URL: url })).not.toThrow(/hunter2/);
    },
  );

  it.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['STOP_DELAY', '-1'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s', (name, value) =>
    expect(() => settingsOf({ ...least, [name]: value })).toThrow(`${name} is wrong`),
  );
});

describe('the addresses of a peer', () => {
  const read = (url: string) => readEnvironment({ PEER_URL: serviceUrl('http://127.0.0.1:4002') }, { PEER_URL: url });
  it.each(['http://127.0.0.1:4002', 'https://patients.example:443/', 'http://[::1]:4002'])('may be one, %s', (url) =>
    expect(read(url).PEER_URL).toEqual([url]),
  );
  it('may be those of several instances', () =>
    expect(read('http://a:4002, https://b:4002').PEER_URL).toEqual(['http://a:4002', 'https://b:4002']));
  it.each(['127.0.0.1:4002', 'http://u:p@host', 'http://host/path', 'ftp://host', 'http://a,', 'http://a http://b'])(
    'are not %s',
    (url) => expect(() => read(url)).toThrow(/PEER_URL is wrong: Expected http/),
  );
  it('are given once each', () =>
    expect(() => read('http://a:4002,http://a:4002')).toThrow('PEER_URL is wrong: Expected each address once'));
});
