import { checkCorrection, checkRunning, checkVersion, finish, release, reopen, stamp, statusOf } from './role-play.rules';

const at = new Date('2026-11-23T15:10:00Z');
const running = { finishedAt: null, releasedAt: null, version: 4 };
const finished = { ...running, finishedAt: at };
const released = { ...finished, releasedAt: at };

describe('the states of a role-play', () => {
  it.each([[running, 'RUNNING'], [finished, 'FINISHED'], [released, 'RELEASED']])('are read from its instants', (row, status) => {
    expect(statusOf(row)).toBe(status);
  });

  it('lead from running to finished to released, and from finished back', () => {
    expect(finish(running, 0, at)).toEqual({ finishedAt: at, version: 5 });
    expect(release(finished, at)).toEqual({ releasedAt: at, version: 5 });
    expect(reopen(finished)).toMatchObject({ finishedAt: null, version: 5 });
  });

  it('refuse every other move', () => {
    expect(() => finish(finished, 0, at)).toThrow('ROLE_PLAY_NOT_RUNNING');
    expect(() => finish(running, 1, at)).toThrow('ROLE_PLAY_UNRATED');
    expect(() => release(running, at)).toThrow('ROLE_PLAY_NOT_FINISHED');
    expect(() => release(released, at)).toThrow('ROLE_PLAY_ALREADY_RELEASED');
    expect(() => reopen(running)).toThrow('ROLE_PLAY_NOT_FINISHED');
    expect(() => reopen(released)).toThrow('ROLE_PLAY_ALREADY_RELEASED');
    expect(() => checkRunning(released)).toThrow('ROLE_PLAY_ALREADY_RELEASED');
  });
});

describe('a correction', () => {
  it('needs a released role-play and a reason', () => {
    expect(checkCorrection(released, ' One level too low. ')).toBe('One level too low.');
    expect(() => checkCorrection(finished, 'Too low')).toThrow('ROLE_PLAY_NOT_RELEASED');
    expect(() => checkCorrection(released, '\n')).toThrow('ROLE_PLAY_REASON_MISSING');
  });
});

describe('a write', () => {
  it('[B5] that expects another version is refused with both', () => {
    expect(() => checkVersion(running, 4)).not.toThrow();
    expect(() => checkVersion(running, 3, { yourLevel: 2 })).toThrow(expect.objectContaining({ code: 'STALE_VERSION', details: { expectedVersion: 3, currentVersion: 4, yourLevel: 2 } }));
  });
});

describe('the stamp of a comment', () => {
  const startedAt = new Date('2026-11-23T15:00:00Z');
  it.each([[62, 62], [600, 600], [601, 600], [-5, 0]])('shown as %i is kept as %i', (shown, kept) => {
    expect(stamp(shown, startedAt, at)).toBe(kept);
  });
});
