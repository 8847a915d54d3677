import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Credential } from '../credential/credential.entity';
import { CredentialType } from '../credential/credential.type';
import { DetailChoiceService } from './detail-choice.service';

@Resolver(() => CredentialType)
export class DetailResolver {
  constructor(private readonly choices: DetailChoiceService) {}

  @Mutation(() => CredentialType, { description: 'The holder opens or closes, for everybody with the code, what stands behind the certificate: hours, exams, skills.' })
  @Access.signedIn()
  sayWhetherDetailIsOpen(@CurrentCtx() ctx: Ctx, @Args('credentialId', { type: () => ID }) credentialId: string, @Args('isOpen') isOpen: boolean) {
    return this.choices.say(ctx, credentialId, isOpen);
  }

  @ResolveField(() => Boolean, { description: 'Everybody with the code reads what stands behind it.' })
  isDetailOpen(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return loader<string, boolean>(graphql, 'credential.detail', (ids) => this.choices.openAmong(graphql.ctx, ids)).load(credential.id).then(Boolean);
  }
}
