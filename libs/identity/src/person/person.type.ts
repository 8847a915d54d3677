import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Me', { description: 'The signed-in person, as they see themself.' })
export class MeType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true, description: 'The name on official papers. Only its owner and a board that decides about them see it, unless it is public.' })
  legalName: string | null;

  @Field(() => String, { nullable: true, description: 'The name they go by.' })
  chosenName: string | null;

  @Field({ description: 'They chose that the legal name is the public one.' })
  isLegalNamePublic: boolean;

  @Field(() => String, { nullable: true, description: 'The public name: what everybody sees, and what a new certificate says. Nothing while there is none.' })
  name: string | null;

  @Field({ description: '`en` or `es`.' })
  locale: string;
}

@ObjectType('Person', { description: 'Somebody else, by their public name.' })
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The public name, never the other one.' })
  name: string;
}
