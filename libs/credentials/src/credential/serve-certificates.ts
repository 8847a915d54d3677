import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { bareHeaders, CtxFactory, sendBare, takeFromServer } from '@waymark/platform';
import type { Ctx, WhoAsks } from '@waymark/platform';
import { ArchiveService } from '../archive/archive.service';
import { BadgeService } from '../badge/badge.service';
import { WalletPassService } from '../wallet/wallet-pass.service';
import { SealService } from './seal.service';

const folder = '/files/credentials/';

const kindOf = { pdf: 'application/pdf', 'archival.pdf': 'application/pdf', json: 'application/vc', jwt: 'application/jwt', 'sd-jwt': 'application/dc+sd-jwt', pkpass: 'application/vnd.apple.pkpass' } as const;
type Kind = keyof typeof kindOf;

const endingOf = (kind: Kind): string => (kind === 'archival.pdf' ? '-archival.pdf' : `.${kind}`);

function wished({ url = '' }: IncomingMessage): { id: string; kind: Kind } | null {
  const [, id = '', kind = ''] = /^([^/?]+?)\.(pdf|archival\.pdf|json|jwt|sd-jwt|pkpass)(?:\?|$)/.exec(url.slice(folder.length)) ?? [];
  return kind in kindOf ? { id, kind: kind as Kind } : null;
}

/** The stored PDF and its archival copy, for the holder and the board, and what machines read, for the holder, with a card for their wallet: on the bare server, because the bytes need nothing done to them (decision 0015). */
export function serveCertificates(app: INestApplication, whoAsks: WhoAsks): void {
  const seals = app.get(SealService);
  const archive = app.get(ArchiveService);
  const badges = app.get(BadgeService);
  const passes = app.get(WalletPassService);
  const contexts = app.get(CtxFactory);
  function wish(ctx: Ctx, id: string, kind: Kind): Promise<{ number: string; bytes: Buffer }> {
    if (kind === 'pdf') return seals.download(ctx, id);
    if (kind === 'pkpass') return passes.download(ctx, id);
    return kind === 'archival.pdf' ? archive.download(ctx, id) : badges.download(ctx, id, kind);
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { actor } = await whoAsks(request);
    must(actor !== null, 'UNAUTHENTICATED');
    const { id, kind } = found(wished(request));
    const ctx = contexts.create(actor);
    const { number, bytes } = await wish(ctx, id, kind);
    const headers = { ...bareHeaders, 'Cache-Control': 'private, no-store', 'Content-Type': kindOf[kind], 'Content-Disposition': `attachment; filename="${number}${endingOf(kind)}"` };
    sendBare(response, 200, { headers, body: bytes });
  }
  takeFromServer(app, { isMine: (url) => url.startsWith(folder), methods: ['GET', 'HEAD'], handle: answer });
}
