// Ratios in one run: the product against bare baselines that do the same. Absolute figures move from machine to machine.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../bootstrap.mjs';
import { startPostgres } from '../postgres.mjs';
import { buildAll } from '../start/build.mjs';
import { openExam, sitInTurn, sitTogether } from './exam.mjs';
import { load } from './load.mjs';
import { measureQueue } from './queue.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
// `node tools/bench/bench.mjs exams` measures that part alone.
const only = process.argv[2];
const children = [];

function launch(file, environment) {
  const child = fork(join(here, file), { env: { ...process.env, NODE_ENV: 'production', ...environment } });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve({ ...said, child }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function signIn(url, { email, password }) {
  const response = await fetch(`${url}/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  return response.headers.get('set-cookie').split(';')[0];
}

const row = (name, { perSecond, p50, p95 }) => console.log(`${name.padEnd(46)} ${perSecond.toFixed(0).padStart(7)}/s   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`);

async function compare(names, [product, bare], goal) {
  for (const connections of [8, 32]) {
    await load(product, { connections, seconds: 1 });
    await load(bare, { connections, seconds: 1 });
    const ours = await load(product, { connections, seconds });
    const theirs = await load(bare, { connections, seconds });
    row(`${names[0]}, ${connections} connections`, ours);
    row(`${names[1]}, ${connections} connections`, theirs);
    console.log(`  ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)} (goal ${goal})`);
  }
}

async function run(databaseUrl, dataDir) {
  const environment = { BENCH_DATABASE_URL: databaseUrl, BENCH_DATA_DIR: dataDir, BENCH_PORT: String(await freePort()) };
  const { url, demo, child } = await launch('product.mjs', environment);
  if (only === 'exams') return exams({ url, environment });
  const http = await launch('bare-http.mjs', environment);
  const apollo = await launch('bare-apollo.mjs', environment);
  const page = `${url}/v/${demo.certificates[0].code}`;
  await compare(['GET /v/:code as JSON', 'node:http and one SELECT'], [{ url: page, headers: { accept: 'application/json' } }, { url: http.url }], '0.3');
  await compare(['GET /v/:code as HTML', 'node:http and one SELECT'], [{ url: page, headers: { accept: 'text/html' } }, { url: http.url }], '0.2');
  const query = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ me { id email locale } }' }) };
  const cookie = await signIn(url, demo.accounts[0]);
  await compare(['GraphQL me, signed in', 'Apollo on Express and one SELECT'], [{ ...query, url: `${url}/graphql`, headers: { ...query.headers, cookie } }, { ...query, url: apollo.url }], '0.5');
  const trainer = demo.accounts.find(({ role }) => role === 'trainer');
  const queue = await measureQueue({ url, databaseUrl, cookie: await signIn(url, trainer), seconds });
  row('grading queue of 5,000, one at a time', queue);
  console.log(`  p95 ${queue.p95.toFixed(0)} ms (goal at most 300)`);
  await exams({ url, environment });
  child.send('memory');
  child.once('message', ({ rss }) => console.log(`memory of the product after load                ${(rss / 1e6).toFixed(0)} MB`));
}

/** 500 people begin an exam within a minute, in one process; and whole exams against one durable transaction that holds as much. */
async function exams({ url, environment }) {
  const { BENCH_DATABASE_URL: databaseUrl, BENCH_DATA_DIR: dataDir } = environment;
  const together = await sitTogether(url, await openExam(databaseUrl, dataDir, 500), { within: 60, pause: 4000 });
  row('500 people begin in one minute, an answer', { ...together, perSecond: together.saves / 60 });
  console.log(`  p95 of an answer ${together.p95.toFixed(1)} ms (goal under 500)`);
  const bare = await launch('bare-exam.mjs', environment);
  for (const connections of [8, 32]) {
    const ours = await sitInTurn(url, await openExam(databaseUrl, dataDir, 150), connections);
    await load(bare, { connections, seconds: 1 });
    const theirs = await load(bare, { connections, seconds });
    row(`whole exam of 10 answers, ${connections} connections`, ours);
    row(`node:http and one transaction, ${connections} connections`, theirs);
    console.log(`  ratio ${(ours.perSecond / theirs.perSecond).toFixed(3)} (goal 0.04)`);
  }
}

async function documents() {
  const { measureDocuments } = await import('./documents.mjs');
  const { product, bare } = await measureDocuments(60);
  console.log(`certificate drawn and sealed                   ${(1000 / product.ms).toFixed(0)}/s   p50 ${product.ms.toFixed(1)} ms   ${(product.size / 1000).toFixed(1)} kB`);
  console.log(`bare pdfkit page, whole font                   ${(1000 / bare.ms).toFixed(0)}/s   p50 ${bare.ms.toFixed(1)} ms   ${(bare.size / 1000).toFixed(1)} kB`);
  console.log(`  ratio in time ${(product.ms / bare.ms).toFixed(2)} (goal at most 8)`);
}

await bootstrap();
await buildAll();
const dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
// It keeps what it is told: writes are measured as durable as in use.
const postgres = await startPostgres({ dir: join(dataDir, 'postgres') });
try {
  await run(postgres.url, dataDir);
  if (only === undefined) await documents();
} finally {
  for (const child of children) child.removeAllListeners('exit').kill('SIGKILL');
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
