// A worker of its own, beside API processes that were started with WORKER=0: same build, same DATABASE_URL and DATA_DIR.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { apiDist } from './paths.mjs';

bootstrap();
const { buildAll } = await import('./start/build.mjs');
const { keyDeviceOf, readSettings } = await import('./start/settings.mjs');

const { values, problems } = readSettings();
const missing = values?.DATABASE_URL ? [] : ['DATABASE_URL: a worker of its own needs the database that the API uses.'];
const wrong = [...problems, ...missing];
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

await buildAll(['api']);
const { startWorker } = createRequire(import.meta.url)(join(apiDist, 'main.js'));
const worker = await startWorker({ port: values.PORT, databaseUrl: values.RUNTIME_DATABASE_URL ?? values.DATABASE_URL, dataDir: values.DATA_DIR, publicUrl: values.PUBLIC_URL, smtpUrl: values.SMTP_URL, filesUrl: values.FILES_URL, keysPassphrase: values.KEYS_PASSPHRASE, keyDevice: keyDeviceOf(values), witnesses: values.WITNESSES, stampUrl: values.TSA_URL, stampRoot: values.TSA_ROOT, allowsPrivateTargets: values.WEBHOOK_PRIVATE, demo: values.DEMO });
console.log('Working. Ctrl-C stops it.');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void worker.close().then(() => process.exit(0)));
