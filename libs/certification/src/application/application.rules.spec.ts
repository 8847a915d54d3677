import { ApplicationField, ApplicationStatus, checkSignedName, isSendable, move, next, setField } from './application.rules';

describe('an application', () => {
  const statuses = Object.values(ApplicationStatus);
  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))('from %s to %s moves only where the table says so', (from, to) => {
    const attempt = () => move(from, to, 'DECISION_STATUS_UNFIT');
    if (next[from].includes(to)) expect(attempt()).toBe(to);
    else expect(attempt).toThrow('DECISION_STATUS_UNFIT');
  });
  it('never leaves the end', () => {
    for (const end of [ApplicationStatus.ISSUED, ApplicationStatus.WITHDRAWN]) expect(next[end]).toEqual([]);
  });
});

describe('a "no"', () => {
  it('[E6] can be appealed, and the appeal leads to a new look or ends', () => {
    expect(next[ApplicationStatus.DENIED]).toEqual([ApplicationStatus.APPEALED]);
    expect(next[ApplicationStatus.APPEALED]).toEqual([ApplicationStatus.SENT, ApplicationStatus.DENIED]);
  });
});

describe('a field', () => {
  it('is kept clean', () => {
    expect(setField(ApplicationField.CERTIFICATE_NAME, '  Ana   Lucía Reyes ')).toEqual({ certificateName: 'Ana Lucía Reyes' });
    expect(setField(ApplicationField.CERTIFICATE_LANGUAGE, 'es')).toEqual({ certificateLanguage: 'es' });
  });
  it.each([
    [ApplicationField.CERTIFICATE_NAME, ' ', 'APPLICATION_NAME_MISSING'],
    [ApplicationField.CERTIFICATE_NAME, 'x'.repeat(121), 'APPLICATION_NAME_TOO_LONG'],
    [ApplicationField.CERTIFICATE_LANGUAGE, 'fr', 'APPLICATION_FIELD_UNFIT'],
  ])('%s "%s" is refused', (field, value, code) => {
    expect(() => setField(field, value)).toThrow(code);
  });
});

describe('a signature', () => {
  it('is the own name, whatever the capitals', () => {
    expect(() => checkSignedName(' ana lucía  reyes', 'Ana Lucía Reyes')).not.toThrow();
    expect(() => checkSignedName('Ana Reyes', 'Ana Lucía Reyes')).toThrow('ATTESTATION_NAME_DIFFERS');
  });
});

it('is sent once all is done but what only the board can do', () => {
  expect(isSendable({ status: 'MET', whoseTurn: null })).toBe(true);
  expect(isSendable({ status: 'PENDING', whoseTurn: 'BOARD' })).toBe(true);
  expect(isSendable({ status: 'PENDING', whoseTurn: 'SUPERVISOR' })).toBe(false);
  expect(isSendable({ status: 'MISSING', whoseTurn: 'TRAINEE' })).toBe(false);
});
