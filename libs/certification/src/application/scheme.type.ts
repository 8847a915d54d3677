import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TrackType } from '../transfer/transfer.type';

@ObjectType('SchemeAsks', { description: 'What a scheme asks, in three lines: names of its requirements, without the sentences to sign.' })
export class SchemeAsksType {
  @Field(() => [String])
  training: string[];

  @Field(() => [String], { description: 'Work and its supervision.' })
  work: string[];

  @Field(() => [String], { description: 'Exams, papers, references and certificates.' })
  other: string[];
}

@ObjectType('Scheme', { description: 'One version of what a board asks for, in the language of the viewer.' })
export class SchemeType {
  @Field(() => ID)
  id: string;

  @Field()
  version: string;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field(() => String, { nullable: true, description: 'The state it is for, such as `US-CA`; nothing where it is for the whole country.' })
  area: string | null;

  @Field({ description: 'Where the rules come from.' })
  source: string;

  @Field(() => String, { nullable: true, description: 'Nothing where nobody certifies by it.' })
  credentialTitle: string | null;

  @Field(() => [String], { description: 'Certificates before the full one, such as for a trainee; the first one first.' })
  stages: string[];

  @Field(() => SchemeAsksType)
  asks: SchemeAsksType;

  @Field(() => [String], { description: 'What the reader must know and the platform does not check.' })
  notes: string[];

  @Field(() => [TrackType], { description: 'The ways that an application may take, the first step first.' })
  tracks: TrackType[];

  @Field({ description: 'Its board works on this platform and the viewer may apply.' })
  isOpen: boolean;
}
