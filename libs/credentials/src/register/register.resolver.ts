import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Credential } from '../credential/credential.entity';
import { CredentialType } from '../credential/credential.type';
import { canKeep } from './register.policy';
import { RegisterService } from './register.service';
import type { BoardRegister, HolderRegister } from './register.service';
import { BoardRegisterType, BoardRegisterViewerCanType, CertificateRegisterType } from './register.type';

@Resolver(() => BoardRegisterType)
export class BoardRegisterResolver {
  constructor(private readonly registers: RegisterService) {}

  @Query(() => BoardRegisterType, { description: 'Whether the board keeps a public register.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  boardRegister(@CurrentCtx() ctx: Ctx, @Args('boardId', { type: () => ID }) boardId: string) {
    return this.registers.ofBoard(ctx, boardId);
  }

  @Mutation(() => BoardRegisterType, { description: 'Opens or closes the public register of the board. Nobody is in it who did not say yes.' })
  @Access(Role.ORG_ADMIN)
  keepRegister(@CurrentCtx() ctx: Ctx, @Args('boardId', { type: () => ID }) boardId: string, @Args('isKept') isKept: boolean) {
    return this.registers.keep(ctx, boardId, isKept);
  }

  @ResolveField(() => BoardRegisterViewerCanType)
  viewerCan(@Parent() { boardId }: BoardRegister, @Context() { ctx }: GraphqlContext) {
    return { keep: canKeep(ctx.actor, boardId) };
  }
}

@Resolver(() => CredentialType)
export class CertificateRegisterResolver {
  constructor(private readonly registers: RegisterService) {}

  @Mutation(() => CredentialType, { description: 'The holder says whether they can be found in the public register of the board, with all that they hold of it.' })
  @Access.signedIn()
  chooseListing(@CurrentCtx() ctx: Ctx, @Args('credentialId', { type: () => ID }) credentialId: string, @Args('isListed') isListed: boolean) {
    return this.registers.choose(ctx, credentialId, isListed);
  }

  @ResolveField(() => CertificateRegisterType)
  async register(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    const registers = loader<string, HolderRegister>(graphql, 'credential.register', (ids) => this.registers.ofCertificates(graphql.ctx, ids));
    return (await registers.load(credential.id)) ?? { isKept: false, isListed: null };
  }
}
