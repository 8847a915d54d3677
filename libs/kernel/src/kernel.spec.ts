import { addDays, addMonths, daysBetween, endOfDay, formatMinutes, found, holds, isLocalDate, localDateAt, longDay, longInstant, must, organisationsWhere, Role, stranger, tidy } from './index';

describe('local dates', () => {
  it.each([
    ['2028-11-22', 'America/Chicago', '2028-11-23T05:59:59.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-09T03:59:59.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-02T04:59:59.000Z'],
    ['2026-06-30', 'Pacific/Kiritimati', '2026-06-30T09:59:59.000Z'],
    ['2026-06-30', 'Pacific/Niue', '2026-07-01T10:59:59.000Z'],
    ['2026-06-30', 'Asia/Kathmandu', '2026-06-30T18:14:59.000Z'],
  ])('the day %s in %s ends at %s', (day, zone, end) => {
    expect(endOfDay(day, zone).toISOString()).toBe(end);
    expect([localDateAt(endOfDay(day, zone), zone), localDateAt(new Date(endOfDay(day, zone).getTime() + 1000), zone)]).toEqual([day, addDays(day, 1)]);
  });

  it('keep the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28');
    expect(addMonths('2026-11-23', 24)).toBe('2028-11-23');
  });
  it('count days over a leap day and a change of clocks', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2);
  });
  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'tomorrow'])('refuse %s', (value) => {
    expect(isLocalDate(value)).toBe(false);
  });
  it('are written as people write them', () => {
    expect([longDay('2026-11-20', 'en'), longDay('2026-11-20', 'es')]).toEqual(['November 20, 2026', '20 de noviembre de 2026']);
  });
  it('stand beside the clock of the place in a long instant', () => {
    const at = new Date('2026-11-30T15:00:00Z');
    const words = [longInstant(at, 'America/Chicago', 'en'), longInstant(at, 'America/Chicago', 'es')];
    expect(words.map((each) => each.replaceAll(/\s/gu, ' '))).toEqual(['November 30, 2026 at 9:00 AM CST', '30 de noviembre de 2026 a las 9:00 a.m. CST']);
  });
  it('are those of the zone, not of the server', () => {
    expect(localDateAt(new Date('2026-11-23T03:00:00Z'), 'America/Chicago')).toBe('2026-11-22');
  });
});

describe('an actor', () => {
  const actor = { id: 'p1', locale: 'en' as const, memberships: [{ organisationId: 'o1', role: Role.TRAINER }] };
  it('holds a role in its own organisation only', () => {
    expect(holds(actor, Role.TRAINER)).toBe(true);
    expect(holds(actor, Role.TRAINER, 'o2')).toBe(false);
    expect(organisationsWhere(actor, Role.TRAINER)).toEqual(['o1']);
    expect(holds(stranger(), Role.TRAINEE)).toBe(false);
  });
  it('is named once for each organisation, whichever of the roles it holds there', () => {
    const both = { ...actor, memberships: [...actor.memberships, { organisationId: 'o1', role: Role.ORG_ADMIN }, { organisationId: 'o2', role: Role.TRAINEE }] };
    expect(organisationsWhere(both, Role.TRAINER, Role.ORG_ADMIN)).toEqual(['o1']);
    expect(organisationsWhere(both)).toEqual([]);
  });
});

it('must() refuses with the code of the broken sentence', () => {
  expect(() => must(false, 'HOURS_OWN_ENTRY', { entry: 1 })).toThrow(expect.objectContaining({ name: 'DomainError', code: 'HOURS_OWN_ENTRY', details: { entry: 1 } }));
  expect(() => must(true, 'X')).not.toThrow();
});

it('found() refuses what is absent, and only that', () => {
  expect(() => found(null)).toThrow('NOT_FOUND');
  expect(() => found(undefined)).toThrow('NOT_FOUND');
  expect([found(0), found('')]).toEqual([0, '']);
});

it.each([[90, '1:30'], [5, '0:05'], [0, '0:00'], [-75, '-1:15']])('%i minutes read as %s', (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});

it('a line is tidied, whatever was typed around and between its words', () => {
  expect(tidy('  Zoe\u0308 \t\n Brandt ')).toBe('Zo\u00eb Brandt');
});
