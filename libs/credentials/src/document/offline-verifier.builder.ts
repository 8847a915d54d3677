import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, '../../../../tools/verify-credential/verify-credential.mjs');

export interface OfflineAnswer {
  readonly isAuthentic: boolean;
  readonly checks: readonly { readonly name: string; readonly result: 'good' | 'bad' | 'absent'; readonly detail: string }[];
  readonly facts: Readonly<Record<string, unknown>> | null;
}

export interface OfflineRun {
  readonly status: number | null;
  readonly answers: OfflineAnswer[];
  readonly said: string;
}

/** Runs the program that shares no line with us, as a stranger does: on files, with what they trust. */
export function checkOffline(files: readonly (Uint8Array | string)[], rootPem: string, more: readonly string[] = ['--json']): OfflineRun {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-offline-'));
  try {
    writeFileSync(join(folder, 'root.pem'), rootPem);
    const paths = files.map((file, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, typeof file === 'string' ? Buffer.from(file, 'latin1') : file);
      return path;
    });
    const run = spawnSync(process.execPath, [program, '--root', join(folder, 'root.pem'), ...more, ...paths], { encoding: 'utf8', maxBuffer: 50_000_000 });
    const answers = more.includes('--json') ? run.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as OfflineAnswer) : [];
    return { status: run.status, answers, said: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
