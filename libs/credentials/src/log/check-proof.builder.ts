import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const verifier = pathToFileURL(resolve(__dirname, '../../../../tools/verify-credential/log.mjs')).href;
const script = `import { readFileSync } from 'node:fs';
import { checkDocument } from '${verifier}';
const { proof, digest, trust } = JSON.parse(readFileSync(0, 'utf8'));
const entry = await checkDocument(proof, Uint8Array.from(digest), trust).catch(({ message }) => ({ refused: message }));
console.log(entry?.refused ?? (entry === null ? 'nothing' : 'held'));`;

/** What the verifier that shares no line with us makes of a proof about a file: `held`, `nothing`, or why it takes none of it. */
export function checkProof(proof: object, digest: Uint8Array, trust: object): string {
  const run = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { encoding: 'utf8', input: JSON.stringify({ proof, digest: [...digest], trust }) });
  return (run.stdout + run.stderr).trim();
}
