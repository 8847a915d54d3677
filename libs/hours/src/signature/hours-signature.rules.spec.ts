import { PracticeFormat } from '@waymark/kernel';
import fc from 'fast-check';
import { Activity, Served } from '../entry/activity.rules';
import { anHoursEntry } from '../entry/hours-entry.builder';
import { HoursState } from '../entry/hours-entry.rules';
import { flagsOf, twoAtOnce } from './hours-flag.rules';
import type { Around, Flaggable } from './hours-flag.rules';
import { canonicalContent, checkDecision, checkShown, giveBack, hasStanding, sign } from './hours-signature.rules';

const at = new Date('2026-11-23T15:00:00Z');
const sentence = 'I supervised this work.';
const sent = anHoursEntry({ state: HoursState.SENT });
const content = { ...sent, id: 'e1', placementId: 'pl1' };

describe('a signature', () => {
  it('is given by somebody else than the trainee, once', () => {
    expect(sign(sent, 'supervisor')).toEqual({ state: 'SIGNED' });
    expect(() => sign(sent, 'trainee')).toThrow('HOURS_OWN_ENTRY');
    for (const state of [HoursState.DRAFT, HoursState.RETURNED, HoursState.SIGNED]) expect(() => sign({ ...sent, state }, 'supervisor')).toThrow('HOURS_ALREADY_DECIDED');
  });

  it('is about content that is always written the same', () => {
    expect(canonicalContent(content)).toBe(canonicalContent({ ...content }));
    expect(canonicalContent(content)).toContain('"2026-11-20T15:00:00.000Z"');
  });

  it('[N3] is about with whom it was, where that was said', () => {
    expect(canonicalContent({ ...content, served: Served.NEWCOMER })).toMatch(/^\["hours\/3","PEER_LED_GROUP","NEWCOMER","e1",/);
    expect(canonicalContent({ ...content, served: null })).toMatch(/^\["hours\/2","PEER_LED_GROUP","e1",/);
  });
  it('[N6] is about the format too, and what was signed before it was asked keeps its text', () => {
    expect(canonicalContent(content)).toMatch(/^\["hours\/2","PEER_LED_GROUP","e1",/);
    expect(canonicalContent({ ...content, format: null })).toMatch(/^\["hours\/1","e1",/);
    expect(canonicalContent({ ...content, format: PracticeFormat.ONLINE })).not.toBe(canonicalContent(content));
  });

  it('is about other content when anything changes', () => {
    const change = fc.record({ minutes: fc.integer({ min: 5, max: 1440 }), note: fc.string(), startTime: fc.constantFrom('08:00', '10:30'), workedOn: fc.constantFrom('2026-11-19', '2026-11-18') }, { requiredKeys: [] });
    fc.assert(
      fc.property(change, (changed) => {
        const other = { ...content, ...changed };
        const isSame = JSON.stringify(other) === JSON.stringify(content);
        expect(canonicalContent(other) === canonicalContent(content)).toBe(isSame);
      }),
    );
  });
});

describe('what was shown', () => {
  it('is what is signed, or the entry is named', () => {
    expect(() => checkShown(content, { shown: 'same', stored: 'same' })).not.toThrow();
    expect(() => checkShown(content, { shown: 'old', stored: 'new' })).toThrow(expect.objectContaining({ code: 'HOURS_CONTENT_CHANGED', details: { day: content.workedOn, time: content.startTime } }));
  });
});

describe('a return', () => {
  it('[D5] carries its reason without stray spaces', () => {
    expect(giveBack(sent, 'supervisor', { reason: '  Add the topic. ', at })).toEqual({ state: 'RETURNED', returnedAt: at, returnedReason: 'Add the topic.' });
  });
  it('[D5] is refused without a reason', () => {
    expect(() => giveBack(sent, 'supervisor', { reason: ' ', at })).toThrow('HOURS_RETURN_REASON_MISSING');
  });
  it('is not for own or decided work', () => {
    expect(() => giveBack(sent, 'trainee', { reason: 'no', at })).toThrow('HOURS_OWN_ENTRY');
    expect(() => giveBack({ ...sent, state: HoursState.SIGNED }, 'supervisor', { reason: 'no', at })).toThrow('HOURS_ALREADY_DECIDED');
  });
});

describe('one batch', () => {
  const a = { id: 'a' };
  const back = [{ id: 'b', reason: 'no' }];
  it.each([
    ['HOURS_NOTHING_CHOSEN', { sign: [], return: [], attestation: sentence }],
    ['HOURS_DECIDED_TWICE', { sign: [a, a], return: [], attestation: sentence }],
    ['HOURS_DECIDED_TWICE', { sign: [{ id: 'b' }], return: back, attestation: sentence }],
    ['HOURS_RETURN_REASON_MISSING', { sign: [a], return: [{ id: 'b', reason: '\n' }], attestation: sentence }],
    ['HOURS_ATTESTATION_CHANGED', { sign: [a], return: back, attestation: null }],
    ['HOURS_ATTESTATION_CHANGED', { sign: [a], return: [], attestation: 'Fine.' }],
  ])('is refused with %s', (code, decision) => {
    expect(() => checkDecision(decision, sentence)).toThrow(code);
  });
  it('[D4] signs some and returns others; returning alone attests nothing', () => {
    expect(() => checkDecision({ sign: [a], return: back, attestation: sentence }, sentence)).not.toThrow();
    expect(() => checkDecision({ sign: [], return: back, attestation: null }, sentence)).not.toThrow();
  });
});

describe('standing on the day of the work', () => {
  const work = { workedOn: '2026-11-20', timeZone: 'America/Chicago' };
  const role = (startedAt: string, endedAt: string | null) => [{ startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) }];
  it.each([
    [role('2026-01-01T00:00:00Z', null), true],
    [role('2026-11-21T05:00:00Z', null), true],
    [role('2026-11-21T06:00:00Z', null), false],
    [role('2026-01-01T00:00:00Z', '2026-11-20T06:00:00Z'), true],
    [role('2026-01-01T00:00:00Z', '2026-11-20T05:59:00Z'), false],
    [[], false],
  ])('%#: a role held then is what counts', (standings, expected) => {
    expect(hasStanding(standings, work)).toBe(expected);
  });
});

interface Before {
  readonly usual: readonly number[];
  readonly waiting: readonly Flaggable[];
  readonly placement: Around['placement'];
}

const around = ({ usual = [], waiting = [], placement = { startsOn: '2026-01-01', endsOn: null } }: Partial<Before> = {}): Around => ({
  usual: { entries: usual.length, minutes: usual.reduce((sum, minutes) => sum + minutes, 0) },
  twoAtOnce: twoAtOnce(waiting),
  placement,
});

describe('a second look', () => {
  const plain = anHoursEntry();
  it.each([
    [480, []],
    [481, ['LONG']],
  ])('at %d minutes', (minutes, flags) => {
    expect(flagsOf({ ...plain, minutes }, around())).toEqual(flags);
  });
  it('is due at twice the usual, once there is a usual', () => {
    expect(flagsOf(plain, around({ usual: [60, 60, 60] }))).toEqual([]);
    expect(flagsOf(plain, around({ usual: [60, 60, 60, 60] }))).toEqual(['ABOVE_USUAL']);
    expect(flagsOf({ ...plain, minutes: 119 }, around({ usual: [60, 60, 60, 60] }))).toEqual([]);
  });
  it('is due when written down after two weeks, and for a correction', () => {
    expect(flagsOf({ ...plain, createdAt: new Date('2026-12-05T05:00:00Z') }, around())).toEqual([]);
    expect(flagsOf({ ...plain, createdAt: new Date('2026-12-05T06:00:00Z'), supersedesId: 'older' }, around())).toEqual(['LATE', 'CORRECTION']);
  });
  it('is due when the supervisor was alone with two people at once, and not in a group', () => {
    const talk = { ...plain, activity: Activity.SUPERVISION_INDIVIDUAL };
    const other = { ...talk, traineeId: 'another', startsAt: new Date(talk.startsAt.getTime() + 1), endsAt: talk.endsAt };
    expect(flagsOf(talk, around({ waiting: [talk, other] }))).toEqual(['OVERLAP']);
    expect(flagsOf(talk, around({ waiting: [talk, { ...other, startsAt: talk.endsAt }] }))).toEqual([]);
    expect(flagsOf({ ...talk, activity: Activity.SUPERVISION_GROUP }, around({ waiting: [other] }))).toEqual([]);
  });
  it.each([['2026-11-20', '2026-11-20', []], ['2026-11-21', null, ['OUTSIDE_DATES']], ['2026-11-01', '2026-11-19', ['OUTSIDE_DATES']]])('is due outside a placement from %s to %s', (startsOn, endsOn, flags) => {
    expect(flagsOf(plain, around({ placement: { startsOn, endsOn } }))).toEqual(flags);
  });
});
