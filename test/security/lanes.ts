/** Works through a list a few at a time: a house in this process that is asked everything at once drops connections. */
export async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, lanes = 4) {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
