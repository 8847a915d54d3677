import { gunzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encodedList, flags, listSize, tokenList, tokens } from './bitstring';
import { statusListClaims, statusListCredential } from './status-list-credential';

const facts = { url: 'https://waymark.example/status-lists/1', issuer: 'did:web:waymark.example:issuers:1', at: new Date('2026-11-23T15:00:00.400Z'), bits: flags([]) };
const unzipped = (list: string): Buffer => gunzipSync(Buffer.from(list.slice(1), 'base64url'));
const inflated = (list: string): Buffer => inflateSync(Buffer.from(list, 'base64url'));
const indexes = fc.uniqueArray(fc.integer({ min: 0, max: listSize - 1 }), { maxLength: 40 });

describe('a status list', () => {
  it('[CE14] is the empty list of the standard where nothing ended', () => {
    expect(unzipped(encodedList(flags([])))).toEqual(Buffer.alloc(16_384));
    expect(inflated(tokenList(tokens(new Map())))).toEqual(Buffer.alloc(32_768));
    expect([encodedList(flags([]))[0], listSize]).toEqual(['u', 131_072]);
  });
  it('[CE14] has the first entry in the highest bit of the first byte, for SD-JWT in the two lowest', () => {
    expect([...unzipped(encodedList(flags([0, 9, 131_071]))).subarray(0, 2)]).toEqual([0x80, 0x40]);
    expect([...inflated(tokenList(tokens(new Map([[0, 1], [3, 2], [4, 2], [131_071, 1]])))).subarray(0, 2)]).toEqual([0b10_00_00_01, 0b10]);
    expect(tokens(new Map([[131_071, 2]])).at(-1)).toBe(0b10_00_00_00);
  });
  // The example of the draft (draft-ietf-oauth-status-list, "Status List in 2 bits").
  it('[CE14] packs the values of the draft as the draft does', () => {
    const values = [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3];
    expect(tokens(new Map(values.map((value, index) => [index, value as 0 | 1 | 2]))).subarray(0, 3).toString('hex')).toBe('c944f9');
  });
  it('[CE14] gives back exactly the entries that ended', () => {
    fc.assert(fc.property(indexes, (ended) => {
      const bits = unzipped(encodedList(flags(ended)));
      const read = Array.from({ length: listSize }, (_, index) => index).filter((index) => ((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1);
      expect(read).toEqual([...ended].sort((a, b) => a - b));
    }), { numRuns: 20 });
  });
  it('[CE14] tells the suspended from the invalid, and touches no neighbour', () => {
    fc.assert(fc.property(indexes, (ended) => {
      const said = new Map(ended.map((index) => [index, index % 2 === 0 ? (1 as const) : (2 as const)]));
      const bits = inflated(tokenList(tokens(said)));
      const read = Array.from({ length: listSize }, (_, index) => [index, ((bits[index >> 2] ?? 0) >> (2 * (index & 3))) & 3] as const).filter(([, value]) => value !== 0);
      expect(new Map(read)).toEqual(said);
    }), { numRuns: 20 });
  });
  it('holds for a day, and says that it is signed anew in fifteen minutes', () => {
    expect(statusListCredential(facts, 'revocation')).toMatchObject({ id: facts.url, validFrom: '2026-11-23T15:00:00Z', validUntil: '2026-11-24T15:00:00Z', credentialSubject: { ttl: 900_000, statusPurpose: 'revocation' } });
    expect(statusListClaims(facts)).toMatchObject({ sub: `${facts.url}.jwt`, exp: 1_795_532_400, ttl: 900, status_list: { bits: 2 } });
  });
  it('[CE14] says at an address of its own who was suspended', () => {
    expect(statusListCredential(facts, 'suspension')).toMatchObject({ id: `${facts.url}/suspension`, credentialSubject: { id: `${facts.url}/suspension#list`, statusPurpose: 'suspension' } });
  });
});
