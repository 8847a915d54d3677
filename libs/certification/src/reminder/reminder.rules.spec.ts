import { dueReminder } from './reminder.rules';

const term = { issuedOn: '2024-12-20', validUntil: '2026-12-19' };
const due = (today: string, sent: number[] = []) => dueReminder(term, today, sent);

describe('[H4] the reminder that is due', () => {
  it.each([
    ['2026-08-20', null], ['2026-08-21', 120], ['2026-09-19', 120], ['2026-09-20', 90], ['2026-10-20', 60], ['2026-11-19', 30], ['2026-12-12', 7], ['2026-12-19', 7], ['2026-12-20', null],
  ])('on %s is %s', (today, days) => {
    expect(due(today)).toBe(days);
  });
  it('is sent once, also days later', () => {
    expect(due('2026-10-20', [60])).toBeNull();
    expect(due('2026-11-10', [60])).toBeNull();
    expect(due('2026-11-19', [60])).toBe(30);
  });
  it('after days on which nothing ran is the nearest alone', () => {
    expect(due('2026-11-21', [120])).toBe(30);
    expect(due('2026-11-21', [120, 30])).toBeNull();
  });
  it('never counts a day that came before the certificate', () => {
    const short = { issuedOn: '2026-11-01', validUntil: '2026-12-19' };
    expect(dueReminder(short, '2026-11-01', [])).toBeNull();
    expect(dueReminder(short, '2026-11-19', [])).toBe(30);
  });
});
