/** Works through a list a few at a time: a house in this process that is asked everything at once drops connections. */
export async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, lanes = 4) {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * Asks again what a connection broke off under: on a busy machine the house hangs up an idle one in the moment in which it
 * is used again. For questions alone, never for acts.
 */
export async function persistently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let left = 5; ; left -= 1)
    try {
      return await ask();
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (left === 0 || (code !== 'ECONNRESET' && code !== 'UND_ERR_SOCKET')) throw error;
    }
}
