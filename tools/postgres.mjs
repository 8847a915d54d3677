// Runs the PostgreSQL that came with npm install: no service, no fixed port, no root, nothing outside its folder.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { claim, release } from './owner.mjs';
import { binaries } from './postgres/binaries.mjs';
import { openCluster } from './postgres/cluster.mjs';
import { scratchFolder } from './postgres/scratch.mjs';
import { launchServer, stopOrphan, stopServer } from './postgres/server.mjs';

async function open(options, owner) {
  const cluster = await openCluster(options);
  const holder = claim(owner);
  if (holder) throw new Error(`The database in ${options.dir} is in use by process ${holder.pid}.`);
  await stopOrphan({ ...options, ...cluster });
  const { child, port } = await launchServer({ ...options, ...cluster });
  return { child, url: `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres` };
}

/**
 * @param {{ dir?: string, throwaway?: boolean, onDeath?: () => void }} options `throwaway`: fast, forgetful, its folder removed by stop();
 *   `onDeath` is called when the server ends without stop().
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPostgres({ dir, throwaway = false, onDeath = () => {} }) {
  const scratch = throwaway && !dir ? scratchFolder() : null;
  const options = { ...binaries(), dir: scratch ?? resolve(dir), throwaway };
  if (scratch) rmSync(scratch, { recursive: true });
  const owner = `${options.dir}/owner`;
  const { child, url } = await open(options, owner).catch((error) => {
    release(owner);
    throw error;
  });
  child.once('exit', onDeath);
  const stop = async () => {
    child.off('exit', onDeath);
    await stopServer(child);
    release(owner);
    if (throwaway) rmSync(options.dir, { recursive: true, force: true });
  };
  return { url, stop };
}
