import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { aPassDesk } from './pass-files.builder';
import type { PassDesk } from './pass-files.builder';
import { isInForce, openPassSigner } from './pass-signer';

let desk: PassDesk;
let other: PassDesk;
beforeAll(async () => {
  [desk, other] = [await aPassDesk(), await aPassDesk()];
});
afterAll(() => {
  desk.close();
  other.close();
});

describe('what signs a card', () => {
  it('reads its pass type and its team from the certificate', () => {
    expect(openPassSigner(desk.files)).toMatchObject({ passType: 'pass.org.example.certificate', team: 'A1B2C3D4E5' });
  });

  it('is in force between its two days', () => {
    const signer = openPassSigner(desk.files);
    expect(['2025-12-31', '2026-11-23', '2027-02-01'].map((day) => isInForce(signer, new Date(day)))).toEqual([false, true, false]);
  });

  it('is refused by the name of its setting, with what is wrong', async () => {
    const missing = join(desk.folder, 'nothing.pem');
    const garbage = desk.put('garbage.pem', 'not a certificate');
    const plain = await aPassDesk({ name: 'CN=Somebody, O=Somewhere' });
    const wrong = [
      [{ certificateFile: missing }, /^WALLET_PASS_CERTIFICATE: .* holds no certificate$/],
      [{ certificateFile: garbage }, /^WALLET_PASS_CERTIFICATE: .* holds no certificate$/],
      [plain.files, /^WALLET_PASS_CERTIFICATE: .* names no type/],
      [{ keyFile: missing }, /^WALLET_PASS_KEY: .* cannot be read$/],
      [{ keyFile: garbage }, /^WALLET_PASS_KEY: .* holds no private key/],
      [{ keyFile: other.files.keyFile }, /^WALLET_PASS_KEY: .* is not the key/],
      [{ authorityFile: other.files.authorityFile }, /^WALLET_PASS_AUTHORITY: .* did not certify/],
      [{ authorityFile: desk.files.certificateFile }, /^WALLET_PASS_AUTHORITY: .* did not certify/],
    ] as const;
    for (const [files, said] of wrong) expect(() => openPassSigner({ ...desk.files, ...files })).toThrow(said);
    plain.close();
  });

  it('[T15] is refused while others can read its key', () => {
    chmodSync(desk.files.keyFile, 0o640);
    expect(() => openPassSigner(desk.files)).toThrow(/^WALLET_PASS_KEY: others can read .* \(chmod 600\)\.$/);
    chmodSync(desk.files.keyFile, 0o600);
  });
});
