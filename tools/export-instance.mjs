// The whole instance in open formats, into a folder that is new or empty. Same DATABASE_URL and DATA_DIR as the product; with the
// database that came along, the product is stopped first. `README.md` in the folder says what lies where.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { apiDist } from './paths.mjs';

const usage = 'node tools/export-instance.mjs DIR';

async function write(dir) {
  const { buildAll } = await import('./start/build.mjs');
  const { keyDeviceOf, readSettings } = await import('./start/settings.mjs');
  const { startPostgres } = await import('./postgres.mjs');
  const { values, problems } = readSettings();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await buildAll(['api']);
  const postgres = values.DATABASE_URL ? null : await startPostgres({ dir: join(values.DATA_DIR, 'postgres') });
  try {
    const { exportTo } = createRequire(import.meta.url)(join(apiDist, 'main.js'));
    return await exportTo({ port: values.PORT, databaseUrl: values.RUNTIME_DATABASE_URL ?? values.DATABASE_URL ?? postgres.url, dataDir: values.DATA_DIR, publicUrl: values.PUBLIC_URL, filesUrl: values.FILES_URL, keysPassphrase: values.KEYS_PASSPHRASE, keyDevice: keyDeviceOf(values), demo: values.DEMO }, dir);
  } finally {
    await postgres?.stop();
  }
}

try {
  const [dir, ...more] = process.argv.slice(2);
  if (!dir || more.length > 0) throw new Error(usage);
  bootstrap();
  const { tables, rows, files, courses, schemes, logFiles } = await write(dir);
  console.log(`${dir}: ${rows} rows of ${tables} tables, ${files} files, ${courses} courses, ${schemes} schemes, ${logFiles} files of the log.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
