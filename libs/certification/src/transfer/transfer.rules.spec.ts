import { checkNamed, checkVerified, SourceMethod, SourceResult } from './transfer.rules';

it('a certificate is named by its board and its number', () => {
  expect(checkNamed({ body: ' Lake  County Board ', number: ' 17-2 ' })).toEqual({ body: 'Lake County Board', number: '17-2' });
  for (const typed of [{ body: ' ', number: '1' }, { body: 'B', number: ' ' }]) expect(() => checkNamed(typed)).toThrow('TRANSFER_CERTIFICATE_INCOMPLETE');
});

describe('[E8] what its source said', () => {
  const open = { result: null, credentialId: null };
  const said = { result: SourceResult.CONFIRMED, method: SourceMethod.PHONE, contact: ' Mr. Lee, registrar ', validUntil: '2027-05-01' };
  it('is kept with who was asked, how, and until when it holds', () => {
    expect(checkVerified(open, said)).toEqual({ ...said, contact: 'Mr. Lee, registrar' });
    expect(checkVerified(open, { ...said, result: SourceResult.NOT_FOUND })).toMatchObject({ validUntil: null });
    expect(checkVerified(open, { ...said, validUntil: undefined })).toMatchObject({ validUntil: null });
  });
  it('is asked once, and never without a source or with a day that is none', () => {
    expect(() => checkVerified({ ...open, result: SourceResult.NOT_FOUND }, said)).toThrow('TRANSFER_VERIFIED_ALREADY');
    expect(() => checkVerified({ ...open, credentialId: 'c' }, said)).toThrow('TRANSFER_VERIFIED_ALREADY');
    expect(() => checkVerified(open, { ...said, contact: ' ' })).toThrow('TRANSFER_SOURCE_MISSING');
    expect(() => checkVerified(open, { ...said, validUntil: '2027-02-30' })).toThrow('TRANSFER_DAY_UNFIT');
  });
});
