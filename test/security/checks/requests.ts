import { expect } from 'vitest';
import type { Json } from '../../world/http.js';
import type { Door, Person } from '../../world/person.js';

/** What came back for a request that was made byte for byte as a check says. */
export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** As far as it is JSON. */
  readonly body?: Json;
}

/** What is said of no request: statements, codes of databases, places in our code, hints, and identity numbers. */
export const INSIDE = /SQL|\bER_[A-Z_]+|node_modules|\.[jt]s:\d+|stacktrace|"exception"|Did you mean|\d{17}[\dXx]/;

/** Sends what a browser or a library would not. */
export async function send(url: string, init: RequestInit = {}): Promise<Sent> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

/** Posts to the graph as somebody: text as it is, anything else as JSON. */
export type Post = (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Sent>;

/** The way of one person to the graph, without whatever a client library adds. */
export async function postAs(door: Door, person: Person): Promise<Post> {
  const authorization = `Bearer ${await person.token()}`;
  return (body, headers = {}) =>
    send(`${door.url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
}

/** Holds that a request was refused: an error of the closed list, no data, no word of the inside. @returns its extensions */
export function refused(sent: Sent, status = 400): Json {
  expect([sent.status, sent.text.slice(0, 300)]).toEqual([status, expect.anything()]);
  expect(sent.body?.data ?? null).toBeNull();
  expect(sent.body?.errors?.length).toBeGreaterThan(0);
  expect(sent.body.errors.length).toBeLessThanOrEqual(3);
  expect(sent.text).not.toMatch(INSIDE);
  return sent.body.errors[0].extensions;
}

/** Holds that a request was served. @returns its data */
export function served(sent: Sent): Json {
  expect([sent.status, sent.body?.errors, sent.text.slice(0, 300)]).toEqual([200, undefined, expect.anything()]);
  return sent.body.data;
}

/** So many texts one after the other. */
export const times = (count: number, text: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => text(nth)).join(' ');

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
