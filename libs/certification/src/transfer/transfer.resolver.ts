import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import type { TransferClaim } from './transfer-claim.entity';
import { NameCertificateInput, VerifyTransferInput } from './transfer.input';
import { TransferService } from './transfer.service';
import { TransferClaimType, TransferType } from './transfer.type';

@Resolver(() => ApplicationType)
export class TransferResolver {
  constructor(private readonly transfers: TransferService) {}

  @Mutation(() => ApplicationType, { description: 'Names the certificate of another board, or one of the own ones here.' })
  @Access.signedIn()
  nameCertificate(@CurrentCtx() ctx: Ctx, @Args('input') input: NameCertificateInput) {
    return this.transfers.name(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'Writes down what the board that issued it said: who, when and how.' })
  @Access(Role.REVIEWER)
  verifyTransfer(@CurrentCtx() ctx: Ctx, @Args('input') input: VerifyTransferInput) {
    return this.transfers.verify(ctx, input);
  }

  @ResolveField('transfer', () => TransferType, { nullable: true, description: 'Nothing unless the application is a transfer.' })
  transferOf(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.transfers.of(ctx, application);
  }
}

@Resolver(() => TransferClaimType)
export class TransferClaimResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField('verifiedBy', () => PersonType, { nullable: true })
  whoVerified(@Parent() { verifiedBy }: TransferClaim, @Context() graphql: GraphqlContext) {
    return verifiedBy === null ? null : this.people.batched(graphql, verifiedBy);
  }
}
