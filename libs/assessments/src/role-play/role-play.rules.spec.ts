import { checkCorrection, checkRunning, checkVersion, finish, putBack, release, reopen, RolePlayMode, send, setAside, stamp, statusOf, take } from './role-play.rules';

const at = new Date('2026-11-23T15:10:00Z');
const began = new Date('2026-11-23T15:00:00Z');
const drawn = { sentAt: null, startedAt: null, finishedAt: null, releasedAt: null, version: 4, isBlind: false, decides: false, supersedesId: null };
const waiting = { ...drawn, sentAt: began };
const running = { ...waiting, startedAt: began, finishedAt: null, releasedAt: null, version: 4, isBlind: false, decides: false, supersedesId: null };
const finished = { ...running, finishedAt: at };
const released = { ...finished, releasedAt: at };

describe('the states of a role-play', () => {
  it.each([[drawn, 'DRAWN'], [waiting, 'WAITING'], [running, 'RUNNING'], [finished, 'FINISHED'], [released, 'RELEASED']])('are read from its instants', (row, status) => {
    expect(statusOf(row)).toBe(status);
  });

  it('lead from running to finished to released, and from finished back', () => {
    expect(finish(running, 0, at)).toEqual({ finishedAt: at, version: 5 });
    expect(release(finished, at)).toEqual({ releasedAt: at, version: 5 });
    expect(reopen(finished)).toMatchObject({ finishedAt: null, version: 5 });
  });

  it('lead from drawn to waiting to running, and back while nothing is written', () => {
    expect(send(drawn, RolePlayMode.CALL, at)).toEqual({ sentAt: at, mode: 'CALL', version: 5 });
    expect(setAside(drawn, at)).toEqual({ setAsideAt: at, version: 5 });
    expect(take(waiting, 'kim', at)).toEqual({ trainerId: 'kim', startedAt: at, version: 5 });
    expect(putBack(running, 0)).toEqual({ trainerId: null, startedAt: null, version: 5 });
  });

  it('refuse every other move', () => {
    for (const late of [waiting, running, finished, released]) expect(() => send(late, RolePlayMode.ROOM, at)).toThrow('ROLE_PLAY_ALREADY_SENT');
    for (const late of [running, finished, released]) expect(() => setAside(late, at)).toThrow('ROLE_PLAY_TAKEN');
    for (const other of [drawn, running, finished, released]) expect(() => take(other, 'kim', at)).toThrow('ROLE_PLAY_TAKEN');
    expect(() => putBack(running, 1)).toThrow('ROLE_PLAY_WRITTEN_IN');
    for (const other of [drawn, waiting, finished]) expect(() => putBack(other, 0)).toThrow('ROLE_PLAY_NOT_RUNNING');
    for (const other of [drawn, waiting]) expect(() => checkRunning(other)).toThrow('ROLE_PLAY_NOT_RUNNING');
    expect(() => finish(finished, 0, at)).toThrow('ROLE_PLAY_NOT_RUNNING');
    expect(() => finish(running, 1, at)).toThrow('ROLE_PLAY_UNRATED');
    expect(() => release(running, at)).toThrow('ROLE_PLAY_NOT_FINISHED');
    expect(() => release(released, at)).toThrow('ROLE_PLAY_ALREADY_RELEASED');
    expect(() => reopen(running)).toThrow('ROLE_PLAY_NOT_FINISHED');
    expect(() => reopen(released)).toThrow('ROLE_PLAY_ALREADY_RELEASED');
    expect(() => checkRunning(released)).toThrow('ROLE_PLAY_ALREADY_RELEASED');
  });
});

describe('a blind rating', () => {
  const blind = { ...finished, isBlind: true };

  it('[B7] stays as it is once it is in, and is released only when it decides', () => {
    expect(() => reopen(blind)).toThrow('ROLE_PLAY_MARKS_IN');
    expect(reopen({ ...blind, supersedesId: 'old' })).toMatchObject({ finishedAt: null });
    expect(() => release(blind, at)).toThrow('ROLE_PLAY_OTHERS_DECIDE');
    expect(release({ ...blind, decides: true }, at)).toMatchObject({ releasedAt: at });
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
    expect(stamp(shown, { startedAt, mode: RolePlayMode.ROOM }, at)).toBe(kept);
  });

  it('in a recording is where the player stood', () => {
    expect(stamp(2000, { startedAt, mode: RolePlayMode.RECORDING }, at)).toBe(2000);
    expect(stamp(-5, { startedAt, mode: RolePlayMode.RECORDING }, at)).toBe(0);
  });
});
