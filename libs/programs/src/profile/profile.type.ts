import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ProgramText', { description: 'A text in each language of the product; empty where it is not written.' })
export class ProgramTextType {
  @Field()
  en: string;

  @Field()
  es: string;
}

@ObjectType('ProgramProfile', { description: 'What the staff of a program says for its public page.' })
export class ProgramProfileType {
  @Field({ description: 'The last part of the address of its page.' })
  slug: string;

  @Field()
  isPublic: boolean;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => ProgramTextType)
  about: ProgramTextType;

  @Field(() => ProgramTextType)
  policy: ProgramTextType;

  @Field(() => ProgramTextType)
  supervisorRole: ProgramTextType;

  @Field(() => ProgramTextType, { description: 'The languages in which support is offered.' })
  languages: ProgramTextType;

  @Field(() => ProgramTextType, { description: 'When the program is open.' })
  openHours: ProgramTextType;

  @Field(() => ProgramTextType, { description: 'How long people usually wait for a first talk.' })
  usualWait: ProgramTextType;

  @Field(() => Int, { nullable: true })
  offerMonths: number | null;

  @Field()
  statedAt: Date;
}
