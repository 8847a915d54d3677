import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { BadgeService } from '../badge/badge.service';
import { didOf, keyUrl } from '../badge/issuer-identity.rules';
import { Credential } from '../credential/credential.entity';
import { ownedBy } from '../credential/credential.policy';
import { CredentialService } from '../credential/credential.service';
import { counts } from '../credential/credential-status.rules';
import { KeyRing } from '../keys';
import { signJws } from '../proof';
import { learnerRecord, learnerRecordClaims } from './learner-record';

const mostCertificates = 100;

/** What a person holds today in one signed file; made when they ask, kept nowhere. */
@Injectable()
export class LearnerRecordService {
  constructor(
    private readonly credentials: CredentialService,
    private readonly badges: BadgeService,
    private readonly keys: KeyRing,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** A VC-JWT (RS256). What is suspended, ended or replaced is left out, and the record does not say that anything is. Throws `CREDENTIAL_NOT_READY` where nothing is left. */
  async jwt(ctx: Ctx): Promise<string> {
    const held = await this.active(ctx);
    const texts: string[] = [];
    for (const credential of held) {
      const badge = await this.badges.newest(ctx, credential.id);
      if (badge) texts.push((await this.badges.signed(ctx, credential, badge)).json);
    }
    const [newest] = held;
    must(newest !== undefined && texts.length > 0, 'CREDENTIAL_NOT_READY');
    const { publicUrl } = this.config;
    const issuer = { did: didOf(publicUrl), url: publicUrl, name: 'Waymark' };
    const record = learnerRecord({ id: randomUUID(), subjectId: randomUUID(), holderName: newest.holderName, issuer, at: ctx.now, badges: texts.map((text) => JSON.parse(text) as object) });
    const rsa = await this.keys.active(ctx, 'credential-rs256');
    return signJws({ kid: keyUrl(publicUrl, rsa.kid), typ: 'JWT' }, learnerRecordClaims(record), rsa);
  }

  private async active(ctx: Ctx): Promise<Credential[]> {
    const mine = await ctx.tx.find(Credential, { where: ownedBy(ctx.actor), order: { issuedAt: 'DESC', id: 'DESC' }, take: mostCertificates });
    const events = await this.credentials.eventsOf(ctx, mine.map(({ id }) => id));
    return mine.filter((credential) => counts(this.credentials.standing(ctx, credential, events.get(credential.id) ?? []).status));
  }
}
