import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, '../../../../tools/verify-credential/verify-credential.mjs');

export interface OfflineAnswer {
  readonly isAuthentic: boolean;
  readonly checks: readonly { readonly name: string; readonly result: 'good' | 'bad' | 'absent'; readonly reason?: string; readonly detail: string }[];
  readonly facts: Readonly<Record<string, unknown>> | null;
}

export interface OfflineRun {
  readonly status: number | null;
  readonly answers: OfflineAnswer[];
  readonly said: string;
}

/** What the checks of the badge said, as the page words them: `badge good`, `match holder`. */
export const saidOfBadge = ({ answers }: OfflineRun): string[] => (answers[0]?.checks ?? []).filter(({ name }) => ['badge', 'match'].includes(name)).map(({ name, result, reason }) => `${name} ${reason ?? result}`);

/** Runs the program that shares no line with us, as a stranger does: on files, with what they trust. `keys`: of the issuer, as it publishes them. */
export function checkOffline(files: readonly (Uint8Array | string)[], rootPem: string, more: readonly string[] = ['--json'], keys?: readonly object[]): OfflineRun {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-offline-'));
  try {
    writeFileSync(join(folder, 'root.pem'), rootPem);
    const paths = files.map((file, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, typeof file === 'string' ? Buffer.from(file, 'latin1') : file);
      return path;
    });
    const pinned = keys === undefined ? [] : ['--keys', join(folder, 'jwks.json')];
    if (keys !== undefined) writeFileSync(join(folder, 'jwks.json'), JSON.stringify({ keys }));
    const run = spawnSync(process.execPath, [program, '--root', join(folder, 'root.pem'), ...pinned, ...more, ...paths], { encoding: 'utf8', maxBuffer: 50_000_000 });
    const answers = more.includes('--json') ? run.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as OfflineAnswer) : [];
    return { status: run.status, answers, said: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
