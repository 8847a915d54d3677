import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { cleanEnvironment } from '../start/build.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'waymark-test-'));
const node = (...args) => [process.execPath, ...args];
const bin = (path) => join(root, 'node_modules', path);

function run([program, ...args], { environment = {}, output = 'inherit', givesWay = false } = {}) {
  return new Promise((resolve, reject) => {
    const said = [];
    const child = spawn(program, args, { cwd: root, env: { ...cleanEnvironment(), ...environment }, stdio: ['ignore', output, output] });
    if (givesWay && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    // Ended from outside, the journeys must not leave their product behind.
    const end = () => child.kill('SIGINT');
    process.once('SIGTERM', end);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', end);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

/** Says what it said once it has ended: two at a time would talk into each other. */
async function apart(name, command, environment) {
  const started = performance.now();
  const isGreen = await run(command, { environment, output: 'pipe' });
  console.log(`-- ${name}: ${isGreen ? 'ok' : 'failed'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return isGreen;
}

const single = async (command) => ((await run(command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const isSkipped = ({ status }) => ['pending', 'todo', 'skipped'].includes(status);
const skippedTests = ({ testResults }) => testResults.flatMap(({ assertionResults }) => assertionResults.filter(isSkipped).map(({ fullName }) => fullName));

async function jest() {
  const file = join(scratch, 'jest.json');
  const isGreen = await run(node(bin('jest/bin/jest.js'), '--json', `--outputFile=${file}`, '--reporters=default'), { environment: { NODE_ENV: 'test', NODE_OPTIONS: '--no-deprecation' }, givesWay: true });
  const result = read(file);
  if (!result) return { passed: 0, failed: 1 };
  const broken = result.numRuntimeErrorTestSuites + (isGreen || result.numFailedTests > 0 ? 0 : 1);
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken, skipped: skippedTests(result) };
}

async function journeys() {
  const { chromium } = await import('../browser.mjs');
  const executable = await chromium();
  if (!executable) return { passed: 0, failed: 0, note: 'skipped: the journeys, no Chromium for this machine (set WAYMARK_CHROMIUM)' };
  const file = join(scratch, 'journeys.json');
  const isGreen = await apart('journeys in Chromium', node(bin('@playwright/test/cli.js'), 'test', '-c', 'apps/web-e2e/playwright.config.ts', '--reporter=list,json'), { ...executable.environment, WAYMARK_CHROMIUM: executable.path, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const stats = read(file)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + (isGreen || stats.unexpected > 0 ? 0 : 1), note: stats.skipped > 0 ? `skipped: ${stats.skipped} journeys, named above` : undefined };
}

async function inTurn(lane) {
  const ends = [];
  for (const [name, command] of lane) ends.push(await apart(name, command));
  return ends;
}

/** Lanes side by side, each in its order: what needs one core each does not wait for the other. */
async function sideBySide(...lanes) {
  const ends = (await Promise.all(lanes.map(inTurn))).flat();
  return { passed: ends.filter(Boolean).length, failed: ends.filter((isGreen) => !isGreen).length };
}

/** A journey waits for pages and clocks most of its time: the tests have the machine meanwhile, and give way when it needs it. */
async function tests() {
  process.env.WAYMARK_IS_BUILT = '1';
  const [specs, walks] = await Promise.all([jest(), journeys()]);
  return { passed: specs.passed + walks.passed, failed: specs.failed + walks.failed, skipped: specs.skipped, note: walks.note };
}

const tsc = (project) => node(bin('typescript-native/bin/tsc'), '-p', project);

const specsOf = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.spec.mjs')).map((name) => `${folder}/${name}`);

const checks = [
  ['schema', node('tools/schema.mjs', '--check')],
  ['texts', node('tools/check-locales.mjs')],
  ['words', node('tools/check-words.mjs')],
  ['words, each offender seen to fail', node('--test', ...specsOf('tools/words'))],
  ['types of the server', tsc('tsconfig.server.json')],
  ['types of the web', tsc('apps/web/tsconfig.json')],
  ['types of the journeys', tsc('apps/web-e2e/tsconfig.json')],
];
const lint = [
  ['lint', node(bin('eslint/bin/eslint.js'), '.')],
  ['boundaries, each seen to fail', node('tools/check/boundaries.mjs')],
];

/** In this order; one that fails does not keep the next from reporting. */
export const steps = [
  ['lock file', () => single(node('tools/check-lock.mjs'))],
  ['build', () => single(node('tools/test/build.mjs'))],
  ['texts, types and lint', () => sideBySide(checks, lint)],
  ['unit, API and component tests, and journeys in Chromium', tests],
];
