// Watches the server's sources: built and started again at every change. The web client comes from the last build; `npx vite apps/web` serves it live.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './paths.mjs';

bootstrap();
let child = null;
let isEnding = false;
let timer;

// start.mjs builds before it serves, so a change needs nothing more than a new start.
function launch() {
  child = spawn(process.execPath, [join(root, 'tools/start.mjs')], { cwd: root, stdio: 'inherit' });
  child.once('exit', () => {
    child = null;
    if (isEnding) process.exit(0);
  });
}

function restart() {
  if (!child) return launch();
  child.once('exit', launch);
  child.kill('SIGTERM');
}

const isSource = (name) => name && /\.(ts|json|md)$/.test(name) && !/\.(spec|test)\.tsx?$/.test(name);
for (const folder of ['apps/api/src', 'libs', 'locales']) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (!isSource(name)) return;
    clearTimeout(timer);
    timer = setTimeout(restart, 200);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isEnding = true;
    if (!child) process.exit(0);
    child.kill('SIGTERM');
  });
}
launch();
