import { ApplicationStatus, inReview } from '../application/application.rules';
import { checkGiveBack, checkHold, QueueTab, statusOfTab } from './queue.rules';

describe('a case', () => {
  it.each(Object.values(ApplicationStatus))('that is %s can be taken while the board works on it', (status) => {
    const take = () => checkHold({ status, assigneeId: null }, 'ruth');
    if (inReview.includes(status)) expect(take).not.toThrow();
    else expect(take).toThrow('CASE_NOT_IN_REVIEW');
  });
  it('is one person\'s at a time', () => {
    const held = { status: ApplicationStatus.SENT, assigneeId: 'ruth' };
    expect(() => checkHold(held, 'ruth')).not.toThrow();
    expect(() => checkHold(held, 'thomas')).toThrow('CASE_HELD_BY_ANOTHER');
    expect(() => checkGiveBack(held, 'ruth')).not.toThrow();
    expect(() => checkGiveBack(held, 'thomas')).toThrow('CASE_NOT_HELD');
    expect(() => checkGiveBack({ ...held, assigneeId: null }, 'ruth')).toThrow('CASE_NOT_HELD');
  });
});

it('each tab of the queue is a status of its own', () => {
  expect(new Set(Object.values(statusOfTab)).size).toBe(Object.values(QueueTab).length);
});
