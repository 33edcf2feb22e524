import { once } from 'node:events';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { housesOf } from '../actors/houses.js';
import { post } from '../world/http.js';
import { openWorld, type World } from '../world/world.js';
import { contractOf, rootFields, rootFieldsOf, type RootField } from './contract.js';

let world: World;
let fields: readonly RootField[];
beforeAll(async () => {
  world = await openWorld({ partners: true });
  const { hospital, insurer, committee } = await housesOf(world);
  fields = await rootFieldsOf([hospital.pro, insurer.adjuster, committee.mediator]);
});
afterAll(() => world.stop());

/** The code of the first error, and how many fields were answered. */
const meets = async ({ query, variables }: RootField, token?: string) => {
  const { errors, data } = await post(`${world.url()}/graphql`, { query, variables }, token);
  return [errors?.[0]?.extensions.code ?? 'ANSWERED', data ?? null] as const;
};

describe('without a session', () => {
  it('no question and no act of any house’s contract is answered', async () => {
    const asked = fields.filter(({ kind }) => kind !== 'subscription');
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['me', 'patient', 'complaintRegister', 'dispute', 'mediation', 'claim', 'policy'],
        ...['caucusSay', 'mediationPropose', 'claimConsent', 'claimReserveSet', 'disputeSettle'],
      ]),
    );
    for (const field of asked)
      for (const token of [
        undefined,
        'made-up-token-1234567890',
        `${await world.hospital('甬江').person('PRO').token()}x`,
      ])
        expect([field.name, ...(await meets(field, token))]).toEqual([field.name, 'UNAUTHENTICATED', null]);
  });

  it('and with one, each of the same requests is understood', async () => {
    const admin = world.hospital('甬江').administrator;
    const own = rootFields(await contractOf(admin));
    for (const field of own.filter(({ kind }) => kind === 'query')) {
      const answer = await admin.answer(field.query, field.variables);
      expect([field.name, answer.status, answer.text.slice(0, 300)]).toEqual([field.name, 200, expect.anything()]);
    }
  });

  it('no stream is opened', async () => {
    const streams = fields.filter(({ kind }) => kind === 'subscription');
    const names = streams.map(({ name }) => name).sort();
    expect(names).toEqual(['claimFeed', 'complaintFeed', 'mediationFeed']);
    for (const authorization of [undefined, 'Bearer made-up-token-1234567890']) {
      const socket = new WebSocket(`${world.url().replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        origin: world.origin,
      });
      const frames: string[] = [];
      socket.on('message', (frame: Buffer) => frames.push(frame.toString()));
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      for (const { query, variables } of streams)
        socket.send(JSON.stringify({ id: query, type: 'subscribe', payload: { query, variables } }));
      expect(((await once(socket, 'close')) as [number])[0]).toBe(4401);
      expect(frames).toEqual([]);
    }
  });

  it('what belongs to no contract is unknown to everybody', async () => {
    const admin = world.hospital('甬江').administrator;
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      'mutation { organizationFound(input: { name: "x" }) { organization { id } } }',
    ])
      expect((await admin.refusal(query)).extensions.code).toBe('BAD_USER_INPUT');
  });
});
