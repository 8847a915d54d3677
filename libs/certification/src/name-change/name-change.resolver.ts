import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { PersonService, PersonType } from '@waymark/identity';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { earlierLooks, openLook } from '../proposal/look.rules';
import { NameChangeLookService } from './name-change-look.service';
import type { NameChange, NameChangeLook } from './name-change.entity';
import { AskForNameInput, ConfirmNameChangeInput, DecideNameChangeInput } from './name-change.input';
import { NameChangeStatus, possibleFor } from './name-change.rules';
import { NameChangeService } from './name-change.service';
import { NameChangeConnection, NameChangeLookType, NameChangeType, NameChangeViewerCanType } from './name-change.type';
import { NameReviewService } from './name-review.service';

@Resolver(() => CredentialType)
export class CredentialNameChangeResolver {
  constructor(
    private readonly changes: NameChangeService,
    private readonly reviews: NameReviewService,
  ) {}

  @Query(() => NameChangeConnection, { description: 'New names that wait for a first look of the viewer, or for a second one, longest first; nothing of people they must look away from.' })
  @Access(Role.REVIEWER)
  nameChangesToDecide(@CurrentCtx() ctx: Ctx, @Args('isSecond') isSecond: boolean, @Args() page: PageArgs) {
    return this.reviews.waiting(ctx, page, isSecond);
  }

  @Mutation(() => NameChangeType, { description: 'A holder asks their board for a name that it has not seen. Nothing changes before two people said yes. Six times in thirty days, one at a time for each board.' })
  @Access.signedIn()
  askForName(@CurrentCtx() ctx: Ctx, @Args('input') input: AskForNameInput) {
    return this.changes.ask(ctx, input);
  }

  @Mutation(() => NameChangeType, { description: 'The holder takes their question back; the paper is erased.' })
  @Access.signedIn()
  withdrawNameChange(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.changes.withdraw(ctx, id);
  }

  @Mutation(() => NameChangeType, { description: 'The first answer of the board, with a reason. Nothing is told before a second person confirms it.' })
  @Access(Role.REVIEWER)
  decideNameChange(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideNameChangeInput) {
    return this.reviews.decide(ctx, input);
  }

  @Mutation(() => NameChangeType, { description: 'The second look: with a confirmed yes certificates with the new name take the place of the old ones, at once; the paper is erased.' })
  @Access(Role.REVIEWER)
  confirmNameChange(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmNameChangeInput) {
    return this.reviews.confirm(ctx, input);
  }

  @ResolveField(() => NameChangeType, { nullable: true, description: 'The newest question for a new name: for its holder, and while it waits for the reviewers who decide. Nothing for everybody else.' })
  async nameChange(@Parent() { id, holderId }: Credential, @Context() graphql: GraphqlContext) {
    const change = await loader<string, NameChange>(graphql, 'credential.name-change', (ids) => this.changes.newestOf(graphql.ctx, ids)).load(id);
    if (change === null || holderId === graphql.ctx.actor.id) return change;
    return (await this.reviews.mayRead(graphql.ctx, change)) ? change : null;
  }

  @ResolveField(() => [CredentialType], { description: 'For its holder: the certificates of this board that they may ask a new name for; none while a question waits.' })
  nameAskable(@Parent() credential: Credential, @CurrentCtx() ctx: Ctx) {
    return this.changes.askable(ctx, credential);
  }
}

@Resolver(() => NameChangeType)
export class NameChangeResolver {
  constructor(
    private readonly reviews: NameReviewService,
    private readonly looks: NameChangeLookService,
  ) {}

  @ResolveField(() => Boolean, { description: 'A paper shows the name: its picture is at `/files/names/<id>` until it is erased.' })
  hasPaper(@Parent() { fileId, paperErasedAt }: NameChange) {
    return fileId !== null && paperErasedAt === null;
  }

  @ResolveField(() => [CredentialType], { description: 'The certificates that are to say the name, as they are now.' })
  certificates(@Parent() { id }: NameChange, @Context() graphql: GraphqlContext) {
    return loader<string, Credential[]>(graphql, 'name-change.certificates', (ids) => this.reviews.certificatesOf(graphql.ctx, ids)).load(id);
  }

  @ResolveField(() => NameChangeLookType, { nullable: true })
  firstLook(@Parent() change: NameChange, @Context() graphql: GraphqlContext) {
    return this.open(change, graphql);
  }

  @ResolveField(() => [NameChangeLookType], { description: 'Pairs of a first answer and why a second person sent it back, oldest first. For the board alone, while it waits.' })
  async earlierLooks(@Parent() change: NameChange, @Context() graphql: GraphqlContext) {
    return earlierLooks(await this.all(change, graphql));
  }

  @ResolveField('reviewers', () => [PersonType], { description: 'While the first answer waits: the reviewers who can take the second look. For the board alone.' })
  async reviewersFree(@Parent() change: NameChange, @Context() graphql: GraphqlContext) {
    const open = await this.open(change, graphql);
    return open ? this.reviews.secondsOf(graphql.ctx, change, open.decidedBy) : [];
  }

  @ResolveField(() => NameChangeViewerCanType)
  async viewerCan(@Parent() change: NameChange, @Context() graphql: GraphqlContext) {
    const me = found(graphql.ctx.actor.id);
    if (change.holderId === me) return { withdraw: change.status === NameChangeStatus.ASKED, decide: false, confirm: false };
    return { withdraw: false, ...possibleFor(change.status, await this.open(change, graphql), me) };
  }

  /** What one reviewer said is nobody's answer yet: the holder reads nothing of it. */
  private async all({ id, holderId, status }: NameChange, graphql: GraphqlContext): Promise<NameChangeLook[]> {
    if (holderId === graphql.ctx.actor.id || status !== NameChangeStatus.ASKED) return [];
    return (await loader<string, NameChangeLook[]>(graphql, 'name-change.looks', (ids) => this.looks.of(graphql.ctx, ids)).load(id)) ?? [];
  }

  private async open(change: NameChange, graphql: GraphqlContext): Promise<NameChangeLook | null> {
    return openLook(await this.all(change, graphql));
  }
}

@Resolver(() => NameChangeLookType)
export class NameChangeLookResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true })
  reviewer(@Parent() { decidedBy }: NameChangeLook, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, decidedBy);
  }
}
