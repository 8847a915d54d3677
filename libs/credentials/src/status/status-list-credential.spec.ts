import { gunzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encodedList, listSize, tokenList } from './bitstring';
import { statusListClaims, statusListCredential } from './status-list-credential';

const facts = { url: 'https://waymark.example/status-lists/1', issuer: 'did:web:waymark.example:issuers:1', at: new Date('2026-11-23T15:00:00.400Z'), ended: [] };

describe('a status list', () => {
  it('[CE14] is the empty list of the standard where nothing ended', () => {
    expect(gunzipSync(Buffer.from(encodedList([]).slice(1), 'base64url'))).toEqual(Buffer.alloc(listSize / 8));
    expect([encodedList([])[0], listSize]).toEqual(['u', 131_072]);
  });
  it('[CE14] has the first entry in the highest bit of the first byte, for SD-JWT in the lowest', () => {
    expect([...gunzipSync(Buffer.from(encodedList([0, 9, 131_071]).slice(1), 'base64url')).subarray(0, 2)]).toEqual([0x80, 0x40]);
    expect([...inflateSync(Buffer.from(tokenList([0, 9, 131_071]), 'base64url')).subarray(0, 2)]).toEqual([0x01, 0x02]);
  });
  it('[CE14] gives back exactly the entries that ended', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: listSize - 1 }), { maxLength: 40 }), (ended) => {
      const bits = gunzipSync(Buffer.from(encodedList(ended).slice(1), 'base64url'));
      const read = Array.from({ length: listSize }, (_, index) => index).filter((index) => ((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1);
      expect(read).toEqual([...ended].sort((a, b) => a - b));
    }), { numRuns: 20 });
  });
  it('holds for a day, and says that it is signed anew in fifteen minutes', () => {
    expect(statusListCredential(facts)).toMatchObject({ validFrom: '2026-11-23T15:00:00Z', validUntil: '2026-11-24T15:00:00Z', credentialSubject: { ttl: 900_000, statusPurpose: 'revocation' } });
    expect(statusListClaims(facts)).toMatchObject({ sub: `${facts.url}.jwt`, exp: 1_795_532_400, ttl: 900, status_list: { bits: 1 } });
  });
});
