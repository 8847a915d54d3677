import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pem = (der: Uint8Array): string => new X509Certificate(der).toString();

// Lines of 64 with no empty one at the end: OpenSSL takes that for a broken list.
const listPem = (der: Buffer): string => `-----BEGIN X509 CRL-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END X509 CRL-----\n`;

function within<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-roots-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Asked {
  /** PEM of what is trusted. */
  readonly pinned: string;
  /** DER; the seal first. */
  readonly chain: readonly Uint8Array[];
  /** DER of the lists of all authorities. */
  readonly lists: readonly Buffer[];
  readonly at: Date;
}

/** What OpenSSL, which shares no line with us, says of the certificate of a seal under what is pinned alone, with the lists of all its authorities. */
export function openssl({ pinned, chain: [own, ...others], lists, at }: Asked): string {
  return within((folder) => {
    const kept = (name: string, content: string): string => (writeFileSync(join(folder, name), content), join(folder, name));
    const args = ['verify', '-attime', String(Math.floor(at.getTime() / 1000)), '-CAfile', kept('pinned.pem', pinned), '-untrusted', kept('others.pem', others.map(pem).join('')), '-crl_check_all', '-CRLfile', kept('lists.pem', lists.map(listPem).join('')), kept('seal.pem', pem(own ?? new Uint8Array()))];
    const run = spawnSync('openssl', args, { encoding: 'utf8' });
    return run.stdout + run.stderr;
  });
}

/** Whether Poppler, with these roots in its store (NSS), calls the seal of the file valid and the certificate trusted. */
export function pdfsig(bytes: Uint8Array, pinned: readonly string[]): boolean {
  return within((folder) => {
    const store = join(folder, 'nss');
    mkdirSync(store);
    spawnSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
    for (const [index, text] of pinned.entries()) {
      writeFileSync(join(folder, `${index}.pem`), text);
      spawnSync('certutil', ['-A', '-d', `sql:${store}`, '-n', `root ${index}`, '-t', 'CT,CT,CT', '-i', join(folder, `${index}.pem`)]);
    }
    writeFileSync(join(folder, 'file.pdf'), bytes);
    const { stdout } = spawnSync('pdfsig', ['-nssdir', store, join(folder, 'file.pdf')], { encoding: 'utf8' });
    return stdout.includes('Signature is Valid.') && stdout.includes('Certificate is Trusted.');
  });
}
