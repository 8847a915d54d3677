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

const running: readonly CredentialStatus[] = [CredentialStatus.ACTIVE, CredentialStatus.SUSPENDED];

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
    const reason = this.translator.text(credential.lang, 'certification:certificate.renamed');
    const made = await this.credentials.reissue(ctx, credential, { holderName, reason });
    record(ctx, 'credential.renamed', made, { after: { supersedes: credential.number } });
    return made;
  }

  /** For its holder alone: nobody else is told that there is another name. */
  async offer(ctx: Ctx, credential: Credential): Promise<NameOffer | null> {
    return credential.holderId === ctx.actor.id ? nameOffer(await this.stateOf(ctx, credential)) : null;
  }

  private async stateOf(ctx: Ctx, credential: Credential): Promise<NameState> {
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    const isRunning = running.includes(this.credentials.standing(ctx, credential, events).status);
    return { publicName: publicName(await this.people.me(ctx)), printed: credential.holderName, known: await this.known(ctx, credential), isRunning };
  }

  /** Both names on each application that two reviewers of the board said "yes" to, and what its certificates say. */
  private async known(ctx: Ctx, { holderId, boardId }: Credential): Promise<string[]> {
    const decided = await ctx.tx.findBy(Application, { applicantId: holderId, boardId, status: In([ApplicationStatus.ISSUED]) });
    const printed = await ctx.tx.find(Credential, { where: { holderId, boardId }, select: { id: true, holderName: true } });
    const names = [...decided.flatMap(({ legalName, chosenName, certificateName }) => [legalName, chosenName, certificateName]), ...printed.map(({ holderName }) => holderName)];
    return [...new Set(names.filter((name) => typeof name === 'string'))];
  }
}
