import { Injectable } from '@nestjs/common';
import { found, localDateAt } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { problemsOf } from '../scheme-draft/draft-problem.rules';
import { opened, outline } from '../scheme-draft/draft-tree.rules';
import { SchemeDraft } from '../scheme-draft/scheme-draft.entity';
import { hasWritten } from '../scheme-draft/scheme-draft.policy';
import { SchemeDraftStatus } from '../scheme-draft/scheme-draft.rules';
import { SchemeDraftService } from '../scheme-draft/scheme-draft.service';
import { checkPossible } from '../scheme-replay/scheme-replay.rules';
import { SchemeReplayService } from '../scheme-replay/scheme-replay.service';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import type { PublishSchemeDraftInput } from './publishing.input';
import { checkPublishing } from './publishing.rules';

/** Makes a draft a version that never changes. What runs already keeps the version it was opened under. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly drafts: SchemeDraftService,
    private readonly replays: SchemeReplayService,
    private readonly versions: SchemeVersionService,
  ) {}

  async publish(ctx: Ctx, { effectiveFrom, ...key }: PublishSchemeDraftInput): Promise<SchemeDraft> {
    const draft = await this.drafts.lock(ctx, key);
    const board = await this.drafts.board(ctx, draft.boardId);
    const published = (await this.versions.heads(ctx, draft.schemeId)).map(({ version }) => version);
    const replay = await this.replays.latest(ctx, draft.id);
    const scheme = { ...draft.content, effectiveFrom };
    checkPossible(problemsOf(scheme, outline(opened(scheme))));
    checkPublishing({ isAuthor: hasWritten(ctx.actor, draft), revision: draft.revision, replay, version: scheme.version, published, effectiveFrom, today: localDateAt(ctx.now, board.timeZone) });
    await this.versions.publish(ctx, scheme, { draftedBy: draft.editors, publishedBy: found(ctx.actor.id) });
    await ctx.tx.update(SchemeDraft, { id: draft.id }, { status: SchemeDraftStatus.PUBLISHED });
    record(ctx, 'scheme-draft.published', draft, { before: { status: draft.status }, after: { version: scheme.version, effectiveFrom } });
    return Object.assign(draft, { status: SchemeDraftStatus.PUBLISHED });
  }
}
