import { Injectable } from '@nestjs/common';
import { Credential, CredentialService, CredentialStatus } from '@waymark/credentials';
import { PersonService, publicName } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { lockOne, RateLimiter, record, Translator } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { checkNewName, nameOffer } from './certificate-name.rules';
import type { NameOffer, NameState } from './certificate-name.rules';
import type { TakeCertificateNameInput } from './certificate-name.input';

const DAY = 86_400;
// Each is a new certificate: enough to change one's mind, too few to fill a log.
const changes: Limit = { name: 'certificate-name', points: 6, seconds: 30 * DAY };

const running: readonly CredentialStatus[] = [CredentialStatus.ACTIVE, CredentialStatus.CONDITIONAL, CredentialStatus.SUSPENDED];

/** A holder chooses between names that their board knows: a new certificate says the other one, and the old one no name. */
@Injectable()
export class CertificateNameService {
  constructor(
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly translator: Translator,
    private readonly limiter: RateLimiter,
  ) {}

  async take(ctx: Ctx, { credentialId, name }: TakeCertificateNameInput): Promise<Credential> {
    const credential = await lockOne(ctx, Credential, { holderId: found(ctx.actor.id) }, credentialId);
    const holderName = checkNewName(await this.stateOf(ctx, credential), name);
    this.credentials.checkName(holderName);
    await this.limiter.consume(changes, credential.holderId);
    return this.reissue(ctx, credential, holderName);
  }

  /** For its holder alone: nobody else is told that there is another name. */
  async offer(ctx: Ctx, credential: Credential): Promise<NameOffer | null> {
    return credential.holderId === ctx.actor.id ? nameOffer(await this.stateOf(ctx, credential)) : null;
  }

  /** Those that count, or are suspended: what is over is not issued anew. */
  async running(ctx: Ctx, credentials: readonly Credential[]): Promise<Credential[]> {
    const events = await this.credentials.eventsOf(ctx, credentials.map(({ id }) => id));
    return credentials.filter((each) => running.includes(this.credentials.standing(ctx, each, events.get(each.id) ?? []).status));
  }

  /** Both names on each application that two reviewers of the board said "yes" to, and what its certificates say. */
  async known(ctx: Ctx, { holderId, boardId }: Pick<Credential, 'holderId' | 'boardId'>): Promise<string[]> {
    const decided = await ctx.tx.findBy(Application, { applicantId: holderId, boardId, status: In([ApplicationStatus.ISSUED]) });
    const printed = await ctx.tx.find(Credential, { where: { holderId, boardId }, select: { id: true, holderName: true } });
    const names = [...decided.flatMap(({ legalName, chosenName, certificateName }) => [legalName, chosenName, certificateName]), ...printed.map(({ holderName }) => holderName)];
    return [...new Set(names.filter((name) => typeof name === 'string'))];
  }

  /** A certificate with the other name takes the place of this one; the caller holds its lock. */
  async reissue(ctx: Ctx, credential: Credential, holderName: string): Promise<Credential> {
    const reason = this.translator.text(credential.lang, 'certification:certificate.renamed');
    const made = await this.credentials.reissue(ctx, credential, { holderName, reason });
    record(ctx, 'credential.renamed', made, { after: { supersedes: credential.number } });
    return made;
  }

  private async stateOf(ctx: Ctx, credential: Credential): Promise<NameState> {
    const isRunning = (await this.running(ctx, [credential])).length > 0;
    return { publicName: publicName(await this.people.me(ctx)), printed: credential.holderName, known: await this.known(ctx, credential), isRunning };
  }
}
