import { join } from 'node:path';
import type { AppConfig } from '@waymark/platform';
import { FileVault, type KeyVault } from '../key-vault';
import { DeviceVault } from './device-vault';
import { JoinedVault } from './joined-vault';

/** Where the private keys of this issuer live: in sealed files, or in a device where one is named. */
export function vaultOf({ dataDir, keysPassphrase, keyDevice }: Pick<AppConfig, 'dataDir' | 'keysPassphrase' | 'keyDevice'>): KeyVault {
  const files = new FileVault(join(dataDir, 'keys', 'sealed'), keysPassphrase);
  return keyDevice ? new JoinedVault(new DeviceVault(keyDevice), files) : files;
}
