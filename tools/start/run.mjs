import { join } from 'node:path';
import { amend, claim, release } from '../owner.mjs';
import { buildAll } from './build.mjs';
import { portTrouble } from './port.mjs';
import { startProduct } from './product.mjs';
import { readSettings } from './settings.mjs';
import { startTable } from './table.mjs';

class Refusal extends Error {}
const say = (line) => console.log(line);

function settingsOrRefuse() {
  const { values, problems } = readSettings();
  if (problems.length > 0) throw new Refusal(problems.join('\n'));
  return values;
}

async function refuseTakenPort(port) {
  const trouble = await portTrouble(port);
  if (trouble) throw new Refusal(trouble);
}

function untilStopped() {
  const state = { stop: () => {} };
  const asked = new Promise((resolve) => {
    state.stop = resolve;
    // npm passes Ctrl-C on as well: the second one is the same wish, not a stronger one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(0));
  });
  return { asked, stop: state.stop };
}

function lose(stop) {
  console.error('PostgreSQL ended unexpectedly. Nothing that was saved is lost: run npm start again.');
  stop(1);
}

async function serveUntilStopped(settings, owner) {
  const { asked, stop } = untilStopped();
  const product = await startProduct(settings, { say, onDeath: () => lose(stop) });
  amend(owner, { url: product.url });
  say(startTable(product));
  say(`Ready: ${product.url}`);
  const code = await asked;
  say('Stopping ...');
  await product.close();
  return code;
}

async function start() {
  const settings = settingsOrRefuse();
  const owner = join(settings.DATA_DIR, 'owner.json');
  const holder = claim(owner);
  if (holder) {
    say(holder.url ? `Already running at ${holder.url}` : `Already starting (process ${holder.pid}).`);
    return 0;
  }
  try {
    await refuseTakenPort(settings.PORT);
    say('Building what is stale ...');
    await buildAll();
    await refuseTakenPort(settings.PORT);
    return await serveUntilStopped(settings, owner);
  } finally {
    release(owner);
  }
}

const isExpected = (error) => error instanceof Refusal || /^(DATABASE_URL|WALLET_PASS_|PostgreSQL|Stopping|The build|The database)/.test(error.message);

export async function run() {
  process.stdout.on('error', () => {}); // a closed pipe (npm start | head) does not end the product
  const code = await start().catch((error) => {
    console.error(isExpected(error) ? error.message : error);
    return 1;
  });
  process.exit(code);
}
