// Node's own modules only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules/.waymark-install');
const lockFile = join(root, 'package-lock.json');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
  if (fits) return;
  console.error(`Waymark needs Node.js 20.19+, 22.13+ or 24+ (you run ${process.versions.node}). Install one from https://nodejs.org and try again.`);
  process.exit(1);
}

const stamp = () => createHash('sha256').update(readFileSync(lockFile)).update(`${process.platform} ${process.arch}`).digest('hex');
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Somebody ran `npm ci` by hand: what npm noted down is what the lock asks for. Other platforms' packages are optional and absent. */
function isInstalled() {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const present = packagesOf(note);
  const isThere = ([path, wanted]) => (present[path] ? present[path].version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer));
  return Object.entries(packagesOf(lockFile)).every(([path, wanted]) => path === '' || isThere([path, wanted]));
}

// The settings of the npm that called us (--ignore-scripts, --omit=dev through npm_config_*) must not reach the inner one.
const environment = () => ({ ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name))), NODE_ENV: '' });

function npmInstall() {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  const npm = process.env.npm_execpath;
  const [program, all] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm, ...args]] : ['npm', args];
  return spawnSync(program, all, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment(), shell: program === 'npm' && process.platform === 'win32' }).status === 0;
}

/** Leaves node_modules as package-lock.json has it, or ends the process with a clear last line. */
export function bootstrap() {
  checkNode();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()) return;
  if (!isInstalled()) {
    console.log('Installing packages (once; about a minute) ...');
    if (!npmInstall() && !npmInstall()) {
      console.error('Installing failed: see the lines above. Is the network there? Then run the same command again.');
      process.exit(1);
    }
  }
  writeFileSync(stampFile, stamp());
}
