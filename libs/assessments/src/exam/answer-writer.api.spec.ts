import { Role } from '@waymark/kernel';
import { aMember, startApi } from '@waymark/identity/testing';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { AnswerService } from './answer.service';
import { Answer } from './attempt.entity';
import { anExam } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Candidate } from './sitting.builder';
import type { Sitting } from './sitting.builder';

interface Seat {
  readonly personId: string;
  readonly sitting: Sitting;
}

let api: TestApi;
let scene: ExamScene;
let seats: [Seat, Seat, Seat];
const opened = new Date('2026-03-02T15:00:00.000Z');

async function aSeat(): Promise<Seat> {
  const trainee = await aMember(api, Role.TRAINEE, scene.provider);
  return { personId: trainee.id, sitting: await new Candidate(api, { ...scene, trainee }).begin('phone-0001') };
}

/** One choice of the first question, as it comes to the service: those of one call to the loop come in one turn. */
function save({ personId, sitting }: Seat, with_: { sequence?: number; hold?: number; option?: number; now?: Date } = {}) {
  const [question] = sitting.questions;
  const ctx = { ...api.ctx({ id: personId, locale: 'en', memberships: [] }), now: with_.now ?? api.now };
  const answers = [{ itemId: question?.id ?? '', optionIds: [question?.options[with_.option ?? 0]?.id ?? ''], isFlagged: false, sequence: with_.sequence ?? 1 }];
  return api.app.get(AnswerService).save(ctx, { attemptId: sitting.id, hold: with_.hold ?? sitting.hold, answers });
}

const stored = ({ sitting }: Seat) => api.dataSource.manager.findBy(Answer, { attemptId: sitting.id });
const codes = async (all: Promise<unknown>[]) => (await Promise.allSettled(all)).map((each) => (each.status === 'fulfilled' ? 'NONE' : (each.reason as { code: string }).code));

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api);
  seats = [await aSeat(), await aSeat(), await aSeat()];
});
afterAll(() => api.close());

describe('answers of one turn', () => {
  it('[C1] are saved by one statement, each at the time when it came', async () => {
    const at = seats.map((_, index) => new Date(opened.getTime() + index));
    const sent = await statementsDuring(() => Promise.all(seats.map((seat, index) => save(seat, { now: at[index] }))));
    expect(sent).toHaveLength(1);
    expect((await Promise.all(seats.map(stored))).flat().map(({ savedAt }) => savedAt)).toEqual(at);
  });

  it('[C1] are refused one by one: of another device, and after the grace', async () => {
    const [one, two, three] = seats;
    const late = new Date(opened.getTime() + 31 * 60_000);
    expect(await codes([save(one, { hold: 7 }), save(two, { now: late }), save(three)])).toEqual(['ATTEMPT_ELSEWHERE', 'ATTEMPT_OVER', 'NONE']);
    expect((await Promise.all(seats.map(stored))).map((rows) => rows.length)).toEqual([0, 0, 1]);
  });

  it('[C1] of one attempt leave the newest, whichever came first', async () => {
    const [one, two] = seats;
    await Promise.all([save(one, { sequence: 2, option: 1 }), save(one, { sequence: 1 }), save(two), save(one, { sequence: 3, option: 2 })]);
    expect(await stored(one)).toMatchObject([{ sequence: 3, optionIds: [one.sitting.questions[0]?.options[2]?.id] }]);
    expect(await stored(two)).toHaveLength(1);
  });

  it('[C1] do not wait for an attempt that somebody is closing', async () => {
    const [one, two] = seats;
    const held = await api.dataSource.transaction(async (tx) => {
      await tx.query('select from assessments.attempt where id = $1 for update', [one.sitting.id]);
      const waiting = codes([save(one)]);
      await save(two);
      await tx.query('update assessments.attempt set closed_at = $2 where id = $1', [one.sitting.id, opened]);
      return { waiting };
    });
    expect(await held.waiting).toEqual(['ATTEMPT_OVER']);
    expect(await stored(one)).toEqual([]);
  });

  it('[C1] do not fail with one that the database refuses', async () => {
    const [one, two, three] = seats;
    await api.dataSource.query(`create trigger trouble before insert on assessments.answer for each row when (new.attempt_id = '${two.sitting.id}') execute function platform.refuse_change()`);
    expect(await codes([save(one), save(two), save(three)])).toEqual(['NONE', '23001', 'NONE']);
    await api.dataSource.query('drop trigger trouble on assessments.answer');
    expect((await Promise.all(seats.map(stored))).map((rows) => rows.length)).toEqual([1, 0, 1]);
  });
});
