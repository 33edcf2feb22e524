import { openDatabase } from '@concord/kit/store/data-source';
import { createNews } from '@concord/kit/store/news';

// A replica that waits for news, as a service does with an open stream: it listens until whoever started it lets go.
const [url = ''] = process.argv.slice(2);
const database = await openDatabase({ settings: { kind: 'mariadb', url }, entities: [], migrations: [] });
const news = createNews({ database });
const stop = news.onNews('org:org_first', () => undefined);

process.once('disconnect', async () => {
  stop();
  await news.stop();
  await database.close();
});
process.send?.('listening');
