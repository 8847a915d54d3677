import { addDays, daysBetween } from '@waymark/kernel';
import { CredentialEnd, searchOf } from './credential-filter.rules';
import type { CredentialFilter } from './credential-filter.rules';
import { CredentialEventKind as Kind, CredentialStatus, standingOn } from './credential-status.rules';
import type { CredentialEventState } from './credential-status.rules';

const today = '2026-11-23';
const event = (kind: Kind): CredentialEventState => ({ kind, effectiveOn: '2025-01-06', publicReason: 'r' });
const lives = [[Kind.ISSUED], [Kind.ISSUED, Kind.SUSPENDED], [Kind.ISSUED, Kind.SUSPENDED, Kind.REINSTATED], [Kind.ISSUED, Kind.REVOKED], [Kind.ISSUED, Kind.SUPERSEDED], [Kind.ISSUED, Kind.CONDITIONS_SET], [Kind.ISSUED, Kind.CONDITIONS_SET, Kind.CONDITIONS_LIFTED], [Kind.ISSUED, Kind.CONDITIONS_SET, Kind.SUSPENDED]];
const isCondition = (kind: Kind) => kind === Kind.CONDITIONS_SET || kind === Kind.CONDITIONS_LIFTED;

/** The list asks the database the same. */
function finds(filter: CredentialFilter, life: readonly Kind[], daysLeft: number): boolean {
  const { least, most, moves, isConditional } = searchOf(filter);
  const isInForce = life.findLast(isCondition) === Kind.CONDITIONS_SET;
  const hasMoved = moves === null || moves.includes(life.findLast((kind) => !isCondition(kind)) as Kind);
  return daysLeft >= least && daysLeft <= most && hasMoved && (isConditional === null || isConditional === isInForce);
}

describe('[I2] the filter of certificates', () => {
  it.each([
    [CredentialEnd.WITHIN_30_DAYS, 0, 30],
    [CredentialEnd.WITHIN_60_DAYS, 0, 60],
    [CredentialEnd.WITHIN_90_DAYS, 0, 90],
    [CredentialEnd.WITHIN_120_DAYS, 0, 120],
    [CredentialEnd.IN_LAST_90_DAYS, -90, -1],
  ])('%s finds the days from %i to %i and none beside them', (end, least, most) => {
    expect([least - 1, least, most, most + 1].map((days) => finds({ end }, [Kind.ISSUED], days))).toEqual([false, true, true, false]);
  });

  it.each(Object.values(CredentialStatus))('[G3] finds exactly what stands as %s, whatever its life and its last day', (status) => {
    for (const life of lives) {
      for (const daysLeft of [-91, -90, -1, 0, 1, 90, 91]) {
        const term = { issuedOn: '2025-01-06', validUntil: addDays(today, daysLeft) };
        expect(daysBetween(today, term.validUntil)).toBe(daysLeft);
        const standing = standingOn(term, life.map(event), today);
        expect([life, daysLeft, finds({ status }, life, daysLeft)]).toEqual([life, daysLeft, standing.status === status]);
      }
    }
  });

  it('leaves out what was revoked or replaced when it asks for an end, until their standing is asked for', () => {
    const end = CredentialEnd.WITHIN_90_DAYS;
    expect(lives.map((life) => finds({ end }, life, 10))).toEqual([true, true, true, false, false, true, true, true]);
    expect(finds({ end, status: CredentialStatus.REVOKED }, [Kind.ISSUED, Kind.REVOKED], 10)).toBe(true);
  });

  it('finds nothing that ended and is active', () => {
    expect([-90, -1, 0, 30].filter((days) => finds({ end: CredentialEnd.IN_LAST_90_DAYS, status: CredentialStatus.ACTIVE }, [Kind.ISSUED], days))).toEqual([]);
  });

  it('puts what is nearest to today first, and without an end the newest', () => {
    expect([{ end: CredentialEnd.WITHIN_30_DAYS }, { end: CredentialEnd.IN_LAST_90_DAYS }, {}].map((filter) => searchOf(filter).byEnd)).toEqual(['ASC', 'DESC', null]);
    expect(searchOf({})).toEqual({ least: -Infinity, most: Infinity, moves: null, isConditional: null, byEnd: null });
  });
});
