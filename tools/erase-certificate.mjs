// Erases a certificate at the wish of its holder: name, evidence, file, badges and what opens its lines in the log. It cannot be undone.
// Same DATABASE_URL and DATA_DIR as the product; with the database that came along, the product is stopped first.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { apiDist } from './paths.mjs';

const usage = 'node tools/erase-certificate.mjs NUMBER --asked-by-holder';

async function erase(number) {
  const { buildAll } = await import('./start/build.mjs');
  const { readSettings } = await import('./start/settings.mjs');
  const { startPostgres } = await import('./postgres.mjs');
  const { values, problems } = readSettings();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await buildAll(['api']);
  const postgres = values.DATABASE_URL ? null : await startPostgres({ dir: join(values.DATA_DIR, 'postgres') });
  try {
    const { eraseCertificate } = createRequire(import.meta.url)(join(apiDist, 'main.js'));
    await eraseCertificate({ port: values.PORT, databaseUrl: values.RUNTIME_DATABASE_URL ?? values.DATABASE_URL ?? postgres.url, dataDir: values.DATA_DIR, publicUrl: values.PUBLIC_URL, filesUrl: values.FILES_URL, keysPassphrase: values.KEYS_PASSPHRASE, demo: values.DEMO }, number);
  } finally {
    await postgres?.stop();
  }
}

try {
  const [number, word, ...more] = process.argv.slice(2);
  // The word says that somebody thought of whose wish it is.
  if (!number || word !== '--asked-by-holder' || more.length > 0) throw new Error(usage);
  bootstrap();
  await erase(number);
  console.log(`${number} is erased. Whoever has its code reads that its holder took it back.`);
} catch (error) {
  console.error(error.code === 'NOT_FOUND' ? 'There is no certificate of this number.' : error.message);
  process.exitCode = 1;
}
