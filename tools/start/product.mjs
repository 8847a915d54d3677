import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiDist } from '../paths.mjs';
import { startPostgres } from '../postgres.mjs';
import { keyDeviceOf, walletPassOf } from './settings.mjs';

const require = createRequire(import.meta.url);
const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH', '28P01', '28000', '3D000'];

const isLocal = (settings) => !settings.DATABASE_URL;

/** The role that API and worker run as: one made here for the embedded database, the deployer's where they give one, else the owner. */
function runtimeOf(settings, ownerUrl) {
  const url = new URL(settings.RUNTIME_DATABASE_URL ?? ownerUrl);
  if (!isLocal(settings)) return { url: url.toString(), role: settings.RUNTIME_DATABASE_URL ? { name: decodeURIComponent(url.username) } : undefined };
  const role = { name: 'waymark', password: randomBytes(24).toString('hex') };
  Object.assign(url, { username: role.name, password: role.password });
  return { url: url.toString(), role };
}

async function migrate(url, role, isGiven) {
  try {
    await require(join(apiDist, 'durability.js')).assertDurable(url);
    await require(join(apiDist, 'migrate.js')).migrate(url, role);
  } catch (error) {
    const code = error.code ?? error.errors?.[0]?.code;
    if (!isGiven || !unreachable.includes(code)) throw error;
    throw new Error(`DATABASE_URL: the database cannot be used (${code}: ${error.message || error.errors[0].message}).`);
  }
}

function writeDemo(dataDir, { url, demo }) {
  const file = join(dataDir, 'demo.json');
  writeFileSync(`${file}.new`, `${JSON.stringify({ url, ...demo }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function serve(settings, ownerUrl, say) {
  say('Bringing the database up to date ...');
  const { url: databaseUrl, role } = runtimeOf(settings, ownerUrl);
  await migrate(ownerUrl, role, !isLocal(settings));
  say(settings.DEMO ? 'Starting (the first time fills the demo) ...' : 'Starting ...');
  const { start } = require(join(apiDist, 'main.js'));
  const running = await start({
    port: settings.PORT,
    databaseUrl,
    dataDir: settings.DATA_DIR,
    publicUrl: settings.PUBLIC_URL,
    smtpUrl: settings.SMTP_URL,
    filesUrl: settings.FILES_URL,
    stampUrl: settings.TSA_URL,
    stampRoot: settings.TSA_ROOT,
    walletPass: walletPassOf(settings),
    keysPassphrase: settings.KEYS_PASSPHRASE,
    keyDevice: keyDeviceOf(settings),
    witnesses: settings.WITNESSES,
    allowsPrivateTargets: settings.WEBHOOK_PRIVATE,
    demo: settings.DEMO,
  });
  if (running.demo) writeDemo(settings.DATA_DIR, running);
  return running;
}

/** The product first: a pool whose server goes away cries. One that does not end in time loses its server all the same. */
async function closeInOrder(running, postgres) {
  const late = sleep(8_000, new Error('Stopping the product took too long.'));
  const trouble = await Promise.race([running.close().then(() => null, (error) => error), late]);
  await postgres?.stop();
  if (trouble) throw trouble;
}

/** Database and product in this process: as a child the product would outlive a `kill -9` of its parent and keep the port. */
export async function startProduct(settings, { say, onDeath }) {
  process.env.NODE_ENV = 'production';
  if (!settings.DATABASE_URL) say('Starting PostgreSQL ...');
  const postgres = settings.DATABASE_URL ? null : await startPostgres({ dir: join(settings.DATA_DIR, 'postgres'), onDeath });
  try {
    const running = await serve(settings, settings.DATABASE_URL ?? postgres.url, say);
    const close = () => closeInOrder(running, postgres);
    return { url: running.url, demo: running.demo, close };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}
