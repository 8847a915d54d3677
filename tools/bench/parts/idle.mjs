import { setTimeout as sleep } from 'node:timers/promises';
import { value } from '../report.mjs';

const megabytes = async (product) => {
  await sleep(3000);
  return `${((await product.usage()).rss / 1e6).toFixed(0)} MB`;
};

/** Before anything is asked of it: behind the first start, whose process also drew and sealed the demonstration, and behind every later one. */
export async function measure(stage) {
  value('memory of API and worker, after the very first start', await megabytes(await stage.product()));
  value('memory of API and worker, idle', `${await megabytes(await stage.restart())} (goal at most 250)`);
}
