import { createRequire } from 'node:module';
import { join } from 'node:path';
import { apiDist } from '../paths.mjs';
import { startPostgres } from '../postgres.mjs';
import { buildAll } from './build.mjs';
import { keyDeviceOf, readSettings } from './settings.mjs';

/** The product built, its settings, and its database: the one that came along is started for the work and stopped after it. `work(main, settings)`. */
export async function withProduct(work) {
  const { values, problems } = readSettings();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await buildAll(['api']);
  const postgres = values.DATABASE_URL ? null : await startPostgres({ dir: join(values.DATA_DIR, 'postgres') });
  const settings = {
    ...{ port: values.PORT, databaseUrl: values.RUNTIME_DATABASE_URL ?? values.DATABASE_URL ?? postgres.url, dataDir: values.DATA_DIR, publicUrl: values.PUBLIC_URL, smtpUrl: values.SMTP_URL, filesUrl: values.FILES_URL },
    ...{ keysPassphrase: values.KEYS_PASSPHRASE, keyDevice: keyDeviceOf(values), stampUrl: values.TSA_URL, stampRoot: values.TSA_ROOT, demo: values.DEMO },
  };
  try {
    return await work(createRequire(import.meta.url)(join(apiDist, 'main.js')), settings);
  } finally {
    await postgres?.stop();
  }
}

/** Opens what `main.ts` offers under this name for a command, and closes it after the work. */
export function withDesk(open, work) {
  return withProduct(async (main, settings) => {
    const desk = await main[open](settings);
    await work(desk).finally(() => desk.close());
  });
}
