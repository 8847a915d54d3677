import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, '../../../../tools/verify-credential/verify-credential.mjs');

/** What somebody reads on the paper. */
export interface Printed {
  readonly name: string;
  readonly title?: string;
}

/** The program of a stranger, with the issuer's keys on disk and what a scanner gave. */
export function checkSlipOffline(scanned: string, keys: readonly object[], printed: Printed | null): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-slip-'));
  try {
    writeFileSync(join(folder, 'jwks.json'), JSON.stringify({ keys }));
    const paper = printed ? ['--name', printed.name, ...(printed.title ? ['--title', printed.title] : [])] : [];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--keys', join(folder, 'jwks.json'), '--slip', scanned, ...paper], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
