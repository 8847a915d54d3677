import { join, resolve } from 'node:path';
import { Worker } from '@waymark/platform';
import { createApp } from './app';
import { parseConfig } from './config';
import { seedDemo } from './demo/seed';
import type { DemoSummary } from './demo/seed';

// dist/apps/api/apps/api/src -> the folder of the repository
const rootDir = resolve(join(__dirname, '../../../../../..'));

export interface StartOptions {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly publicUrl?: string;
  readonly smtpUrl?: string;
  readonly demo: boolean;
}

export interface Running {
  readonly url: string;
  readonly demo: DemoSummary | null;
  close(): Promise<void>;
}

/** Serves web, API and worker in this process. The database is already migrated. */
export async function start(options: StartOptions): Promise<Running> {
  const config = parseConfig(rootDir, {
    PORT: String(options.port),
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataDir,
    PUBLIC_URL: options.publicUrl,
    SMTP_URL: options.smtpUrl,
    DEMO: options.demo ? '1' : '0',
    NODE_ENV: 'production',
  });
  const app = await createApp(config);
  const demo = config.isDemo ? await seedDemo(app) : null;
  if (config.isWorker) await app.get(Worker).start();
  await app.listen(config.port, '127.0.0.1');
  return { url: config.publicUrl, demo, close: () => app.close() };
}
