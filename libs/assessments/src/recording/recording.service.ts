import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Membership, Organisation } from '@waymark/identity';
import { found, localDateAt, must, Role } from '@waymark/kernel';
import { authorize, enqueue, FilePurposes, Files, inTransaction, JobRegistry, loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { DrawService } from '../role-play/practice/draw.service';
import { Criterion } from '../role-play/rubric.entity';
import type { Scenario } from '../role-play/scenario.entity';
import { ScenarioService } from '../role-play/scenario.service';
import { Recording } from './recording.entity';
import type { SendRecordingInput } from './recording.input';
import { canDelete, visibleTo } from './recording.policy';
import { checkTake, keepUntil, recordingPurpose, remove } from './recording.rules';

const EXPIRE = 'recordings.expire';
const gradedNow = `
  select 1 from assessments.role_play play where play.recording_id = $1 and play.started_at is not null
    and not exists (select 1 from assessments.role_play released where released.play_id = play.play_id and released.released_at is not null) limit 1`;

/** What trainees recorded: sent once, heard by the trainers of their provider, gone on its day or before. */
@Injectable()
export class RecordingService implements OnModuleInit {
  constructor(
    private readonly scenarios: ScenarioService,
    private readonly draws: DrawService,
    private readonly files: Files,
    private readonly purposes: FilePurposes,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.purposes.take(recordingPurpose);
    this.jobs.handle(EXPIRE, (ctx, { id }) => inTransaction(ctx, (inner) => this.expire(inner, String(id))));
  }

  byId(ctx: Ctx, id: string): Promise<Recording> {
    return loadOne(ctx, Recording, visibleTo(ctx.actor), id);
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Recording>> {
    const rows = await ctx.tx.findBy(Recording, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What the actor sent, newest first. */
  mine(ctx: Ctx, page: PageArgs): Promise<Connection<Recording>> {
    const query = ctx.tx.createQueryBuilder(Recording, 'recording').where({ traineeId: found(ctx.actor.id) });
    return paginate(query, page, { alias: 'recording', property: 'sentAt', direction: 'DESC' });
  }

  /** Hands an uploaded take to the trainers. The same take again is the same recording. */
  async send(ctx: Ctx, input: SendRecordingInput): Promise<Recording> {
    const traineeId = found(ctx.actor.id);
    const scenario = await this.scenarios.byId(ctx, input.scenarioId);
    found(await ctx.tx.findOneBy(Membership, { personId: traineeId, organisationId: scenario.organisationId, role: Role.TRAINEE, endedAt: IsNull() }));
    const criteria = await ctx.tx.findBy(Criterion, { rubricId: scenario.rubricId });
    checkTake(input, criteria.map(({ id }) => id));
    const row = { ...(await this.rowOf(ctx, input, scenario)), traineeId };
    const made = await ctx.tx.createQueryBuilder().insert().into(Recording).values(row).orIgnore().returning('id').execute();
    const sent = found(await ctx.tx.findOneBy(Recording, { id: input.id, traineeId }));
    must(sent.fileId === input.fileId, 'RECORDING_SENT_OTHERWISE');
    if ((made.raw as unknown[]).length === 0) return sent;
    await this.draws.sendRecording(ctx, sent);
    await enqueue(ctx, EXPIRE, { id: sent.id }, { key: `${EXPIRE}:${sent.id}`, runAt: new Date(`${sent.keepUntil}T23:59:59Z`) });
    record(ctx, 'recording.sent', sent, { after: { scenarioId: scenario.id, kind: sent.kind, seconds: sent.seconds, contentDigest: sent.contentDigest } });
    return sent;
  }

  /** Takes the bytes away for everybody; what was graded stays graded. */
  async delete(ctx: Ctx, id: string): Promise<Recording> {
    const recording = await lockOne(ctx, Recording, visibleTo(ctx.actor), id);
    authorize(canDelete(ctx.actor, recording));
    const beingGraded = await ctx.tx.query<unknown[]>(gradedNow, [id]);
    await this.takeAway(ctx, recording, remove(recording, beingGraded.length > 0, ctx.now));
    return recording;
  }

  private async rowOf(ctx: Ctx, input: SendRecordingInput, scenario: Scenario) {
    await this.files.take(ctx, input.fileId, recordingPurpose.name);
    const { timeZone } = await ctx.tx.findOneByOrFail(Organisation, { id: scenario.organisationId });
    const { id, fileId, kind, seconds, marks, hasPartnerConsent } = input;
    return {
      id, fileId, kind, seconds, marks, hasPartnerConsent,
      organisationId: scenario.organisationId,
      scenarioId: scenario.id,
      selfRatings: input.selfRatings.map(({ criterionId, level }) => ({ criterionId, level })),
      tryNext: input.tryNext?.normalize('NFC').trim() || null,
      contentDigest: await this.files.digest(ctx, fileId),
      sentAt: ctx.now,
      keepUntil: keepUntil(localDateAt(ctx.now, timeZone)),
    };
  }

  private async expire(ctx: Ctx, id: string): Promise<void> {
    const recording = await ctx.tx.findOneByOrFail(Recording, { id });
    if (recording.deletedAt === null) await this.takeAway(ctx, recording, { deletedAt: ctx.now });
  }

  private async takeAway(ctx: Ctx, recording: Recording, change: { deletedAt: Date }): Promise<void> {
    Object.assign(recording, change);
    await ctx.tx.update(Recording, { id: recording.id }, change);
    await this.files.discard(ctx, recording.fileId);
    await this.draws.withdraw(ctx, recording.id);
    record(ctx, 'recording.deleted', recording, { after: { deletedAt: change.deletedAt.toISOString() } });
  }
}
