import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Me', { description: 'The signed-in person, as they see themself.' })
export class MeType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true, description: 'The name on official papers; printed on the certificate.' })
  legalName: string | null;

  @Field(() => String, { nullable: true, description: 'What people call them.' })
  chosenName: string | null;

  @Field({ description: '`en` or `es`.' })
  locale: string;
}

@ObjectType('Person', { description: 'Somebody else, by the name they chose.' })
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The chosen name, or the legal one where none was chosen.' })
  name: string;
}
