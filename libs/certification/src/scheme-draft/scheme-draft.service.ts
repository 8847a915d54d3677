import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationKind } from '@waymark/identity';
import { found, localDateAt } from '@waymark/kernel';
import { authorize, loadOne, lockName, lockOne, madeBefore, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Scheme } from '../scheme';
import { byScheme, inForce } from '../scheme-version/scheme-version.rules';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { addPart } from './draft-addition.rules';
import { setField } from './draft-field.rules';
import { changed, closed, moved, opened, outline, removed } from './draft-tree.rules';
import type { Json, Line } from './draft-tree.rules';
import { SchemeDraft } from './scheme-draft.entity';
import type { AddSchemePartInput, MoveSchemePartInput, SaveSchemeFieldInput, SchemeDraftKeyInput, SchemePartInput, StartSchemeDraftInput } from './scheme-draft.input';
import { canDraft, visibleTo } from './scheme-draft.policy';
import { blankScheme, checkRevision, nextVersion, SchemeDraftStatus } from './scheme-draft.rules';
import type { BoardSchemeType, SchemeVersionType } from './scheme-draft.type';

interface Edit {
  readonly action: string;
  readonly about: Record<string, unknown>;
  readonly change: (content: Json) => Json;
}

const lineOf = (content: Json, id: string): Line => found(outline(content).find((line) => line.id === id));

/** The next version of a scheme, written by the board whose scheme it is, one field after another. */
@Injectable()
export class SchemeDraftService {
  constructor(private readonly versions: SchemeVersionService) {}

  /** What a board has published and what it writes. */
  async ofBoard(ctx: Ctx, boardId: string): Promise<BoardSchemeType[]> {
    const board = await this.board(ctx, boardId);
    const heads = byScheme((await this.versions.heads(ctx)).filter(({ body }) => body === board.name));
    const drafts = await ctx.tx.find(SchemeDraft, { where: { boardId, status: SchemeDraftStatus.OPEN }, order: { startedAt: 'ASC' } });
    const ids = [...new Set([...heads.keys(), ...drafts.map(({ schemeId }) => schemeId)])];
    return Promise.all(ids.map(async (schemeId) => {
      const published = heads.get(schemeId) ?? [];
      const draft = drafts.find((each) => each.schemeId === schemeId) ?? null;
      const current = inForce(published, localDateAt(ctx.now, board.timeZone));
      const shown = current ?? published.at(-1);
      const content = shown ? await this.versions.content(ctx, schemeId, shown.version) : found(draft).content;
      return { schemeId, title: content.title[ctx.actor.locale], draft, versions: published.map((head) => ({ ...head, isInForce: head === current })).reverse() };
    }));
  }

  /** What was published is for everybody to read. */
  async version(ctx: Ctx, id: string): Promise<SchemeVersionType> {
    const head = found((await this.versions.heads(ctx)).find((each) => each.id === id));
    const board = await ctx.tx.findOneBy(Organisation, { name: head.body });
    const heads = await this.versions.heads(ctx, head.schemeId);
    return { ...head, isInForce: inForce(heads, localDateAt(ctx.now, board?.timeZone ?? 'UTC'))?.id === id };
  }

  one(ctx: Ctx, id: string): Promise<SchemeDraft> {
    return loadOne(ctx, SchemeDraft, visibleTo(ctx.actor), id);
  }

  /** One draft a scheme: where one is being written, that one is returned. */
  async start(ctx: Ctx, { id, boardId, schemeId }: StartSchemeDraftInput): Promise<SchemeDraft> {
    const board = await this.board(ctx, boardId);
    const before = await madeBefore(ctx, SchemeDraft, { id, boardId });
    if (before) return before;
    await lockName(ctx, `scheme draft ${schemeId ?? id}`);
    const running = schemeId ? await ctx.tx.findOneBy(SchemeDraft, { schemeId, boardId, status: SchemeDraftStatus.OPEN }) : null;
    return running ?? this.make(ctx, { id, board, ...(await this.base(ctx, board, schemeId ?? null)) });
  }

  saveField(ctx: Ctx, { lineId, field, value, ...key }: SaveSchemeFieldInput): Promise<SchemeDraft> {
    const change = (content: Json) => {
      const part = setField(lineOf(content, lineId), field, value);
      return changed(content, lineId, () => part);
    };
    return this.edit(ctx, key, { action: 'scheme-draft.written', about: { line: lineId, field, value }, change });
  }

  add(ctx: Ctx, { parentId, addition, ...key }: AddSchemePartInput): Promise<SchemeDraft> {
    const id = randomUUID();
    return this.edit(ctx, key, { action: 'scheme-draft.added', about: { line: id, below: parentId, addition }, change: (content) => addPart(content, parentId, { addition, id }) });
  }

  remove(ctx: Ctx, { lineId, ...key }: SchemePartInput): Promise<SchemeDraft> {
    return this.edit(ctx, key, { action: 'scheme-draft.removed', about: { line: lineId }, change: (content) => removed(content, lineOf(content, lineId).id) });
  }

  move(ctx: Ctx, { lineId, by, ...key }: MoveSchemePartInput): Promise<SchemeDraft> {
    return this.edit(ctx, key, { action: 'scheme-draft.moved', about: { line: lineId, by }, change: (content) => moved(content, lineOf(content, lineId).id, by) });
  }

  async discard(ctx: Ctx, key: SchemeDraftKeyInput): Promise<SchemeDraft> {
    const draft = await this.lock(ctx, key);
    await ctx.tx.update(SchemeDraft, { id: draft.id }, { status: SchemeDraftStatus.DISCARDED });
    record(ctx, 'scheme-draft.discarded', draft);
    return Object.assign(draft, { status: SchemeDraftStatus.DISCARDED });
  }

  /** Locked for a decision about the revision that was looked at. */
  async lock(ctx: Ctx, { draftId, revision }: SchemeDraftKeyInput): Promise<SchemeDraft> {
    const draft = await lockOne(ctx, SchemeDraft, visibleTo(ctx.actor), draftId);
    checkRevision(draft, revision);
    return draft;
  }

  /** A board of the actor. */
  async board(ctx: Ctx, boardId: string): Promise<Organisation> {
    authorize(canDraft(ctx.actor, boardId), 'NOT_FOUND');
    return found(await ctx.tx.findOneBy(Organisation, { id: boardId, kind: OrganisationKind.CERTIFICATION_BOARD }));
  }

  private async base(ctx: Ctx, board: Organisation, schemeId: string | null): Promise<{ content: Scheme | null; taken: string[] }> {
    if (schemeId === null) return { content: null, taken: [] };
    const heads = await this.versions.heads(ctx, schemeId);
    const last = found(heads.at(-1));
    authorize(last.body === board.name, 'NOT_FOUND');
    return { content: await this.versions.content(ctx, schemeId, last.version), taken: heads.map(({ version }) => version) };
  }

  private async make(ctx: Ctx, { id, board, content, taken }: { id: string; board: Organisation; content: Scheme | null; taken: string[] }): Promise<SchemeDraft> {
    const next = content ? { ...content, version: nextVersion(content.version, taken), effectiveTo: null } : blankScheme(`board-${id}`, board.name);
    const draft = ctx.tx.create(SchemeDraft, {
      id, boardId: board.id, schemeId: next.id, basedOn: content?.version ?? null, content: next, revision: 1, status: SchemeDraftStatus.OPEN, editors: [found(ctx.actor.id)], startedAt: ctx.now, editedAt: ctx.now,
    });
    await ctx.tx.insert(SchemeDraft, draft);
    record(ctx, 'scheme-draft.started', draft, { after: { schemeId: next.id, basedOn: draft.basedOn } });
    return draft;
  }

  private async edit(ctx: Ctx, key: SchemeDraftKeyInput, { action, about, change }: Edit): Promise<SchemeDraft> {
    const draft = await this.lock(ctx, key);
    const content = closed(change(opened(draft.content)));
    const editors = [...new Set([...draft.editors, found(ctx.actor.id)])];
    const edited = { content, editors, revision: draft.revision + 1, editedAt: ctx.now };
    await ctx.tx.update(SchemeDraft, { id: draft.id }, edited);
    record(ctx, action, draft, { after: about });
    return Object.assign(draft, edited);
  }
}
