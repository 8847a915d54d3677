import { Role } from '@waymark/kernel';
import type { Person } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { Attempt } from '../exam/attempt.entity';
import { Exam } from '../exam/exam.entity';
import { anExam, keyOf } from '../exam/exam.builder';
import type { ExamScene } from '../exam/exam.builder';
import { ATTEMPT, Candidate, START } from '../exam/sitting.builder';
import type { Question, Sitting } from '../exam/sitting.builder';
import { IdentityCheck } from './identity-check.entity';
import { IdentityCheckKind } from './identity-check.rules';

const ROOM = 'room { id code changesAt }';
const EXAM = `query ($id: ID!) { exam(id: $id) { ${ROOM} identity { isNeeded isAsked isConfirmed } } }`;
const EXAMS = `query { proctoredExams { nodes { id ${ROOM} } } }`;
const ASK = 'mutation ($id: ID!) { askIdentityCheck(examId: $id) { identity { isAsked isConfirmed } } }';
const ENTER = 'mutation ($id: ID!, $code: String!) { enterRoomCode(examId: $id, code: $code) { identity { isConfirmed } } }';
const CHECKS = 'query { identityChecks { nodes { id examTitle person { name } } } }';
const CONFIRM = 'mutation ($id: ID!) { confirmIdentity(id: $id) { confirmedAt } }';
const OPEN = `mutation ($id: ID!) { openRoom(examId: $id) { id code changesAt } }`;
const CLOSE = 'mutation ($id: ID!) { closeRoom(examId: $id) }';
const SITTINGS = 'query { sittings { nodes { id examTitle secondsLeft isOnBreak extraMinutes answered itemCount lastSavedAt hold hasNamesake person { name } } } }';
const ADD = 'mutation ($input: AddTimeInput!) { addTime(input: $input) { secondsLeft extraMinutes } }';
const END = 'mutation ($input: EndSittingInput!) { endSitting(input: $input) { closedAt } }';

let api: TestApi;
let scene: ExamScene;
let candidate: Candidate;
const opened = new Date('2026-03-02T15:00:00.000Z');
const go = (minutes: number) => (api.now = new Date(opened.getTime() + minutes * 60_000));
const id = () => ({ id: scene.exam.id });
const start = (person: Person = scene.trainee) => api.refusal(person.id, START, id());
const listed = async (by: Person) => (await api.ok<{ sittings: { nodes: Record<string, unknown>[] } }>(by.id, SITTINGS)).sittings.nodes;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(() => (api.now = opened));
afterAll(() => api.close());

describe('[C11] an exam that checks who sits it', () => {
  beforeEach(async () => {
    scene = await anExam(api, { identityCheck: IdentityCheckKind.EITHER, waitDays: 0 });
    candidate = new Candidate(api, scene);
  });
  const waiting = async (by: Person) => (await api.ok<{ identityChecks: { nodes: { id: string }[] } }>(by.id, CHECKS)).identityChecks.nodes;

  it('begins once a proctor of the provider confirmed the person, and needs no camera', async () => {
    expect(await start()).toBe('EXAM_IDENTITY_UNCHECKED');
    expect(await api.dataSource.manager.countBy(Attempt, { personId: scene.trainee.id })).toBe(0);
    expect(await api.ok(scene.trainee.id, ASK, id())).toMatchObject({ askIdentityCheck: { identity: { isAsked: true, isConfirmed: false } } });
    await api.ok(scene.trainee.id, ASK, id());
    const [check, ...more] = await waiting(scene.trainer);
    expect([check, more]).toMatchObject([{ examTitle: 'Core exam', person: { name: 'Ana Reyes' } }, []]);
    await api.ok(scene.trainer.id, CONFIRM, { id: check?.id });
    expect(await waiting(scene.trainer)).toEqual([]);
    expect(await start()).toBe('NONE');
    expect(await api.refusal(scene.reviewer.id, CONFIRM, { id: check?.id })).toBe('IDENTITY_ALREADY_CONFIRMED');
  });

  it('asks again for the next attempt, and half an hour later', async () => {
    const confirm = async () => {
      await api.ok(scene.trainee.id, ASK, id());
      await api.ok(scene.trainer.id, CONFIRM, { id: (await waiting(scene.trainer))[0]?.id });
    };
    await confirm();
    go(30);
    expect(await start()).toBe('EXAM_IDENTITY_UNCHECKED');
    await confirm();
    go(31);
    await candidate.submit((await candidate.begin()).id);
    expect(await start()).toBe('EXAM_IDENTITY_UNCHECKED');
  });

  it('opens by the code of the room, of this minute or the one before', async () => {
    const { openRoom: room } = await api.ok<{ openRoom: { code: string } }>(scene.trainer.id, OPEN, id());
    go(1);
    const { openRoom: next } = await api.ok<{ openRoom: { code: string } }>(scene.trainer.id, OPEN, id());
    expect(next.code).not.toBe(room.code);
    expect(await api.ok(scene.trainee.id, ENTER, { ...id(), code: ` ${room.code.toLowerCase()} ` })).toMatchObject({ enterRoomCode: { identity: { isConfirmed: true } } });
    expect(await start()).toBe('NONE');
    go(2);
    const late = await aMember(api, Role.TRAINEE, scene.provider);
    expect(await api.refusal(late.id, ENTER, { ...id(), code: room.code })).toBe('ROOM_CODE_WRONG');
    expect(await api.ok(scene.trainer.id, CLOSE, id())).toEqual({ closeRoom: true });
    expect(await api.refusal(late.id, ENTER, { ...id(), code: next.code })).toBe('ROOM_CODE_WRONG');
  });

  it('takes the way that its trainers chose and no other', async () => {
    scene = await anExam(api, { identityCheck: IdentityCheckKind.ROOM_CODE });
    expect(await api.refusal(scene.trainee.id, ASK, id())).toBe('IDENTITY_OTHER_WAY');
    const { openRoom: room } = await api.ok<{ openRoom: { code: string } }>(scene.trainer.id, OPEN, id());
    await api.ok(scene.trainee.id, ENTER, { ...id(), code: room.code });
    await api.dataSource.manager.update(Exam, { id: scene.exam.id }, { identityCheck: IdentityCheckKind.PERSON });
    expect(await start()).toBe('EXAM_IDENTITY_UNCHECKED');
    expect(await api.refusal(scene.trainee.id, ENTER, { ...id(), code: room.code })).toBe('IDENTITY_OTHER_WAY');
    expect(await api.refusal(scene.trainer.id, OPEN, id())).toBe('IDENTITY_OTHER_WAY');
    await api.ok(scene.trainee.id, ASK, id());
    await api.ok(scene.trainer.id, CONFIRM, { id: (await waiting(scene.trainer))[0]?.id });
    expect(await start()).toBe('NONE');
  });

  it('tells the code to nobody who sits, and counts guesses', async () => {
    await api.ok(scene.trainer.id, OPEN, id());
    expect(await api.ok(scene.trainee.id, EXAM, id())).toMatchObject({ exam: { room: null, identity: { isNeeded: true } } });
    const codes = [];
    for (let guess = 0; guess < 11; guess += 1) codes.push(await api.refusal(scene.trainee.id, ENTER, { ...id(), code: 'AAAAAA' }));
    expect([codes[9], codes[10]]).toEqual(['ROOM_CODE_WRONG', 'RATE_LIMITED']);
  });

  it('is confirmed by staff of that provider and never by the person', async () => {
    await api.ok(scene.trainee.id, ASK, id());
    const [check] = await waiting(scene.trainer);
    const foreign = await aMember(api, Role.TRAINER);
    expect(await waiting(foreign)).toEqual([]);
    expect(await api.refusal(foreign.id, CONFIRM, { id: check?.id })).toBe('NOT_FOUND');
    expect(await api.refusal(scene.trainee.id, CONFIRM, { id: check?.id })).toBe('FORBIDDEN');
    const own = api.dataSource.query('update assessments.identity_check set confirmed_at = asked_at, confirmed_by = person_id where id = $1', [check?.id]);
    await expect(own).rejects.toThrow('identity_check_check');
    await api.ok(scene.trainer.id, CONFIRM, { id: check?.id });
    await expect(api.dataSource.manager.update(IdentityCheck, { id: check?.id ?? '' }, { confirmedBy: scene.reviewer.id })).rejects.toThrow('append-only');
  });
});

describe('a proctor', () => {
  let sitting: Sitting;
  beforeEach(async () => {
    scene = await anExam(api, { waitDays: 0 });
    candidate = new Candidate(api, scene);
    sitting = await candidate.on('phone-0001', await candidate.begin());
  });
  const change = (by: Person, mutation: string, with_: Record<string, unknown>) => api.refusal(by.id, mutation, { input: { id: sitting.id, ...with_ } });

  it('sees who sits, how far and with how much time, and not a word of the questions', async () => {
    await candidate.answerRight(sitting, 2);
    go(10);
    await candidate.on('laptop-0001', sitting);
    expect(await listed(scene.trainer)).toEqual([
      { id: sitting.id, examTitle: 'Core exam', secondsLeft: 1200, isOnBreak: false, extraMinutes: 0, answered: 2, itemCount: 4, lastSavedAt: opened.toISOString(), hold: 2, hasNamesake: false, person: { name: 'Ana Reyes' } },
    ]);
    expect(await listed(await aMember(api, Role.TRAINER))).toEqual([]);
    expect(await api.refusal(scene.trainer.id, ATTEMPT, { id: sitting.id })).toBe('FORBIDDEN');
    expect(await api.ok(scene.trainer.id, EXAMS)).toMatchObject({ proctoredExams: { nodes: [{ id: scene.exam.id, room: null }] } });
  });

  it('[EX11] sees minutes of an accommodation and nothing else', async () => {
    const schema = await api.ok<{ __type: { fields: { name: string }[] } }>(null, '{ __type(name: "Sitting") { fields { name } } }');
    expect(schema.__type.fields.map((field) => field.name).filter((name) => /accom|text|reader|room|option|percent/i.test(name))).toEqual([]);
  });

  it('[EX10] is told of another account with the same name', async () => {
    const twin = await aMember(api, Role.TRAINEE, scene.provider, { legalName: 'ana reyes' });
    await api.ok(twin.id, START, id());
    expect((await listed(scene.trainer)).map((each) => each['hasNamesake'])).toEqual([true, true]);
  });

  it('adds time with a reason, which the trail keeps', async () => {
    expect(await change(scene.trainer, ADD, { minutes: 10, reason: ' ' })).toBe('SITTING_REASON_MISSING');
    expect(await change(scene.trainer, ADD, { minutes: 0, reason: 'fire alarm' })).toBe('SITTING_MINUTES_UNKNOWN');
    expect(await change(await aMember(api, Role.TRAINER), ADD, { minutes: 10, reason: 'fire alarm' })).toBe('NOT_FOUND');
    expect(await change(scene.trainer, ADD, { minutes: 10, reason: 'fire alarm' })).toBe('NONE');
    go(39);
    expect(await listed(scene.trainer)).toMatchObject([{ secondsLeft: 60, extraMinutes: 10 }]);
    expect((await candidate.save(sitting, sitting.questions[0] as Question, [])).errors).toBeUndefined();
    expect(await api.dataSource.manager.findOneBy(AuditEntry, { recordId: sitting.id, action: 'attempt.extended' })).toMatchObject({ reason: 'fire alarm', actorId: scene.trainer.id });
  });

  it('ends a sitting with a reason; what was saved counts', async () => {
    await candidate.save(sitting, sitting.questions[0] as Question, await keyOf(api, sitting.questions[0]?.id ?? ''));
    expect(await change(scene.trainer, END, { reason: '' })).toBe('SITTING_REASON_MISSING');
    expect(await change(scene.trainer, END, { reason: 'was taken ill' })).toBe('NONE');
    expect(await listed(scene.trainer)).toEqual([]);
    expect(await api.ok(scene.trainee.id, ATTEMPT, { id: sitting.id })).toMatchObject({ attempt: { isOpen: false, result: { isPassed: false } } });
    expect(await change(scene.trainer, ADD, { minutes: 10, reason: 'late' })).toBe('ATTEMPT_OVER');
    expect(await api.dataSource.manager.findOneBy(AuditEntry, { recordId: sitting.id, action: 'attempt.ended' })).toMatchObject({ reason: 'was taken ill' });
  });

  it('does not watch an exam that they may sit themself', async () => {
    const both = await aMember(api, Role.TRAINEE, scene.provider);
    await api.dataSource.query("insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, 'TRAINER', now())", [both.id, scene.provider.id]);
    expect(await listed(both)).toEqual([]);
    expect(await change(both, ADD, { minutes: 10, reason: 'for me' })).toBe('NOT_FOUND');
  });
});

describe('[EX13] a bank', () => {
  it('shows one form, however often an exam is begun and left', async () => {
    scene = await anExam(api, { maxAttempts: 1, waitDays: 7 }, 4);
    candidate = new Candidate(api, scene);
    const seen = new Set<string>();
    for (let time = 0; time < 30; time += 1) (await candidate.begin()).questions.forEach((question) => seen.add(question.id));
    go(31.1);
    await candidate.submit((await api.dataSource.manager.findOneByOrFail(Attempt, { personId: scene.trainee.id })).id);
    expect(await start()).toBe('EXAM_NO_ATTEMPTS_LEFT');
    expect(seen.size / (await api.dataSource.query<unknown[]>('select id from assessments.item where provider_id = $1', [scene.provider.id])).length).toBeLessThanOrEqual(0.3);
  });
});
