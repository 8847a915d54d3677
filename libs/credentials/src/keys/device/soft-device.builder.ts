import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyDevice } from './device-tool';

const libraries = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm.so', '/opt/homebrew/lib/softhsm/libsofthsm2.so'];
const library = libraries.find((path) => existsSync(path)) ?? '';

/** A test that is skipped by its name where there is no SoftHSM or no OpenSC. */
export const withDevice = library !== '' && ['pkcs11-tool', 'softhsm2-util'].every((tool) => spawnSync(tool, ['--version']).error === undefined) ? it : it.skip;

/** A device in software with one empty token, in a new folder under `home`. */
export function aSoftDevice(home: string): KeyDevice {
  const folder = mkdtempSync(join(home, 'device-'));
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\nlog.level = ERROR\n`);
  const environment = { PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin', SOFTHSM2_CONF: join(folder, 'softhsm2.conf'), PKCS11_PIN: '47114711' };
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', 'waymark', '--pin', '47114711', '--so-pin', '99999999'], { env: environment, stdio: 'ignore' });
  return { module: library, token: 'waymark', environment };
}
