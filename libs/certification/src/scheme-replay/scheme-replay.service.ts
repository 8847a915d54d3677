import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Organisation } from '@waymark/identity';
import { found, localDateAt } from '@waymark/kernel';
import { enqueue, inTransaction, JobRegistry, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { Application } from '../application/application.entity';
import { RENEWAL } from '../application/track.rules';
import { FactsService } from '../application/facts.service';
import { Decision } from '../decision/decision.entity';
import { evaluate } from '../scheme';
import type { Scheme } from '../scheme';
import { problemsOf } from '../scheme-draft/draft-problem.rules';
import { opened, outline } from '../scheme-draft/draft-tree.rules';
import { SchemeDraft } from '../scheme-draft/scheme-draft.entity';
import type { SchemeDraftKeyInput } from '../scheme-draft/scheme-draft.input';
import { SchemeDraftService } from '../scheme-draft/scheme-draft.service';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { SchemeReplay, SchemeReplayCase } from './scheme-replay.entity';
import { checkPossible, compare, SchemeReplayStage, SchemeReplayStatus, stageOf, unasked } from './scheme-replay.rules';

const REPLAY_JOB = 'certification.replay-scheme';
const BATCH = 50;

interface Sides {
  readonly board: Organisation;
  readonly before: Scheme;
  readonly after: Scheme;
}

/** Holds a draft against every application that there is, under the version in force and under the draft, before anybody can publish it. */
@Injectable()
export class SchemeReplayService implements OnModuleInit {
  constructor(
    private readonly drafts: SchemeDraftService,
    private readonly versions: SchemeVersionService,
    private readonly facts: FactsService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REPLAY_JOB, (ctx, payload) => inTransaction(ctx, (inner) => this.batch(inner, String(payload['replayId']), (payload['after'] ?? null) as string | null)));
  }

  /** Begins anew; the replay of this revision that is running already is returned. */
  async start(ctx: Ctx, key: SchemeDraftKeyInput): Promise<SchemeReplay> {
    const draft = await this.drafts.lock(ctx, key);
    checkPossible(problemsOf(draft.content, outline(opened(draft.content))));
    const last = await this.latest(ctx, draft.id);
    if (last?.status === SchemeReplayStatus.RUNNING && last.revision === draft.revision) return last;
    const replay = await this.make(ctx, draft);
    if (replay.status === SchemeReplayStatus.RUNNING) await enqueue(ctx, REPLAY_JOB, { replayId: replay.id, after: null });
    record(ctx, 'scheme-draft.replayed', draft, { after: { revision: draft.revision, against: replay.against, applications: replay.total } });
    return replay;
  }

  latest(ctx: Ctx, draftId: string): Promise<SchemeReplay | null> {
    return ctx.tx.findOne(SchemeReplay, { where: { draftId }, order: { revision: 'DESC', startedAt: 'DESC', id: 'DESC' } });
  }

  private async make(ctx: Ctx, draft: SchemeDraft): Promise<SchemeReplay> {
    const board = await ctx.tx.findOneByOrFail(Organisation, { id: draft.boardId });
    const against = (await this.versions.inForce(ctx, draft.schemeId, localDateAt(ctx.now, board.timeZone)))?.version ?? null;
    const total = against === null ? 0 : await ctx.tx.countBy(Application, this.asked(draft, ctx.now));
    const status = total === 0 ? SchemeReplayStatus.DONE : SchemeReplayStatus.RUNNING;
    return ctx.tx.save(SchemeReplay, { draftId: draft.id, revision: draft.revision, content: draft.content, against, status, total, done: 0, lastId: null, startedBy: found(ctx.actor.id), startedAt: ctx.now });
  }

  private asked({ boardId, schemeId }: SchemeDraft, openedBy: Date): FindOptionsWhere<Application> {
    return { boardId, schemeId, track: Not(RENEWAL), status: Not(In([...unasked])), openedAt: LessThanOrEqual(openedBy) };
  }

  /** A batch that is run a second time finds that the replay has gone on, and does nothing. */
  private async batch(ctx: Ctx, replayId: string, after: string | null): Promise<void> {
    const replay = await ctx.tx.findOneOrFail(SchemeReplay, { where: { id: replayId }, lock: { mode: 'pessimistic_write' } });
    if (replay.status !== SchemeReplayStatus.RUNNING || replay.lastId !== after) return;
    const draft = await ctx.tx.findOneByOrFail(SchemeDraft, { id: replay.draftId });
    const where = { ...this.asked(draft, replay.startedAt), ...(after === null ? {} : { id: MoreThan(after) }) };
    const applications = await ctx.tx.find(Application, { where, order: { id: 'ASC' }, take: BATCH });
    const sides = { board: await ctx.tx.findOneByOrFail(Organisation, { id: draft.boardId }), before: await this.versions.content(ctx, draft.schemeId, found(replay.against)), after: replay.content };
    await this.replay(ctx, replay, { applications, sides });
    const lastId = applications.at(-1)?.id ?? after;
    const isDone = applications.length < BATCH;
    await ctx.tx.update(SchemeReplay, { id: replayId }, { lastId, done: replay.done + applications.length, status: isDone ? SchemeReplayStatus.DONE : SchemeReplayStatus.RUNNING });
    if (!isDone) await enqueue(ctx, REPLAY_JOB, { replayId, after: lastId });
  }

  private async replay(ctx: Ctx, { id: replayId }: SchemeReplay, { applications, sides }: { applications: readonly Application[]; sides: Sides }): Promise<void> {
    const decidedOn = await this.decidedOn(ctx, applications, sides.board.timeZone);
    const cases: SchemeReplayCase[] = [];
    for (const application of applications) {
      const stage = stageOf(application.status);
      const asOf = (stage === SchemeReplayStage.DECIDED && decidedOn.get(application.id)) || localDateAt(ctx.now, sides.board.timeZone);
      const { facts } = await this.facts.of(ctx, application.applicantId, { applicationId: application.id, timeZone: sides.board.timeZone });
      const moment = { asOf, openedOn: localDateAt(application.openedAt, sides.board.timeZone) };
      const { change, requirements } = compare(evaluate(sides.before, facts, moment), evaluate(sides.after, facts, moment));
      if (change !== null || requirements.length > 0) cases.push({ replayId, applicationId: application.id, stage, change, requirements });
    }
    await ctx.tx.insert(SchemeReplayCase, cases);
  }

  /** What was decided is replayed on the day of its last decision. */
  private async decidedOn(ctx: Ctx, applications: readonly Application[], timeZone: string): Promise<Map<string, string>> {
    const decisions = await ctx.tx.find(Decision, { where: { applicationId: In(applications.map(({ id }) => id)) }, order: { decidedAt: 'ASC' } });
    return new Map(decisions.map(({ applicationId, decidedAt }) => [applicationId, localDateAt(decidedAt, timeZone)]));
  }
}
