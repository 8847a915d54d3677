import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CredentialErasureService, KeyClock } from '@waymark/credentials';
import { CtxFactory, Worker } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import { AppModule } from './app.module';
import { createApp } from './app';
import { parseConfig, workerSetting } from './config';
import { seedDemo } from './demo/seed';
import type { DemoSummary } from './demo/seed';
import { exportInstance } from './instance/instance-export';
import type { InstanceTold } from './instance/instance-export';
import { keyDesk } from './key-desk';
import type { KeyDesk } from './key-desk';
import { recordDesk } from './record-desk';
import type { RecordDesk } from './record-desk';

// dist/apps/api/apps/api/src -> the folder of the repository
const rootDir = resolve(join(__dirname, '../../../../../..'));

export interface StartOptions {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly publicUrl?: string;
  readonly smtpUrl?: string;
  readonly filesUrl?: string;
  readonly stampUrl?: string;
  readonly stampRoot?: string;
  readonly walletPass?: { readonly certificate?: string; readonly key?: string; readonly authority?: string };
  readonly keysPassphrase?: string;
  readonly keyDevice?: { readonly module?: string; readonly token?: string; readonly pin?: string; readonly pinFile?: string };
  readonly witnesses?: string;
  readonly allowsPrivateTargets?: boolean;
  readonly demo: boolean;
}

export interface Running {
  readonly url: string;
  readonly demo: DemoSummary | null;
  close(): Promise<void>;
}

function walletOf({ walletPass: { certificate, key, authority } = {} }: StartOptions): Record<string, string | undefined> {
  return { WALLET_PASS_CERTIFICATE: certificate, WALLET_PASS_KEY: key, WALLET_PASS_AUTHORITY: authority };
}

function configOf(options: StartOptions, worker: string | undefined): AppConfig {
  return parseConfig(rootDir, {
    PORT: String(options.port),
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataDir,
    PUBLIC_URL: options.publicUrl,
    SMTP_URL: options.smtpUrl,
    FILES_URL: options.filesUrl,
    TSA_URL: options.stampUrl,
    TSA_ROOT: options.stampRoot,
    ...walletOf(options),
    KEYS_PASSPHRASE: options.keysPassphrase,
    PKCS11_MODULE: options.keyDevice?.module,
    PKCS11_TOKEN: options.keyDevice?.token,
    PKCS11_PIN: options.keyDevice?.pin,
    PKCS11_PIN_FILE: options.keyDevice?.pinFile,
    WITNESSES: options.witnesses,
    WEBHOOK_PRIVATE: options.allowsPrivateTargets === true ? '1' : '0',
    DEMO: options.demo ? '1' : '0',
    WORKER: worker,
    NODE_ENV: 'production',
  });
}

/** Serves web and API in this process, and runs the jobs too unless `WORKER=0`. The database is already migrated. */
export async function start(options: StartOptions): Promise<Running> {
  const config = configOf(options, workerSetting());
  const app = await createApp(config);
  const demo = config.isDemo ? await seedDemo(app) : null;
  // Said at start as well: whoever starts it is there to read it.
  await app.get(KeyClock).renew(app.get(CtxFactory).create(), 'seal');
  if (config.isWorker) await app.get(Worker).start();
  await app.listen(config.port, '127.0.0.1');
  return { url: config.publicUrl, demo, close: () => app.close() };
}

/** Runs the jobs alone, beside processes that were started with `WORKER=0`. */
export async function startWorker(options: StartOptions): Promise<{ close(): Promise<void> }> {
  const app = await NestFactory.createApplicationContext(AppModule.for(configOf(options, '1')), { logger: ['error', 'warn', 'fatal'] });
  await app.get(Worker).start();
  return { close: () => app.close() };
}

/** The keys alone, for a command of an administrator. */
export async function openKeys(options: StartOptions): Promise<KeyDesk> {
  return keyDesk(await NestFactory.createApplicationContext(AppModule.for(configOf(options, '0')), { logger: ['error', 'warn', 'fatal'] }));
}

/** One reading of everything that is kept, for a command of an administrator. */
export async function openRecords(options: StartOptions): Promise<RecordDesk> {
  return recordDesk(await NestFactory.createApplicationContext(AppModule.for(configOf(options, '0')), { logger: ['warn', 'fatal'] }));
}

/** The whole instance in open formats, into a folder that is new or empty. */
export async function exportTo(options: StartOptions, dir: string): Promise<InstanceTold> {
  const app = await NestFactory.createApplicationContext(AppModule.for(configOf(options, '0')), { logger: ['error', 'warn', 'fatal'] });
  return exportInstance(app, dir).finally(() => app.close());
}

/** Erases a certificate at the wish of its holder, for a command of whoever runs the platform. Throws `NOT_FOUND` for an unknown number. */
export async function eraseCertificate(options: StartOptions, number: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.for(configOf(options, '0')), { logger: ['error', 'warn', 'fatal'] });
  await app.get(CredentialErasureService).eraseByNumber(app.get(CtxFactory).create(), number).finally(() => app.close());
}
