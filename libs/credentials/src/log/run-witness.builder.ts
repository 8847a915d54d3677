import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { WitnessSetting } from '@waymark/platform';

const program = resolve(__dirname, '../../../../tools/witness/witness.mjs');

/** The witness as another organisation runs it: a process of its own that knows the log by its key alone. */
export function runWitness(folder: string, asked: readonly string[], name = 'union.example'): Promise<{ setting: WitnessSetting; child: ChildProcess }> {
  const child = spawn(process.execPath, [program, '--name', name, '--data', folder, '--port', '0', ...asked], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((found, fail) => {
    let said = '';
    child.once('exit', () => fail(new Error(said)));
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const [, key, url] = /^Witness (\S+)[^]*Listening on (\S+)\n/.exec(said) ?? [];
      if (key && url) found({ setting: { key, url }, child });
    });
  });
}

export function endWitness(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit').once('exit', () => done());
    child.kill('SIGTERM');
  });
}

/** What is done while no witness is asked. */
export async function unseen<T>(witnesses: WitnessSetting[], work: () => Promise<T>): Promise<T> {
  const known = witnesses.splice(0);
  try {
    return await work();
  } finally {
    witnesses.push(...known);
  }
}
