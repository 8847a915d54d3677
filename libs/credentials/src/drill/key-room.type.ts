import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { KeyState } from '../keys/key-state.rules';

registerEnumType(KeyState, { name: 'KeyState', description: 'Published but not used; used; used no more, its private half destroyed; in wrong hands, perhaps.' });

@ObjectType('KeyReissueProgress', { description: 'How far a run is that issues anew what a lost key signed. Numbers of certificates.' })
export class KeyReissueProgressType {
  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'Another certificate has taken its place.' })
  replaced: number;

  @Field(() => Int, { description: 'The PDF of that one is there.' })
  sealed: number;

  @Field(() => Int, { description: 'Ended meanwhile, so that nothing is to be done.' })
  ended: number;

  @Field()
  isDone: boolean;
}

@ObjectType('SigningKey', { description: 'A key of this issuer; never its private half.' })
export class SigningKeyType {
  @Field(() => ID, { description: 'RFC 7638 thumbprint.' })
  kid: string;

  @Field({ description: 'root (who certifies documents), documents (who certifies the next two), seal, stamp, log, credential-eddsa, credential-rs256 or credential-es256.' })
  purpose: string;

  @Field(() => KeyState)
  state: KeyState;

  @Field(() => GraphQLISODateTime)
  since: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The end of its certificate, where it stands in one.' })
  certifiedUntil: Date | null;

  @Field(() => Int, { nullable: true, description: 'Certificates that count and that it signed; of a lost key alone.' })
  affected: number | null;

  @Field(() => KeyReissueProgressType, { nullable: true })
  reissue: KeyReissueProgressType | null;

  @Field({ description: 'The viewer may have what it signed issued anew: it was lost, and somebody else stopped issuing.' })
  canReissue: boolean;
}

@ObjectType('IssuanceState', { description: 'Whether certificates are issued at the moment.' })
export class IssuanceStateType {
  @Field()
  isStopped: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  at: Date | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field({ description: 'The viewer may go on: somebody else stopped.' })
  canResume: boolean;
}

@ObjectType('KeyRoom', { description: 'The keys of this issuer, and whether it issues, for the admins of the platform.' })
export class KeyRoomType {
  @Field(() => IssuanceStateType)
  issuance: IssuanceStateType;

  @Field(() => [SigningKeyType], { description: 'By purpose, the newest first.' })
  keys: SigningKeyType[];
}
