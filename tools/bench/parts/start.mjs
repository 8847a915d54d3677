// `npm start`, as somebody types it: once to fill its folder, then again warm.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../postgres/server.mjs';
import { root } from '../../paths.mjs';
import { value } from '../report.mjs';

/** Seconds until it says that it is ready; then it is stopped. */
async function started(environment) {
  const began = performance.now();
  const product = spawn(process.execPath, [join(root, 'tools/start.mjs')], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => product.once('exit', resolve));
  const seconds = await new Promise((resolve, reject) => {
    product.stdout.on('data', (said) => said.includes('Ready:') && resolve((performance.now() - began) / 1000));
    product.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
  product.kill('SIGINT');
  await ended;
  return seconds;
}

export async function measure(stage) {
  const environment = { PORT: String(await freePort()), DATA_DIR: join(stage.dataDir, 'start') };
  value('npm start, an empty folder', `${(await started(environment)).toFixed(1)} s`);
  value('npm start, warm', `${(await started(environment)).toFixed(1)} s (goal at most 10)`);
}
