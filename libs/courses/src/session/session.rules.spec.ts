import { DomainCode } from '@waymark/kernel';
import { TrainingMode } from '../credit/credit.rules';
import { codeAt, isCode } from './session-code';
import { checkBefore, checkMinutes, checkMove, checkPlan, minutesFrom, movesUp, seated } from './session.rules';
import type { SessionPlan } from './session.rules';

const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);
const plan: SessionPlan = { title: 'Listening live', place: 'Room 2', domain: DomainCode.ADVOCACY, topics: [], mode: TrainingMode.IN_PERSON, startsAt: at('15:00'), endsAt: at('16:30'), seats: 12 };
const session = { ...plan, cancelledAt: null };
const check = (with_: Partial<SessionPlan>) => () => checkPlan({ ...plan, ...with_ }, at('12:00'));

it('a session is live, ahead, has an end and a place', () => {
  expect(check({})).not.toThrow();
  expect(check({ mode: TrainingMode.SELF_PACED })).toThrow('SESSION_NOT_LIVE');
  expect(check({ startsAt: at('11:59') })).toThrow('SESSION_TIMES_WRONG');
  expect(check({ endsAt: at('15:00') })).toThrow('SESSION_TIMES_WRONG');
  expect(check({ endsAt: new Date('2026-11-24T03:01:00Z') })).toThrow('SESSION_TIMES_WRONG');
  expect(check({ seats: 0 })).toThrow('SESSION_TIMES_WRONG');
  expect(check({ place: ' ' })).toThrow('SESSION_TEXT_MISSING');
});
it('seats are taken until it begins', () => {
  expect(() => checkBefore(session, at('14:59'))).not.toThrow();
  expect(() => checkBefore(session, at('15:00'))).toThrow('SESSION_STARTED');
  expect(() => checkBefore({ ...session, cancelledAt: at('10:00') }, at('12:00'))).toThrow('SESSION_CANCELLED');
});
it('whoever comes after the last seat waits', () => {
  const line = ['a', 'b', 'c'].map((personId) => ({ personId }));
  expect(seated(line, 2)).toEqual([{ personId: 'a' }, { personId: 'b' }]);
});
it('the first who waits moves up when a seat is left, and nobody when somebody leaves the line', () => {
  const line = ['a', 'b', 'c', 'd'].map((personId) => ({ personId }));
  expect(movesUp(line, 2, 'a')).toEqual({ personId: 'c' });
  expect([movesUp(line, 2, 'd'), movesUp(line, 4, 'a'), movesUp(line, 2, 'x')]).toEqual([null, null, null]);
});
it('a session moves until it begins, and never into the past', () => {
  expect(() => checkMove(session, { startsAt: at('16:00'), endsAt: at('17:00') }, at('14:00'))).not.toThrow();
  expect(() => checkMove(session, { startsAt: at('13:00') }, at('14:00'))).toThrow('SESSION_TIMES_WRONG');
  expect(() => checkMove(session, { place: ' ' }, at('14:00'))).toThrow('SESSION_TEXT_MISSING');
  expect(() => checkMove(session, { place: 'Room 3' }, at('15:00'))).toThrow('SESSION_STARTED');
});
it.each([
  ['14:45', 90],
  ['15:00', 90],
  ['15:20', 70],
  ['16:29', 1],
])('[A7] who checks in at %s is there for %d minutes', (time, minutes) => {
  expect(minutesFrom(session, at(time))).toBe(minutes);
});
it.each(['14:44', '16:30', '18:00'])('[A7] nobody checks in at %s', (time) => {
  expect(() => minutesFrom(session, at(time))).toThrow('SESSION_NOT_OPEN');
});
it('[A7] attendance is a whole number of minutes, up to the length of the session', () => {
  expect(() => checkMinutes(session, 90)).not.toThrow();
  expect(() => checkMinutes(session, 0)).not.toThrow();
  for (const minutes of [-1, 91, 12.5]) expect(() => checkMinutes(session, minutes)).toThrow('ATTENDANCE_MINUTES_OUT_OF_RANGE');
});
describe('[A7] the code at the door', () => {
  it('changes every half minute and is good for one more', () => {
    const { digits, until } = codeAt('secret', at('15:00'));
    expect(digits).toMatch(/^\d{6}$/);
    expect(until).toEqual(new Date('2026-11-23T15:00:30.000Z'));
    const later = (seconds: number) => new Date(at('15:00').getTime() + seconds * 1000);
    expect(isCode('secret', digits, later(29))).toBe(true);
    expect(isCode('secret', `${digits.slice(0, 3)} ${digits.slice(3)}`, later(59))).toBe(true);
    expect(isCode('secret', digits, later(60))).toBe(false);
  });
  it('belongs to one session, and nothing else passes for it', () => {
    expect(isCode('other', codeAt('secret', at('15:00')).digits, at('15:00'))).toBe(false);
    for (const typed of ['', '12', 'abcdef', '1234567890']) expect(isCode('secret', typed, at('15:00'))).toBe(false);
  });
});
