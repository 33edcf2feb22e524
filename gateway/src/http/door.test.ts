import { Agent, request } from 'node:http';
import express from 'express';
import { expect, it } from 'vitest';
import { createDoor } from './door.js';

it('keeps connections until it is told to let go, and answers all the same', async () => {
  const app = express().use((_request, response) => void response.send('served'));
  const door = createDoor({ app, attach: () => undefined, stop: async () => undefined });
  const port = await door.listen({ port: 0, host: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true });
  const connectionOf = () =>
    new Promise<unknown>((resolve, reject) => {
      request({ port, host: '127.0.0.1', agent }, (response) => {
        response.resume().on('end', () => resolve([response.statusCode, response.headers.connection]));
      })
        .on('error', reject)
        .end();
    });
  expect(await connectionOf()).toEqual([200, 'keep-alive']);
  door.letGo();
  expect(await connectionOf()).toEqual([200, 'close']);
  expect(await connectionOf()).toEqual([200, 'close']);
  await door.close();
  agent.destroy();
  await expect(connectionOf()).rejects.toThrow('ECONNREFUSED');
});
