import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import type { Answer } from '../graphql/graph-client.js';
import { useWorklist, type WorklistPage } from './use-worklist.js';

type Row = { readonly id: string };
type Held = { readonly asked: string; answer(page: Partial<WorklistPage<Row>>): Promise<void> };

function open() {
  const filter = ref('OPEN');
  const held: Held[] = [];
  const load = (asked: string, after: string | undefined) =>
    new Promise<Answer<WorklistPage<Row>>>((resolve) =>
      held.push({
        asked: after ? `${asked} after ${after}` : asked,
        answer: async (page) => {
          resolve({ value: { rows: [], hasNextPage: false, total: { count: 0, capped: false }, ...page } });
          await flushPromises();
        },
      }),
    );
  const list = effectScope().run(() => useWorklist({ filter: () => filter.value, load, keyOf: ({ id }: Row) => id }))!;
  return { filter, held, list };
}

describe('a worklist', () => {
  it('grows at its foot by the cursor of its last page', async () => {
    const { held, list } = open();
    await held[0]?.answer({ rows: [{ id: 'a' }], endCursor: 'c1', hasNextPage: true });
    void list.more();
    expect(held[1]?.asked).toBe('OPEN after c1');
    await held[1]?.answer({ rows: [{ id: 'b' }] });
    expect(list.rows.value.map(({ id }) => id)).toEqual(['a', 'b']);
    await list.more();
    expect(held).toHaveLength(2);
  });

  it('does not let a late answer win', async () => {
    const { filter, held, list } = open();
    filter.value = 'MINE';
    await nextTick();
    await held[1]?.answer({ rows: [{ id: 'mine' }] });
    await held[0]?.answer({ rows: [{ id: 'late' }] });
    expect(list.rows.value).toEqual([{ id: 'mine' }]);
  });

  it('counts news by case, and forgets it when the list is asked again', async () => {
    const { held, list } = open();
    await held[0]?.answer({ rows: [{ id: 'a' }] });
    const later = new Date(Date.now() + 1000).toISOString();
    list.tell('a', later);
    list.tell('a', later);
    list.tell('b', later);
    list.tell('c', '2026-01-01T00:00:00Z');
    expect(list.waiting.value).toBe(2);
    void list.refresh();
    expect(list.waiting.value).toBe(2);
    await held[1]?.answer({ rows: [{ id: 'b' }] });
    expect(list.waiting.value).toBe(0);
  });

  it('puts a fresher row where the old one stood', async () => {
    const { held, list } = open();
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    await held[0]?.answer({ rows: [a, b] });
    const fresh = { id: 'a', changed: true };
    list.replace(fresh);
    expect(list.rows.value).toEqual([fresh, b]);
  });
});
