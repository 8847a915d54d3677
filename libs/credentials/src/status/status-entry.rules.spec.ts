import fc from 'fast-check';
import { CredentialEventKind } from '../credential/credential-status.rules';
import { statusEntry } from './status-entry.rules';

const { SUSPENDED, REINSTATED, REVOKED, SUPERSEDED, RENEWED, CONDITIONS_SET, CONDITIONS_LIFTED, OVERTURNED } = CredentialEventKind;
const all = [SUSPENDED, REINSTATED, REVOKED, SUPERSEDED, RENEWED, CONDITIONS_SET, CONDITIONS_LIFTED, OVERTURNED];

describe('what the lists say of a badge', () => {
  it.each([
    ['nothing happened', [], [false, false, 0]],
    ['conditions were set and lifted', [CONDITIONS_SET, CONDITIONS_LIFTED], [false, false, 0]],
    ['conditions were set aside by an appeal', [CONDITIONS_SET, OVERTURNED], [false, false, 0]],
    ['it is suspended', [SUSPENDED], [true, true, 2]],
    ['it is suspended, after conditions', [CONDITIONS_SET, OVERTURNED, CONDITIONS_SET, SUSPENDED], [true, true, 2]],
    ['it is revoked', [REVOKED], [true, false, 1]],
    ['it was suspended, then revoked', [SUSPENDED, REVOKED], [true, true, 1]],
    ['it was suspended, then reinstated: another badge counts', [SUSPENDED, REINSTATED], [true, true, 1]],
    ['the suspension was set aside by an appeal', [SUSPENDED, OVERTURNED], [true, true, 1]],
    ['another certificate took its place', [SUPERSEDED], [true, false, 1]],
    ['it was renewed', [RENEWED], [true, false, 1]],
    ['it was replaced while it was suspended', [SUSPENDED, SUPERSEDED], [true, true, 1]],
  ] as const)('[CE14] where %s', (_, later, [isEnded, wasSuspended, token]) => {
    expect(statusEntry(later)).toEqual({ isEnded, wasSuspended, token });
  });

  it('[CE14] never goes back, whatever happens next', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...all)), fc.constantFrom(...all), (later, next) => {
      const [before, after] = [statusEntry(later), statusEntry([...later, next])];
      const back = [before.isEnded && !after.isEnded, before.wasSuspended && !after.wasSuspended, before.token !== 0 && after.token === 0, before.token === 1 && after.token === 2];
      expect(back).toEqual([false, false, false, false]);
    }));
  });
});
