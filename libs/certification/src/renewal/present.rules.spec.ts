import { presentOnes } from './present.rules';
import type { Given } from './present.rules';

const given = (with_: Partial<Given> = {}): Given => ({ status: 'ACTIVE', issuedOn: '2025-03-01', under: { schemeId: 'lake', track: 'FULL' }, ...with_ });

it.each([['ACTIVE', 1], ['EXPIRED', 1], ['SUSPENDED', 1], ['REVOKED', 0], ['SUPERSEDED', 0]])('a certificate that is %s has %i present cycle', (status, count) => {
  expect(presentOnes([given({ status })])).toHaveLength(count);
});

it('of several certificates under one scheme the newest is renewed', () => {
  const newer = given({ issuedOn: '2027-03-01' });
  const other = given({ under: { schemeId: 'harbor', track: 'TRANSFER' }, issuedOn: '2026-03-01' });
  expect(presentOnes([given({ status: 'EXPIRED' }), newer, other])).toEqual([newer, other]);
});

it('a stage is not renewed, and certificates of a register stand each for itself', () => {
  expect(presentOnes([given({ under: { schemeId: 'lake', track: 'trainee' } })])).toEqual([]);
  expect(presentOnes([given({ under: null }), given({ under: null })])).toHaveLength(2);
});
