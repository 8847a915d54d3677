import { spawn } from 'node:child_process';
import { DomainError } from '@waymark/kernel';

/** A device that holds keys and does not give them away, spoken to by PKCS#11 through OpenSC's `pkcs11-tool`. */
export interface KeyDevice {
  /** The library of its maker. */
  readonly module: string;
  /** Name of the token on it. */
  readonly token: string;
  /** Of the tool and the library; holds the PIN as `PKCS11_PIN`, which no list of processes shows. */
  readonly environment: Readonly<Record<string, string>>;
  /** Path of the tool; looked for on the way of programs unless told. */
  readonly tool?: string;
}

interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  readonly said: string;
}

// A device on a network may think for a while; one that never answers must not hold a seal for ever.
const mostMs = 20_000;

const meanings: readonly [sign: RegExp, code: string][] = [
  [/CKR_PIN_INCORRECT|CKR_PIN_LEN_RANGE|CKR_PIN_INVALID/, 'KEYS_DEVICE_PIN_WRONG'],
  [/CKR_PIN_LOCKED/, 'KEYS_DEVICE_LOCKED'],
  [/No slot with token named|CKR_TOKEN_NOT_PRESENT|No slots/, 'KEYS_DEVICE_TOKEN_MISSING'],
  [/Failed to load pkcs11 module|sc_dlopen failed/, 'KEYS_DEVICE_MODULE_MISSING'],
  [/Private key not found|object not found/, 'KEYS_DEVICE_KEY_MISSING'],
];

/** Runs one command of the device. What goes in is on stdin and what comes out on stdout: no file, and neither PIN nor bytes in the arguments. */
export async function askDevice(device: KeyDevice, options: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Buffer> {
  const login = ['--module', device.module, '--token-label', device.token, '--login', '--pin', 'env:PKCS11_PIN'];
  const { code, out, said } = await run(device, [...login, ...options], input);
  if (code === 0) return out;
  const [, meaning] = meanings.find(([sign]) => sign.test(said)) ?? [];
  throw new DomainError(meaning ?? 'KEYS_DEVICE_FAILED', { token: device.token, module: device.module, said: said.split('\n').find((line) => line.startsWith('error:')) ?? '' });
}

function run({ tool = 'pkcs11-tool', environment }: KeyDevice, options: readonly string[], input: Uint8Array): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, options, { env: { ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
    const late = setTimeout(() => child.kill(), mostMs);
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', () => {
      clearTimeout(late);
      reject(new DomainError('KEYS_DEVICE_TOOL_MISSING', { tool }));
    });
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code, out: Buffer.concat(out), said: Buffer.concat(said).toString() });
    });
    // A tool that ended early, over a wrong PIN say, reads nothing: what it said is the answer.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
