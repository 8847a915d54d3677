import { setTimeout as sleep } from 'node:timers/promises';
import { value } from '../report.mjs';

/** Before anything is asked of it. The demonstration was just drawn, sealed and filled by the same process. */
export async function measure(stage) {
  const product = await stage.product();
  await sleep(3000);
  const { rss } = await product.usage();
  value('memory of API and worker, idle', `${(rss / 1e6).toFixed(0)} MB (goal at most 250)`);
}
