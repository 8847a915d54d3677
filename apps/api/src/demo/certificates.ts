import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Credential, CredentialService, SealService } from '@waymark/credentials';
import { APP_CONFIG, CtxFactory } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';

export interface DemoCertificate {
  readonly status: string;
  readonly code: string;
  readonly pdf: string;
}

/** The example certificates with their status of today, and a copy of each stored PDF beside the data. */
export async function exampleCertificates(app: INestApplicationContext): Promise<DemoCertificate[]> {
  const folder = join(app.get<AppConfig>(APP_CONFIG).dataDir, 'certificates');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ctx = app.get(CtxFactory).create();
  const service = app.get(CredentialService);
  const credentials = await ctx.tx.find(Credential, { order: { number: 'ASC' }, take: 20 });
  const sealed = await app.get(SealService).sealedAmong(ctx, credentials.map(({ id }) => id));
  const events = await service.eventsOf(ctx, credentials.map(({ id }) => id));
  return Promise.all(
    credentials
      .filter(({ id }) => sealed.get(id))
      .map(async (credential) => {
        const pdf = join(folder, `${credential.number}.pdf`);
        await writeFile(pdf, await app.get(SealService).bytes(ctx, credential.id), { mode: 0o600 });
        return { status: service.standing(ctx, credential, events.get(credential.id) ?? []).status.toLowerCase(), code: credential.code, pdf };
      }),
  );
}
