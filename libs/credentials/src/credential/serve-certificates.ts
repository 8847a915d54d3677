import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { bareHeaders, CtxFactory, sendBare, takeFromServer } from '@waymark/platform';
import type { WhoAsks } from '@waymark/platform';
import { SealService } from './seal.service';

const folder = '/files/credentials/';
const idOf = ({ url = '' }: IncomingMessage): string | undefined => /^([^/?]+)\.pdf(?:\?|$)/.exec(url.slice(folder.length))?.[1];

/** The stored PDF, for the holder and the board: on the bare server, because its bytes need nothing done to them (decision 0015). */
export function serveCertificates(app: INestApplication, whoAsks: WhoAsks): void {
  const seals = app.get(SealService);
  const contexts = app.get(CtxFactory);
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { actor } = await whoAsks(request);
    must(actor !== null, 'UNAUTHENTICATED');
    const { number, bytes } = await seals.download(contexts.create(actor), found(idOf(request)));
    const headers = { ...bareHeaders, 'Cache-Control': 'private, no-store', 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${number}.pdf"` };
    sendBare(response, 200, { headers, body: bytes });
  }
  takeFromServer(app, { isMine: (url) => url.startsWith(folder), methods: ['GET', 'HEAD'], handle: answer });
}
