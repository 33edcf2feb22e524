import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '@concord/kit/domain/clock';
import { generateCallKey } from '@concord/kit/identity/call-keys';
import { startProcess, type RunningService } from '../../distributed/process.js';
import { needs } from '../../support/programs.js';
import { layInstallation, type Installation } from '../../world/processes/installation.js';
import { everyRole, openIntruder, type Intruder, type Service } from './direct.js';
import { send, served, type Sent } from './requests.js';

const SDL = '{_service{sdl}}';
const BODY = JSON.stringify({ query: '{__typename}' });

/** The file of public halves, which everybody has. */
interface Peers {
  readonly keys: readonly { readonly kid: string; readonly key: { readonly x: string } }[];
}

needs('mariadb', 'the port of a service', () => {
  let installation: Installation;
  let process: RunningService;
  let intruder: Intruder;
  let complaints: Service;
  const somebody = everyRole('HOSPITAL', 'org_a', Date.now() + 600_000);
  beforeAll(async () => {
    installation = await layInstallation();
    complaints = { name: 'complaints', url: installation.url('complaints') };
    // The one process that is asked; the others are not there, and nothing that is tried here needs them.
    process = await startProcess('services/complaints/dist/main.js', installation.variables('complaints'));
    const about = { to: complaints, identity: somebody, body: BODY };
    intruder = await openIntruder(installation.gatewayKey, systemClock, about);
  });
  afterAll(async () => {
    await process?.kill();
    await installation?.clear();
  });

  const turnedAway = ({ status, text }: Sent) => expect([status, text]).toEqual([401, '']);
  const ask = (token: string | undefined, body = BODY, path?: string) => intruder.post(complaints, token, body, path);

  it('F01 is shut to whoever has no identity, before a byte of what they send is read', async () => {
    for (const body of [JSON.stringify({ query: SDL }), BODY, '{bad', 'garbage'])
      for (const path of ['/graph', '/stream', '/internal/events.read', '/stream/s1/renew', '/graphql', '/'])
        turnedAway(await ask(undefined, body, path));
    for (const method of ['GET', 'OPTIONS', 'HEAD', 'PUT', 'DELETE'])
      turnedAway(await send(`${complaints.url}/graph?query=${SDL}`, { method }));
    turnedAway(await send(`${complaints.url}/graph`, { headers: { 'apollo-federation-include-trace': 'ftv1' } }));
    // It answers the head alone of a request whose body never comes.
    const socket = connect(Number(new URL(complaints.url).port), '127.0.0.1');
    socket.write('POST /graph HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900000\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 .*\r\nconnection: close\r\n/is);
    // Whether it is well it says to everybody, and nothing of what it keeps.
    const ready = await send(`${complaints.url}/readyz`);
    expect(Object.keys(ready.body)).toEqual(['ready', 'checks']);
    const { data } = (await intruder.ask(complaints, somebody, SDL)).body;
    expect(data._service.sdl).toContain('type Complaint');
  });

  it('F06 takes five hundred references at a time', async () => {
    const query = 'query($r:[_Any!]!){_entities(representations:$r){__typename}}';
    const asked = (count: number) => {
      const r = Array.from({ length: count }, (_, nth) => ({ __typename: 'Complaint', id: `cmp_${nth}` }));
      return intruder.ask(complaints, somebody, query, { r });
    };
    for (const count of [501, 10_000]) {
      const { body } = await asked(count);
      expect(body.data ?? null).toBeNull();
      expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(served(await asked(500))._entities).toEqual(Array.from({ length: 500 }, () => null));
  });

  it('F08 is shut to every token that the gateway did not make for this call, just now', async () => {
    const { keys } = JSON.parse(await readFile(installation.variables('complaints')['PEERS']!, 'utf8')) as Peers;
    const known = keys.find(({ kid }) => kid === intruder.kid)!.key;
    const stranger = await generateCallKey('gateway', 'EVERYBODY');
    const now = Math.floor(Date.now() / 1_000);
    const hmacBy = (secret: string | Buffer) => (input: string) =>
      createHmac('sha256', secret).update(input).digest('base64url');
    const none = () => '';
    const tokens = {
      expired: intruder.forged({ iat: now - 120, exp: now - 90 }),
      'of another service': intruder.forged({ aud: 'claims' }),
      'of two services': intruder.forged({ aud: ['complaints', 'claims'] }),
      'of the kind of a session': intruder.forged({}, { typ: 'JWT' }),
      'without a kind': intruder.forged({}, { typ: undefined }),
      'algorithm none': intruder.forged({}, { alg: 'none' }, none),
      'algorithm none, well signed': intruder.forged({}, { alg: 'none' }),
      'signed with what everybody has': intruder.forged(
        {},
        { alg: 'HS256' },
        hmacBy(Buffer.from(known.x, 'base64url')),
      ),
      'signed with it as it is written': intruder.forged({}, { alg: 'HS256' }, hmacBy(known.x)),
      'without an end': intruder.forged({ exp: undefined }),
      'without a beginning': intruder.forged({ iat: undefined }),
      'of tomorrow': intruder.forged({ iat: now + 86_400, exp: now + 86_430 }),
      'good for an hour': intruder.forged({ exp: now + 3_600 }),
      'by a key that nobody knows': intruder.forged({}, { kid: 'ffffffffffffffff' }),
      'with a key of its own': intruder.forged({}, { jwk: stranger.peer.key }),
      'with the address of a key': intruder.forged({}, { jku: 'http://127.0.0.1/keys' }),
      'without a hash of the body': intruder.forged({ bh: undefined }),
      'without a number': intruder.forged({ jti: undefined }),
      'for nobody': intruder.forged({ idn: null }),
      'for somebody with a field too many': intruder.forged({ idn: { ...somebody, admin: true } }),
      'for somebody whose session is over': intruder.forged({ idn: { ...somebody, expiresAt: Date.now() - 1 } }),
      'by another issuer': intruder.forged({ iss: 'claims' }),
    };
    for (const [what, token] of Object.entries(tokens))
      expect([what, (await ask(token)).status, (await ask(token)).text]).toEqual([what, 401, '']);
    served(await ask(intruder.forged({})));
  });

  it('F09 takes a call once, with the words and at the door that it was signed for', async () => {
    const token = await intruder.token(complaints, somebody, BODY);
    turnedAway(await ask(token, JSON.stringify({ query: SDL })));
    const again = await intruder.token(complaints, somebody, BODY);
    turnedAway(await ask(again, BODY, '/stream'));
    turnedAway(await ask(again, BODY, '/internal/events.read'));
    served(await ask(again));
    turnedAway(await ask(again));
  });

  it('F12 is on this machine alone', async () => {
    const { port } = new URL(complaints.url);
    const hex = Number(port).toString(16).toUpperCase().padStart(4, '0');
    const tables = await Promise.all(
      ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
    );
    const LISTENS = '0A';
    const at = tables.flatMap((table) =>
      table.split('\n').flatMap((line) => {
        const [, address = '', , state] = line.trim().split(/\s+/);
        return state === LISTENS && address.endsWith(`:${hex}`) ? [address] : [];
      }),
    );
    expect(at).toEqual([`0100007F:${hex}`]);
    const outside = Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal }) => !internal));
    for (const { address, scopeid } of outside.filter(({ scopeid: zone }) => !zone)) {
      const socket = connect({ host: address, port: Number(port) });
      const code = await once(socket, 'connect').then(
        () => 'OPEN',
        (error: NodeJS.ErrnoException) => error.code,
      );
      socket.destroy();
      expect([address, scopeid, code]).toEqual([address, scopeid, 'ECONNREFUSED']);
    }
    turnedAway(await ask(undefined));
  });
});
