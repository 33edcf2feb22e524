import type { Page } from 'playwright-core';
import { until } from '../world/until.js';

/** By which way something came to a browser, left it, or was said by its pages. */
export type Way = 'answer' | 'frame' | 'console' | 'asked' | 'sent';

/** Everything that reached one browser, left it, and was said by its pages. */
export interface Recording {
  /** Where a word stands: `answer /graphql`, `frame`, `console`; each place once. */
  places(word: string): readonly string[];
  /** How much was recorded of a way: a recording of nothing finds nothing. */
  count(way: Way): number;
  /** Comes back when every answer that arrived has been read; answers those that could not be. */
  unread(): Promise<readonly string[]>;
}

/** Records a page from now on; begin before it is led anywhere. */
export function record(page: Page): Recording {
  const heard: { readonly way: Way; readonly place: string; readonly text: string }[] = [];
  const unread: string[] = [];
  let reading = 0;
  const hear = (way: Way, text: string, from = '') => heard.push({ way, place: `${way} ${from}`.trim(), text });

  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    hear('asked', `${search} ${request.postData() ?? ''}`, pathname);
  });
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    // The built files are the same for everybody, and hold nobody's words.
    if (pathname.includes('/assets/')) return;
    reading++;
    try {
      hear('answer', `${JSON.stringify(response.headers())} ${await response.text()}`, pathname);
    } catch (error) {
      unread.push(`${pathname}: ${String(error)}`);
    } finally {
      reading--;
    }
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => hear('frame', String(payload)));
    socket.on('framesent', ({ payload }) => hear('sent', String(payload)));
  });
  page.on('console', (line) => hear('console', line.text()));
  page.on('pageerror', (error) => hear('console', `${error.message} ${error.stack ?? ''}`));

  return {
    places: (word) => [...new Set(heard.filter(({ text }) => text.includes(word)).map(({ place }) => place))],
    count: (way) => heard.filter((each) => each.way === way).length,
    async unread() {
      await until('every answer is read', () => reading === 0);
      return unread;
    },
  };
}
