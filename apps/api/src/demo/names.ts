import { randomUUID } from 'node:crypto';
import { NameChangeService, NameKind } from '@waymark/certification';
import { CredentialService } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import { CtxFactory, Files } from '@waymark/platform';
import { drawnPaper } from './picture';
import type { DemoWorld } from './world';

/** A holder with a new legal name, which her board has not seen: she asks for it on all of her certificates, and two people have to look. */
export async function seedNewName(world: DemoWorld): Promise<void> {
  const holder = found(world.people.holders[0]);
  const { now } = world.app.get(CtxFactory).create();
  await world.as(holder, new Date(now.getTime() - 2 * 86_400_000), async (ctx) => {
    const names = world.app.get(NameChangeService);
    const { nodes } = await world.app.get(CredentialService).mine(ctx, { first: 10 });
    const certificates = await names.askable(ctx, found(nodes[0]));
    const { id: fileId } = await world.app.get(Files).add(ctx, { purpose: 'name-paper', mediaType: 'image/png' }, drawnPaper(3));
    await names.ask(ctx, { id: randomUUID(), credentialIds: certificates.map(({ id }) => id), kind: NameKind.LEGAL, name: 'Hoa Nguyễn Carter', fileId });
  });
}
