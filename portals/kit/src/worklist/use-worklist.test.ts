import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import type { Answer } from '../graphql/graph-client.js';
import { useWorklist, type WorklistPage } from './use-worklist.js';

type Row = { readonly id: string; readonly version: number };
/** The clock of the server when the list was read; that of this machine does not matter. */
const readAt = '2026-03-02T01:00:00.000Z';
const row = (id: string, version = 1): Row => ({ id, version });

type Held = { readonly asked: string; answer(page: Partial<WorklistPage<Row>>): Promise<void> };

function open() {
  const filter = ref('OPEN');
  const held: Held[] = [];
  const load = (asked: string, after: string | undefined) =>
    new Promise<Answer<WorklistPage<Row>>>((resolve) =>
      held.push({
        asked: after ? `${asked} after ${after}` : asked,
        answer: async (page) => {
          resolve({ value: { rows: [], hasNextPage: false, total: { count: 0, capped: false }, readAt, ...page } });
          await flushPromises();
        },
      }),
    );
  const options = {
    filter: () => filter.value,
    load,
    keyOf: ({ id }: Row) => id,
    versionOf: ({ version }: Row) => version,
  };
  const list = effectScope().run(() => useWorklist(options))!;
  return { filter, held, list };
}

describe('a worklist', () => {
  it('grows at its foot by the cursor of its last page', async () => {
    const { held, list } = open();
    await held[0]?.answer({ rows: [row('a')], endCursor: 'c1', hasNextPage: true });
    void list.more();
    expect(held[1]?.asked).toBe('OPEN after c1');
    await held[1]?.answer({ rows: [row('b')] });
    expect(list.rows.value.map(({ id }) => id)).toEqual(['a', 'b']);
    await list.more();
    expect(held).toHaveLength(2);
  });

  it('does not let a late answer win', async () => {
    const { filter, held, list } = open();
    filter.value = 'MINE';
    await nextTick();
    await held[1]?.answer({ rows: [row('mine')] });
    await held[0]?.answer({ rows: [row('late')] });
    expect(list.rows.value).toEqual([row('mine')]);
  });

  it('counts news by case, and forgets it when the list is asked again', async () => {
    const { held, list } = open();
    await held[0]?.answer({ rows: [row('a')] });
    const at = '2026-03-02T01:00:05.000Z';
    list.tell({ id: 'a', version: 2, at });
    list.tell({ id: 'a', version: 3, at });
    list.tell({ id: 'b', version: 1, at });
    // Happened long before: the replay of what was missed is in the list already.
    list.tell({ id: 'c', version: 1, at: '2026-03-01T01:00:00.000Z' });
    expect(list.waiting.value).toBe(2);
    void list.refresh();
    expect(list.waiting.value).toBe(2);
    await held[1]?.answer({ rows: [row('b')] });
    expect(list.waiting.value).toBe(0);
  });

  it('trusts versions where a row is shown, and the time of the server where none is', async () => {
    const { held, list } = open();
    await held[0]?.answer({ rows: [row('a', 4)] });
    list.tell({ id: 'a', version: 4, at: '2026-03-02T01:00:30.000Z' });
    expect(list.waiting.value).toBe(0);
    // Decided before the list was read and committed after: by its time alone it would be lost.
    list.tell({ id: 'a', version: 5, at: '2026-03-02T00:59:00.000Z' });
    list.tell({ id: 'new', version: 1, at: '2026-03-02T00:59:58.000Z' });
    expect(list.waiting.value).toBe(2);
  });

  it('goes by the time alone where news carry no version', async () => {
    const { held, list } = open();
    await held[0]?.answer({ rows: [row('a', 4)] });
    list.tell({ id: 'a', at: '2026-03-01T01:00:00.000Z' });
    expect(list.waiting.value).toBe(0);
    list.tell({ id: 'a', at: '2026-03-02T01:00:01.000Z' });
    expect(list.waiting.value).toBe(1);
  });

  it('puts a fresher row where the old one stood', async () => {
    const { held, list } = open();
    const [a, b] = [row('a'), row('b')];
    await held[0]?.answer({ rows: [a, b] });
    const fresh = row('a', 2);
    list.replace(fresh);
    expect(list.rows.value).toEqual([fresh, b]);
  });
});
