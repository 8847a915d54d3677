import { checkBegun, firstOf } from './issue.rules';

const first = {
  ...{ holderId: 'h', boardId: 'b', holderName: 'Ana Reyes', title: 'Certified Peer Support Specialist', boardName: 'Harbor State Board', schemeName: 'Harbor State', schemeVersion: '1' },
  ...{ issuedOn: '2026-11-23', validUntil: '2028-11-22', evidenceDigest: 'f'.repeat(64), number: 'WM-2026-000001' },
};

describe('a decision that is certified twice', () => {
  it('[CE3] gives the first certificate for the same facts', () => {
    const { number: _number, ...again } = first;
    expect(firstOf(first, again)).toBe(first);
  });
  it.each(Object.keys(first).filter((fact) => fact !== 'number'))('[CE3] is refused with another %s', (fact) => {
    expect(() => firstOf(first, { ...first, [fact]: 'other' })).toThrow('CREDENTIAL_ISSUED_OTHERWISE');
  });
});

describe('the first day of a certificate', () => {
  it.each(['2026-11-23', '2020-01-01'])('[CE8] is %s where that is today or was before', (issuedOn) => {
    expect(() => checkBegun({ issuedOn }, '2026-11-23')).not.toThrow();
  });
  it('[CE8] is not tomorrow: nothing is ever issued that is not valid yet', () => {
    expect(() => checkBegun({ issuedOn: '2026-11-24' }, '2026-11-23')).toThrow('CREDENTIAL_IN_FUTURE');
  });
});
