import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { refuseExposed } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import { z } from 'zod';

const flag = z.enum(['0', '1']);
const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), { message: `must be an address with ${protocols.join(' or ')}` });

// `KEY ADDRESS; KEY ADDRESS`
const witnesses = z
  .string()
  .default('')
  .transform((text) => text.split(';').map((pair) => pair.trim()).filter(Boolean).map((pair) => /^([^+\s]+\+[0-9a-f]{8}\+[\w+/]+=*) +(https?:\/\/\S+)$/.exec(pair)))
  .refine((pairs) => !pairs.includes(null), { message: 'must be KEY ADDRESS, with ; between two' })
  .transform((pairs) => pairs.map((pair) => ({ key: pair?.[1] ?? '', url: (pair?.[2] ?? '').replace(/\/+$/, '') })));

const settings = {
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  FILES_URL: url(['s3:']).optional(),
  TSA_URL: url(['http:', 'https:']).optional(),
  TSA_ROOT: z.string().min(1).optional(),
  WALLET_PASS_CERTIFICATE: z.string().min(1).optional(),
  WALLET_PASS_KEY: z.string().min(1).optional(),
  WALLET_PASS_AUTHORITY: z.string().min(1).optional(),
  KEYS_PASSPHRASE: z.string().min(16).optional(),
  WITNESSES: witnesses,
  DATA_DIR: z.string().min(1).default('.data'),
  WEBHOOK_PRIVATE: flag.default('0'),
  DEMO: flag.default('1'),
  WORKER: flag.default('1'),
  NODE_ENV: z.string().optional(),
  PKCS11_MODULE: z.string().min(1).optional(),
  PKCS11_TOKEN: z.string().min(1).optional(),
  PKCS11_PIN: z.string().min(4).optional(),
  PKCS11_PIN_FILE: z.string().min(1).optional(),
};

const walletSettings = ['WALLET_PASS_CERTIFICATE', 'WALLET_PASS_KEY', 'WALLET_PASS_AUTHORITY'] as const;

const Environment = z.object(settings).refine(({ TSA_URL, TSA_ROOT }) => (TSA_URL === undefined) === (TSA_ROOT === undefined), {
  path: ['TSA_ROOT'], message: 'must name a file with the root certificates (PEM) of the authority at TSA_URL; the two go together',
}).refine((env) => (env.PKCS11_MODULE === undefined ? env.PKCS11_TOKEN === undefined : env.PKCS11_TOKEN !== undefined && (env.PKCS11_PIN === undefined) !== (env.PKCS11_PIN_FILE === undefined)), {
  path: ['PKCS11_TOKEN'], message: 'must name the token of the device behind PKCS11_MODULE, together with its PIN: PKCS11_PIN, or a file with it in PKCS11_PIN_FILE',
}).superRefine((env, context) => {
  const absent = walletSettings.filter((name) => env[name] === undefined);
  if (absent.length === walletSettings.length) return;
  for (const name of absent) context.addIssue({ code: 'custom', path: [name], message: `must name a file, too: ${walletSettings.join(', ')} go together` });
});

// The library of a device reads what its maker says; of our own settings it gets none but the PIN.
const ours = new Set([...Object.keys(settings), 'RUNTIME_DATABASE_URL']);

function keyDeviceOf(rootDir: string, { PKCS11_MODULE: module, PKCS11_TOKEN: token, PKCS11_PIN: pin, PKCS11_PIN_FILE: file }: z.infer<typeof Environment>): AppConfig['keyDevice'] {
  if (module === undefined || token === undefined) return null;
  const others = Object.entries(process.env).flatMap(([name, value]) => (value === undefined || ours.has(name) ? [] : [[name, value] as const]));
  return { module, token, environment: { ...Object.fromEntries(others), PKCS11_PIN: pin ?? pinIn(resolve(rootDir, file ?? '')) } };
}

function pinIn(file: string): string {
  refuseExposed('PKCS11_PIN_FILE', file);
  return readFileSync(file, 'utf8').trim();
}

const present = (environment: Record<string, string | undefined>) => Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));

function stampAuthorityOf(rootDir: string, { TSA_URL, TSA_ROOT }: z.infer<typeof Environment>): AppConfig['stampAuthority'] {
  return TSA_URL && TSA_ROOT ? { url: TSA_URL, rootsFile: resolve(rootDir, TSA_ROOT) } : null;
}

function walletPassOf(rootDir: string, { WALLET_PASS_CERTIFICATE: certificate, WALLET_PASS_KEY: key, WALLET_PASS_AUTHORITY: authority }: z.infer<typeof Environment>): AppConfig['walletPass'] {
  if (certificate === undefined || key === undefined || authority === undefined) return null;
  return { certificateFile: resolve(rootDir, certificate), keyFile: resolve(rootDir, key), authorityFile: resolve(rootDir, authority) };
}

/** The settings of this process. A wrong or missing value names itself and stops the start. */
export function parseConfig(rootDir: string, environment: Record<string, string | undefined> = process.env): AppConfig {
  const parsed = Environment.safeParse(present(environment));
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const env = parsed.data;
  const publicUrl = (env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, '');
  return {
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(rootDir, env.DATA_DIR),
    localesDir: join(rootDir, 'locales'),
    starterDir: join(rootDir, 'apps/api/seed/curriculum'),
    verifierDir: join(rootDir, 'tools/verify-credential'),
    webDir: join(rootDir, 'dist/apps/web'),
    smtpUrl: env.SMTP_URL ?? null,
    filesUrl: env.FILES_URL ?? null,
    stampAuthority: stampAuthorityOf(rootDir, env),
    walletPass: walletPassOf(rootDir, env),
    witnesses: env.WITNESSES,
    keysPassphrase: env.KEYS_PASSPHRASE ?? null,
    keyDevice: keyDeviceOf(rootDir, env),
    allowsPrivateTargets: env.WEBHOOK_PRIVATE === '1',
    isDemo: env.DEMO === '1',
    isProduction: env.NODE_ENV === 'production',
    isWorker: env.WORKER === '1',
  };
}

/** Whether this process also runs jobs: `WORKER=0` where a worker of its own does. */
export const workerSetting = (): string | undefined => process.env['WORKER'];
