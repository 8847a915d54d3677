import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { CaseService } from '../application/case.service';
import { AskReferenceInput } from './reference.input';
import { canAsk, expiresAt, statusAt } from './reference.rules';
import { ReferenceService } from './reference.service';
import { ReferenceType } from './reference.type';

@Resolver(() => ApplicationType)
export class ReferenceResolver {
  constructor(
    private readonly references: ReferenceService,
    private readonly cases: CaseService,
  ) {}

  @Mutation(() => ApplicationType, { description: 'Asks somebody, by mail, to speak for the applicant.' })
  @Access.signedIn()
  askReference(@CurrentCtx() ctx: Ctx, @Args('input') input: AskReferenceInput) {
    return this.references.ask(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'Mails the link once more.' })
  @Access.signedIn()
  remindReference(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.references.remindNow(ctx, id);
  }

  @Mutation(() => ApplicationType, { description: 'Takes the request back.' })
  @Access.signedIn()
  replaceReference(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.references.replace(ctx, id);
  }

  @ResolveField('references', () => [ReferenceType], { description: 'Who was asked, without those taken back. What they wrote is for reviewers alone.' })
  async referencesNamed(@Parent() application: Application, @Context() { ctx }: GraphqlContext): Promise<ReferenceType[]> {
    const rows = await this.references.of(ctx, application.id);
    const isBoard = rows.length > 0 && (await this.cases.isReviewer(ctx, application));
    const bounced = await this.references.bouncedOf(ctx, rows);
    return rows.map((row) => ({ ...row, bouncedAt: bounced.get(row.email) ?? null, status: statusAt(row, ctx.now), expiresAt: expiresAt(row.askedAt), answer: isBoard ? row.answer : null }));
  }

  @ResolveField('canAskReference', () => Boolean)
  mayAsk(@Parent() { status, applicantId }: Application, @Context() { ctx }: GraphqlContext) {
    return applicantId === ctx.actor.id && canAsk(status);
  }
}
