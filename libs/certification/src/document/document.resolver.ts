import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { DocumentView } from './document-view.service';
import type { CaseDocument } from './document.entity';
import { AddDocumentInput, DecideDocumentInput } from './document.input';
import { DocumentService } from './document.service';
import { AskedDocumentType, CaseDocumentType } from './document.type';

@Resolver(() => ApplicationType)
export class DocumentResolver {
  constructor(
    private readonly documents: DocumentService,
    private readonly views: DocumentView,
  ) {}

  @Mutation(() => ApplicationType, { description: 'Hands in a photo of a paper; it takes the place of the one before.' })
  @Access.signedIn()
  addDocument(@CurrentCtx() ctx: Ctx, @Args('input') input: AddDocumentInput) {
    return this.documents.add(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'A reviewer accepts a photo or sends it back; their name and the day are kept.' })
  @Access(Role.REVIEWER)
  decideDocument(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideDocumentInput) {
    return this.documents.verify(ctx, input);
  }

  @ResolveField('documents', () => [AskedDocumentType])
  documentsAsked(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.views.of(ctx, application);
  }
}

@Resolver(() => CaseDocumentType)
export class CaseDocumentResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField('decidedBy', () => PersonType, { nullable: true })
  whoDecided(@Parent() { decidedBy }: CaseDocument, @Context() graphql: GraphqlContext) {
    return decidedBy === null ? null : this.people.batched(graphql, decidedBy);
  }
}
