import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.mjs';

// NODE_ENV=test would build React's development bundle, and Nx would keep it for the next start.
export function cleanEnvironment() {
  const { NODE_ENV, ...rest } = process.env;
  return { ...rest, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
}

/** Within `npm test` all is built once, before what runs side by side: a folder that is written anew is not whole meanwhile. */
export const isBuilt = () => process.env.WAYMARK_IS_BUILT === '1';

/** Builds what is stale. Quiet when it works; everything that was said when it fails. */
export async function buildAll(projects = ['api', 'web']) {
  if (!isBuilt()) await build(projects);
}

const build = (projects) =>
  new Promise((resolve, reject) => {
    const nx = spawn(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '-p', projects.join(','), '--output-style=stream'], {
      cwd: root,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    nx.stdout.on('data', (chunk) => said.push(chunk));
    nx.stderr.on('data', (chunk) => said.push(chunk));
    nx.once('error', reject);
    nx.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed:\n${Buffer.concat(said).toString()}`))));
  });
