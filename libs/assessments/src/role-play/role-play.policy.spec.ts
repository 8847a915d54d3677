import { Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { canAssess, canCorrect, canReadGuide, viewerCan } from './role-play.policy';

const actor = (id: string, role: Role, organisationId = 'academy'): Actor => ({ id, locale: 'en', memberships: [{ organisationId, role }] });
const began = new Date('2026-11-23T14:00:00Z');
const row = { organisationId: 'academy', traineeId: 'ana', trainerId: 'kim', sentAt: began, startedAt: began, finishedAt: null, releasedAt: null, version: 0, isBlind: false, decides: false, supersedesId: null };
const at = new Date('2026-11-23T15:00:00Z');

describe('who may assess', () => {
  it('is the trainer of the provider who began it', () => {
    expect(canAssess(actor('kim', Role.TRAINER), row)).toBe(true);
    expect(canAssess(actor('omar', Role.TRAINER), row)).toBe(false);
    expect(canAssess(actor('kim', Role.TRAINER, 'elsewhere'), row)).toBe(false);
    expect(canAssess(actor('kim', Role.TRAINEE), row)).toBe(false);
  });

  it('is never the trainee', () => {
    expect(canAssess(actor('kim', Role.TRAINER), { ...row, traineeId: 'kim' })).toBe(false);
    expect(canCorrect(actor('kim', Role.TRAINER), { ...row, traineeId: 'kim', releasedAt: at })).toBe(false);
  });
});

describe('a correction', () => {
  it('[RB2] is released by another trainer than the one who made it', () => {
    const correction = { ...row, finishedAt: at, supersedesId: 'old' };
    expect(viewerCan(actor('kim', Role.TRAINER), correction).release).toBe(false);
    expect(viewerCan(actor('omar', Role.TRAINER), correction).release).toBe(true);
    expect(viewerCan(actor('ana', Role.TRAINER), correction).release).toBe(false);
  });
});

describe('what the viewer can do', () => {
  it.each([
    [row, { rate: true, finish: true, reopen: false, release: false, correct: false }],
    [{ ...row, finishedAt: at }, { rate: false, finish: false, reopen: true, release: true, correct: false }],
    [{ ...row, finishedAt: at, releasedAt: at }, { rate: false, finish: false, reopen: false, release: false, correct: true }],
  ])('follows the state', (state, can) => {
    expect(viewerCan(actor('kim', Role.TRAINER), state)).toEqual(can);
  });

  it('includes the guide for trainers only', () => {
    expect(canReadGuide(actor('kim', Role.TRAINER), 'academy')).toBe(true);
    expect(canReadGuide(actor('ana', Role.TRAINEE), 'academy')).toBe(false);
  });
});
