import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PeerRole, PracticeFormat } from '@waymark/kernel';
import { IsUUID } from 'class-validator';

@ArgsType()
export class AgreementArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field(() => ID, { description: 'One version of a rubric.' })
  @IsUUID()
  rubricId: string;

  @Field(() => PracticeFormat, { nullable: true, description: 'Scenarios of this format alone.' })
  format: PracticeFormat | null;

  @Field(() => PeerRole, { nullable: true, description: 'Scenarios of this role alone.' })
  role: PeerRole | null;
}

@ArgsType()
export class SetRatingPolicyArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field(() => Int, { description: '0 to 100.' })
  share: number;

  @Field(() => Int, { description: '0 to 2.' })
  tolerance: number;
}
