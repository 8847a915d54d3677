import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@waymark/identity/testing';
import { CertifiedKeys, credentialsEntities, CredentialsModule, SealService } from '../../index';
import { Issuer } from '../../credential/issuer';
import { checkOffline } from '../../document/offline-verifier.builder';
import { aCredential } from '../../testing';
import { DeviceVault } from './device-vault';
import { aSoftDevice, withDevice } from './soft-device.builder';

const home = mkdtempSync(join(tmpdir(), 'waymark-in-device-'));
const start = (keyDevice: ReturnType<typeof aSoftDevice>) => startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir: join(home, 'data'), keyDevice } });

withDevice('[T15] the next key of the seal is drawn in the device, and seals what everybody takes (needs SoftHSM and OpenSC)', async () => {
  const keyDevice = aSoftDevice(home);
  const api = await start(keyDevice);
  const next = await api.app.get(CertifiedKeys).rotate(api.ctx(), 'seal');
  const { id } = await aCredential(api);
  const bytes = await api.app.get(SealService).bytes(api.ctx(), id);
  const [document] = await api.dataSource.query<{ kid: string }[]>('select seal_kid as kid from credentials.sealed_document where credential_id = $1', [id]);
  expect([document?.kid, await new DeviceVault(keyDevice).kids()]).toEqual([next.kid, expect.arrayContaining([next.kid])]);
  expect(checkOffline([bytes], await api.app.get(Issuer).rootPem()).answers[0]?.isAuthentic).toBe(true);
  await api.close();
}, 90_000);

withDevice('[T15] a wrong PIN stops the start with a sentence (needs SoftHSM and OpenSC)', async () => {
  const device = aSoftDevice(home);
  await expect(start({ ...device, environment: { ...device.environment, PKCS11_PIN: '00000000' } })).rejects.toThrow('PKCS11_PIN: the token waymark does not take this PIN.');
}, 90_000);
