import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../src/config';

const database = 'postgres://waymark@127.0.0.1:5432/waymark';

describe('the configuration', () => {
  it('has a safe default for everything but the database', () => {
    expect(parseConfig('/srv/way mark', { DATABASE_URL: database })).toMatchObject({ port: 3000, publicUrl: 'http://127.0.0.1:3000', dataDir: '/srv/way mark/.data', smtpUrl: null, isDemo: true });
  });
  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['PUBLIC_URL', 'waymark.example'],
    ['SMTP_URL', 'http://mail'],
    ['DEMO', 'yes'],
    ['TSA_URL', 'ldap://time'],
  ])('names %s when it is "%s"', (name, value) => {
    expect(() => parseConfig('/srv', { DATABASE_URL: database, [name]: value })).toThrow(name);
  });
  it.each([[{ TSA_URL: 'https://time.example' }], [{ TSA_ROOT: 'root.pem' }]])('wants the address and the roots of a time-stamp authority together: %j', (given) => {
    expect(() => parseConfig('/srv', { DATABASE_URL: database, ...given })).toThrow('TSA_ROOT: must name a file');
  });
  it.each([
    [['WALLET_PASS_CERTIFICATE'], 'WALLET_PASS_KEY: must name a file, too'],
    [['WALLET_PASS_CERTIFICATE', 'WALLET_PASS_KEY'], 'WALLET_PASS_AUTHORITY: must name a file, too'],
    [['WALLET_PASS_KEY', 'WALLET_PASS_AUTHORITY'], 'WALLET_PASS_CERTIFICATE: must name a file, too'],
  ])('wants certificate, key and authority of a wallet card together: of %j alone it says what is missing', (names, said) => {
    expect(() => parseConfig('/srv', { DATABASE_URL: database, ...Object.fromEntries(names.map((name) => [name, 'file.pem'])) })).toThrow(said);
  });
  it('makes no wallet card unless somebody says with what', () => {
    expect(parseConfig('/srv', { DATABASE_URL: database }).walletPass).toBeNull();
    const given = { WALLET_PASS_CERTIFICATE: 'pass.cer', WALLET_PASS_KEY: '/keys/pass.pem', WALLET_PASS_AUTHORITY: 'wwdr.cer' };
    expect(parseConfig('/srv', { DATABASE_URL: database, ...given }).walletPass).toEqual({ certificateFile: '/srv/pass.cer', keyFile: '/keys/pass.pem', authorityFile: '/srv/wwdr.cer' });
  });
  it.each([[{ PKCS11_MODULE: '/m.so' }], [{ PKCS11_MODULE: '/m.so', PKCS11_TOKEN: 't' }], [{ PKCS11_TOKEN: 't', PKCS11_PIN: '1234' }], [{ PKCS11_MODULE: '/m.so', PKCS11_TOKEN: 't', PKCS11_PIN: '1234', PKCS11_PIN_FILE: 'pin' }]])('[T15] wants library, token and one PIN of a device together: %j', (given) => {
    expect(() => parseConfig('/srv', { DATABASE_URL: database, ...given })).toThrow('PKCS11_TOKEN: must name the token');
  });
  it('[T15] reads the PIN of a device from a file that is closed to others, and hands its tool none of our own secrets', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark pin '));
    writeFileSync(join(folder, 'pin'), '47114711\n', { mode: 0o600 });
    const given = { DATABASE_URL: database, KEYS_PASSPHRASE: 'correct horse battery', PKCS11_MODULE: '/m.so', PKCS11_TOKEN: 't', PKCS11_PIN_FILE: join(folder, 'pin') };
    const before = { ...process.env };
    Object.assign(process.env, given, { VENDOR_CONF: '/etc/vendor' });
    const device = parseConfig('/srv', given).keyDevice;
    process.env = before;
    expect(device).toMatchObject({ module: '/m.so', token: 't', environment: { PKCS11_PIN: '47114711', VENDOR_CONF: '/etc/vendor' } });
    expect(Object.keys(device?.environment ?? {}).filter((name) => name in given)).toEqual([]);
    chmodSync(join(folder, 'pin'), 0o644);
    expect(() => parseConfig('/srv', given)).toThrow('PKCS11_PIN_FILE: others can read');
    rmSync(folder, { recursive: true });
  });
  it('names what is missing', () => {
    expect(() => parseConfig('/srv', {})).toThrow('DATABASE_URL');
  });
});
