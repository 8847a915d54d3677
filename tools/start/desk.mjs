import { createRequire } from 'node:module';
import { join } from 'node:path';
import { apiDist } from '../paths.mjs';
import { startPostgres } from '../postgres.mjs';
import { buildAll } from './build.mjs';
import { keyDeviceOf, readSettings } from './settings.mjs';

/** Opens what `main.ts` offers under this name for a command, with the settings of the product, and closes it after the work. */
export async function withDesk(open, work) {
  const { values, problems } = readSettings();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await buildAll(['api']);
  const postgres = values.DATABASE_URL ? null : await startPostgres({ dir: join(values.DATA_DIR, 'postgres') });
  try {
    const desk = await createRequire(import.meta.url)(join(apiDist, 'main.js'))[open]({ port: values.PORT, databaseUrl: values.RUNTIME_DATABASE_URL ?? values.DATABASE_URL ?? postgres.url, dataDir: values.DATA_DIR, publicUrl: values.PUBLIC_URL, smtpUrl: values.SMTP_URL, keysPassphrase: values.KEYS_PASSPHRASE, keyDevice: keyDeviceOf(values), stampUrl: values.TSA_URL, stampRoot: values.TSA_ROOT, demo: values.DEMO });
    await work(desk).finally(() => desk.close());
  } finally {
    await postgres?.stop();
  }
}
