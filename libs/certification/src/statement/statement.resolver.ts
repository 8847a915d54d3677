import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { StatementView } from './statement-view.service';
import type { Shown } from './statement-view.service';
import { StatementService } from './statement.service';
import { SaveStatementInput, StatementReaderInput } from './statement.input';
import { StatementReaderType, StatementType } from './statement.type';
import type { StatementReader } from './statement.entity';

@Resolver(() => ApplicationType)
export class StatementResolver {
  constructor(
    private readonly statements: StatementService,
    private readonly views: StatementView,
  ) {}

  @Mutation(() => ApplicationType, { description: 'Keeps what was typed, sealed.' })
  @Access.signedIn()
  saveStatement(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveStatementInput) {
    return this.statements.save(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'Erases it for good, once the board has decided.' })
  @Access.signedIn()
  eraseStatement(@CurrentCtx() ctx: Ctx, @Args('applicationId', { type: () => ID }) applicationId: string) {
    return this.statements.erase(ctx, applicationId);
  }

  @Mutation(() => String, { description: 'The text, for a reviewer who is named for this case. Each reading is written down and shown to the applicant.' })
  @Access(Role.REVIEWER)
  readStatement(@CurrentCtx() ctx: Ctx, @Args('applicationId', { type: () => ID }) applicationId: string) {
    return this.statements.read(ctx, applicationId);
  }

  @Mutation(() => ApplicationType)
  @Access(Role.REVIEWER)
  nameStatementReader(@CurrentCtx() ctx: Ctx, @Args('input') input: StatementReaderInput) {
    return this.statements.nameReader(ctx, input);
  }

  @Mutation(() => ApplicationType)
  @Access(Role.REVIEWER)
  dismissStatementReader(@CurrentCtx() ctx: Ctx, @Args('input') input: StatementReaderInput) {
    return this.statements.dismissReader(ctx, input);
  }

  @ResolveField('statement', () => StatementType, { nullable: true, description: 'Nothing where the scheme asks for none.' })
  statementOf(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.views.of(ctx, application);
  }
}

@Resolver(() => StatementType)
export class StatementFieldsResolver {
  constructor(
    private readonly statements: StatementService,
    private readonly people: PersonService,
  ) {}

  @ResolveField('readers', () => [StatementReaderType], { description: 'Who may read it, named case by case.' })
  readersNamed(@Parent() { application }: Shown, @Context() { ctx }: GraphqlContext) {
    return this.statements.readersOf(ctx, application.id);
  }

  @ResolveField('readings', () => [AuditEntryType], { description: 'Who read it and when.' })
  async readingsMade(@Parent() { application }: Shown, @Context() { ctx }: GraphqlContext) {
    return (await historyOf(ctx, application.id)).filter(({ action }) => action === 'statement.read');
  }

  @ResolveField('candidates', () => [PersonType], { description: 'Whom the viewer may still name.' })
  async canBeNamed(@Parent() { application, viewerCan }: Shown, @Context() { ctx }: GraphqlContext) {
    if (!viewerCan.nameReaders) return [];
    const named = (await this.statements.readersOf(ctx, application.id)).map(({ readerId }) => readerId);
    const others = (await this.statements.reviewersOf(ctx, application)).filter((id) => id !== ctx.actor.id && !named.includes(id));
    return [...(await this.people.byIds(ctx, others)).values()];
  }
}

@Resolver(() => StatementReaderType)
export class StatementReaderResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField('reader', () => PersonType, { nullable: true })
  whoReads(@Parent() { readerId }: StatementReader, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, readerId);
  }

  @ResolveField('namedBy', () => PersonType, { nullable: true })
  whoNamed(@Parent() { namedBy }: StatementReader, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, namedBy);
  }
}
