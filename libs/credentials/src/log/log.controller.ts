import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { addressOf, APP_CONFIG, bareHeaders, CtxFactory, sendBare, takeFromServer } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { VerificationService } from '../verification/verification.service';
import { tileBytes, treeSize } from './log-tree';
import { ordinalOfLog } from './closed-log';
import { LogHistory } from './log-history.service';
import { LogOrigins } from './log-origins.service';
import { LogService } from './log.service';
import { isTileWithin, tileOf, TILE_WIDTH } from './tile-path.rules';

const folder = '/log/';

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = { type: 'text/plain; charset=utf-8' };
const numbered = /^(?:([2-9]|[1-9]\d{1,5})\/)?([^]*)$/;
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const json = (body: object): Answer => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(body) });

/** A whole number that is written in one way only; nothing where the asker wrote none. */
function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  return Number(found(/^(0|[1-9]\d{0,14})$/.exec(text))[0]);
}

/** The log for anybody who watches it: checkpoints, tiles, proofs. Nothing in it tells whom an entry is about. */
@Injectable()
export class LogDoor {
  constructor(
    private readonly log: LogService,
    private readonly origins: LogOrigins,
    private readonly histories: LogHistory,
    private readonly verifications: VerificationService,
    private readonly contexts: CtxFactory,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { type, body, headers } = await this.answer(this.contexts.create(), request);
    sendBare(response, 200, { headers: { ...bareHeaders, 'X-Robots-Tag': 'noindex, nofollow', 'Access-Control-Allow-Origin': '*', 'Content-Type': type, ...headers }, body });
  }

  private answer(ctx: Ctx, request: IncomingMessage): Promise<Answer> {
    const [whole = '', query = ''] = (request.url ?? '').slice(folder.length).split('?', 2);
    if (whole === 'proof') return this.proof(ctx, new URLSearchParams(query), addressOf(request, this.config));
    if (whole === 'origins') return this.histories.of(ctx).then(json);
    const [, ordinal, path = ''] = found(numbered.exec(whole));
    return this.ofLog(ctx, Number(ordinal ?? 1), path);
  }

  /** The first log has no number in its address, as in its name. One whose key was lost stays as far as it counts. */
  private async ofLog(ctx: Ctx, ordinal: number, path: string): Promise<Answer> {
    const log = found((await this.origins.all(ctx)).find(({ origin }) => ordinalOfLog(origin) === ordinal));
    if (path === 'checkpoint') return { ...plain, body: found(await this.log.head(ctx, log)).note };
    if (path === 'key') return { ...plain, body: `${log.key}\n` };
    const tile = found(tileOf(path));
    const size = log.closing ? Number(log.closing.size) : await treeSize(ctx);
    found(isTileWithin(tile, size) || null);
    return { type: 'application/octet-stream', body: await tileBytes(ctx, tile), headers: tile.width === TILE_WIDTH ? forEver : {} };
  }

  /** By `code`: what opens the entry, too, for whoever has the certificate; with `document` (SHA-256, hex) that of the file. By `idx`, or from one size to another: what anybody may ask. */
  private async proof(ctx: Ctx, query: URLSearchParams, ip: string): Promise<Answer> {
    const code = query.get('code');
    if (code !== null) return this.opened(ctx, { code, document: query.get('document') }, ip);
    const from = numberOf(query, 'from');
    const size = numberOf(query, 'size');
    if (from !== undefined) return json({ from, size: found(size), hashes: await this.log.consistency(ctx, from, found(size)) });
    return json(await this.log.inclusion(ctx, found(numberOf(query, 'idx')), size));
  }

  private async opened(ctx: Ctx, { code, document }: { readonly code: string; readonly document: string | null }, ip: string): Promise<Answer> {
    const { credential } = await this.verifications.byCode(ctx, code, ip);
    const { id, number, holderName, isDetailOpen } = found(credential);
    // What opens the entry of its issue says the name that it was issued to.
    found(document === null ? holderName : id);
    const { facts, ...proof } = found(await (document === null ? this.log.opened(ctx, id) : this.log.openedDocument(ctx, id, document.toLowerCase())));
    return { ...json(isDetailOpen && holderName !== null ? { ...proof, facts } : proof), headers: { 'Content-Disposition': `attachment; filename="${number}-log.json"` } };
  }
}

export function serveLog(app: INestApplication): void {
  const door = app.get(LogDoor);
  takeFromServer(app, { isMine: (url) => url.startsWith(folder), methods: ['GET', 'HEAD'], handle: (request, response) => door.handle(request, response) });
}
