import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import type { ChecklistMark } from './checklist-mark.entity';
import { MarkRequirementInput } from './checklist.input';
import { ChecklistService } from './checklist.service';
import { ChecklistMarkType } from './checklist.type';

@Resolver(() => ApplicationType)
export class ChecklistResolver {
  constructor(private readonly checklists: ChecklistService) {}

  @Mutation(() => ApplicationType, { description: 'The viewer\'s own tick and note beside a requirement.' })
  @Access(Role.REVIEWER)
  markRequirement(@CurrentCtx() ctx: Ctx, @Args('input') input: MarkRequirementInput) {
    return this.checklists.mark(ctx, input);
  }

  @ResolveField(() => [ChecklistMarkType], { description: 'What reviewers ticked and noted; empty for everybody else.' })
  checklist(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.checklists.of(ctx, application);
  }
}

@Resolver(() => ChecklistMarkType)
export class ChecklistMarkResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true })
  reviewer(@Parent() mark: ChecklistMark, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, mark.reviewerId);
  }
}
