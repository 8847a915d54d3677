import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { LocalDate } from '@waymark/kernel';
import { CtxFactory, inTransaction, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { canonical, schemes as shipped } from '../scheme';
import type { Scheme } from '../scheme';
import { SchemeVersion } from './scheme-version.entity';
import { inForce } from './scheme-version.rules';

export type Head = Omit<SchemeVersion, 'content'>;

const withoutContent = { id: true, schemeId: true, version: true, body: true, effectiveFrom: true, effectiveTo: true, digest: true, draftedBy: true, publishedBy: true, publishedAt: true } as const;

export const digestOf = (scheme: Scheme): string => createHash('sha256').update(canonical(JSON.parse(JSON.stringify(scheme)))).digest('hex');

const nameOf = ({ id, version }: Pick<Scheme, 'id' | 'version'>): string => `${id} ${version}`;

type Publishing = Pick<SchemeVersion, 'draftedBy' | 'publishedBy'>;

/** What was published, for good. Whoever evaluates asks here for the version that an application was opened under. */
@Injectable()
export class SchemeVersionService implements OnApplicationBootstrap {
  /** A published version never changes, so that a process reads each one once. */
  private readonly known = new Map<string, Scheme>();

  constructor(private readonly contexts: CtxFactory) {}

  async onApplicationBootstrap(): Promise<void> {
    await inTransaction(this.contexts.create(), (ctx) => this.ship(ctx, shipped));
  }

  /** Publishes the files that come with the product, once. A file that says something else than what was published under its version stops the start. */
  async ship(ctx: Ctx, files: readonly Scheme[]): Promise<void> {
    const rows = files.map((file) => this.rowOf(ctx, file, { draftedBy: [], publishedBy: null }));
    const added = await ctx.tx.createQueryBuilder().insert().into(SchemeVersion).values(rows).orIgnore().returning(['id', 'scheme_id', 'version']).execute();
    for (const row of added.raw as { id: string; scheme_id: string; version: string }[]) record(ctx, 'scheme.shipped', row, { after: { schemeId: row.scheme_id, version: row.version } });
    const there = await ctx.tx.find(SchemeVersion, { select: withoutContent, where: { schemeId: In(files.map(({ id }) => id)) } });
    const differing = rows.filter((row) => !there.some(({ schemeId, version, digest }) => schemeId === row.schemeId && version === row.version && digest === row.digest));
    if (differing.length > 0) throw new Error(`Published schemes never change. Give these files a new version: ${differing.map((row) => `${row.schemeId} ${row.version}`).join(', ')}`);
  }

  async publish(ctx: Ctx, scheme: Scheme, by: Publishing): Promise<SchemeVersion> {
    const row = await ctx.tx.save(SchemeVersion, this.rowOf(ctx, scheme, by));
    record(ctx, 'scheme.published', row, { after: { schemeId: scheme.id, version: scheme.version, digest: row.digest, effectiveFrom: scheme.effectiveFrom } });
    return row;
  }

  /** The version, as it was published. */
  async content(ctx: Ctx, id: string, version: string): Promise<Scheme> {
    const known = this.known.get(nameOf({ id, version }));
    if (known) return known;
    const { content } = await ctx.tx.findOneByOrFail(SchemeVersion, { schemeId: id, version });
    this.known.set(nameOf(content), content);
    return content;
  }

  /** Published versions without their content, of one scheme or of all, the newest last. */
  heads(ctx: Ctx, schemeId?: string): Promise<Head[]> {
    return ctx.tx.find(SchemeVersion, { select: withoutContent, where: schemeId === undefined ? {} : { schemeId }, order: { schemeId: 'ASC', effectiveFrom: 'ASC', publishedAt: 'ASC' } });
  }

  async inForce(ctx: Ctx, schemeId: string, on: LocalDate): Promise<Scheme | null> {
    const head = inForce(await this.heads(ctx, schemeId), on);
    return head ? this.content(ctx, schemeId, head.version) : null;
  }

  private rowOf(ctx: Ctx, scheme: Scheme, by: Publishing): Omit<SchemeVersion, 'id'> {
    const { id: schemeId, version, body, effectiveFrom, effectiveTo } = scheme;
    return { schemeId, version, body, effectiveFrom, effectiveTo, content: scheme, digest: digestOf(scheme), publishedAt: ctx.now, ...by };
  }
}
