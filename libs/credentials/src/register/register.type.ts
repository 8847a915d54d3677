import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('BoardRegisterViewerCan')
export class BoardRegisterViewerCanType {
  @Field({ description: 'The viewer may open and close it.' })
  keep: boolean;
}

@ObjectType('BoardRegister', { description: 'Whether a board keeps a public register, in which a certificate is looked up without its code.' })
export class BoardRegisterType {
  @Field(() => ID)
  boardId: string;

  @Field()
  isKept: boolean;

  @Field(() => Date, { nullable: true, description: 'Instant of the last change; nothing where there was none.' })
  since: Date | null;
}

@ObjectType('CertificateRegister', { description: 'What a certificate has to do with the public register of its board.' })
export class CertificateRegisterType {
  @Field({ description: 'The board keeps a register.' })
  isKept: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The holder wants to be found in it; nothing as long as they did not say, which counts as no.' })
  isListed: boolean | null;
}
