import { Injectable } from '@nestjs/common';
import { CredentialService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { Organisation, PersonService, publicName } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import type { Assessed } from '../application/application.service';
import { nextLastDay } from '../renewal/held-cycle.rules';
import { RenewalGate } from '../renewal/renewal-gate.service';
import { certificateOf } from './certificate.rules';
import type { Follows } from './certificate.rules';
import type { Decision } from './decision.entity';

interface Decided {
  readonly assessed: Assessed;
  readonly first: Decision;
  readonly digest: string;
}

/** What a confirmed approval gives: a certificate, or the one that follows on an earlier one. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly translator: Translator,
    private readonly gate: RenewalGate,
  ) {}

  async issue(ctx: Ctx, application: Application, { assessed, first, digest }: Decided): Promise<void> {
    const renewed = await this.gate.current(ctx, application);
    const board = await ctx.tx.findOneByOrFail(Organisation, { id: application.boardId });
    const lang = application.certificateLanguage;
    const words = { reviewer: this.translator.text(lang, 'certification:certificate.reviewer'), hours: (amount: string) => this.translator.text(lang, 'certification:certificate.hours', { amount }) };
    const reviewers = await this.namesOf(ctx, [first.decidedBy, found(ctx.actor.id)]);
    const facts = certificateOf({ ...assessed, lang, words, reviewers, ...(renewed ? { follows: this.follows(application, assessed, renewed) } : {}) });
    const holder = { sourceId: application.id, holderId: application.applicantId, holderName: found(application.certificateName) };
    const request = { ...facts, ...holder, boardId: board.id, boardName: board.name, timeZone: board.timeZone, lang, evidenceDigest: digest };
    await (renewed ? this.credentials.renew(ctx, renewed.id, request) : this.credentials.issue(ctx, request));
  }

  /** What was proved for the earlier one stays proved; it is told in its own language. */
  private follows({ certificateLanguage }: Application, { scheme, asOf }: Assessed, renewed: Credential): Follows {
    const lastDay = nextLastDay(found(scheme.renewal), renewed.validUntil, asOf);
    const { evidence, detail } = renewed.lang === certificateLanguage ? renewed : { evidence: [], detail: [] };
    return { validUntil: lastDay, evidence, detail };
  }

  /** As they sign, in the order in which they decided. */
  private async namesOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const people = await this.people.byIds(ctx, ids);
    return ids.map((id) => found(people.get(id))).map((person) => found(publicName(person)));
  }
}
