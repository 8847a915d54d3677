import { Injectable } from '@nestjs/common';
import { lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Credential } from '../credential/credential.entity';
import { ownedBy } from '../credential/credential.policy';
import { DetailChoice } from './detail-choice.entity';

const newest = 'select distinct on (credential_id) credential_id as "credentialId", is_open as "isOpen" from credentials.detail_choice where credential_id = any($1) order by credential_id, id desc';

/** Whether everybody with the code reads what stands behind a certificate: for its holder alone to say. */
@Injectable()
export class DetailChoiceService {
  /** Said twice is said once. */
  async say(ctx: Ctx, credentialId: string, isOpen: boolean): Promise<Credential> {
    const credential = await lockOne(ctx, Credential, ownedBy(ctx.actor), credentialId);
    if ((await this.openAmong(ctx, [credential.id])).get(credential.id) === isOpen) return credential;
    await ctx.tx.insert(DetailChoice, { credentialId: credential.id, isOpen, chosenAt: ctx.now });
    record(ctx, isOpen ? 'credential.detail-opened' : 'credential.detail-closed', credential);
    return credential;
  }

  /** Closed where nothing was said. */
  async openAmong(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.query<{ credentialId: string; isOpen: boolean }[]>(newest, [credentialIds]);
    const said = new Map(rows.map(({ credentialId, isOpen }) => [credentialId, isOpen]));
    return new Map(credentialIds.map((id) => [id, said.get(id) ?? false]));
  }
}
