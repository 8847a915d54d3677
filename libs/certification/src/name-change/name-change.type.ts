import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { NameChangeStatus, NameKind } from './name-change.rules';

registerEnumType(NameKind, { name: 'NameKind', description: 'A name on official papers, or the name that somebody goes by.' });
registerEnumType(NameChangeStatus, { name: 'NameChangeStatus', description: 'Where a question for a new name stands.' });

@ObjectType('NameChangeLook', { description: 'What one reviewer said about the question, while it waits; for the board alone.' })
export class NameChangeLookType {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a first look: yes or no. Nothing where a second one sends it back.' })
  isGranted: boolean | null;

  @Field({ description: 'Of a first look: what the holder reads once it is confirmed. Of a second one: why, for the board alone.' })
  reason: string;

  @Field()
  decidedAt: Date;
}

@ObjectType('NameChangeViewerCan')
export class NameChangeViewerCanType {
  @Field({ description: 'Take the question back.' })
  withdraw: boolean;

  @Field({ description: 'Give the first answer.' })
  decide: boolean;

  @Field({ description: 'Take the second look.' })
  confirm: boolean;
}

@ObjectType('NameChange', { description: 'A name that its board has not seen, asked for on certificates. For its holder, and for the reviewers who decide while it waits.' })
export class NameChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => NameKind)
  kind: NameKind;

  @Field({ description: 'The name that is asked for.' })
  name: string;

  @Field(() => NameChangeStatus)
  status: NameChangeStatus;

  @Field()
  askedAt: Date;

  @Field(() => String, { nullable: true, description: 'Of the board, once two people decided.' })
  answer: string | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the paper was erased: with the decision, or when it was taken back.' })
  paperErasedAt: Date | null;
}

@ObjectType()
export class NameChangeConnection extends connectionOf(NameChangeType) {}
