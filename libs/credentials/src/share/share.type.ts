import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { EvidenceLineType } from '../credential/credential.type';
import { SharePurpose, ViewDevice } from './share.rules';

registerEnumType(SharePurpose, { name: 'SharePurpose', description: 'What a holder shows detail for.' });
registerEnumType(ViewDevice, { name: 'ViewDevice', description: 'On what it was read, as coarsely as a browser tells.' });

@ObjectType('Consent', { description: "A holder's word on what one receiver may read of a certificate, by a link or as a program." })
export class ConsentType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  credentialId: string;

  @Field({ description: 'For whom, in the words of the holder.' })
  recipient: string;

  @Field(() => SharePurpose)
  purpose: SharePurpose;

  @Field(() => String, { nullable: true })
  purposeWords: string | null;

  @Field({ description: 'The name and version of the rules are shown, too.' })
  showsRules: boolean;

  @Field()
  givenAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Nothing without a limit.' })
  mostViews: number | null;
}

@ObjectType('ShareLink', { description: 'A link that was just made. Its address is told once.' })
export class ShareLinkType {
  @Field(() => ConsentType)
  consent: ConsentType;

  @Field()
  address: string;
}

@ObjectType('DetailReading', { description: 'One reading of what a holder let somebody read.' })
export class DisclosureType {
  @Field(() => ID)
  id: string;

  @Field()
  at: Date;

  @Field(() => ViewDevice)
  device: ViewDevice;

  @Field({ description: 'The name and version of the rules were shown, too.' })
  showsRules: boolean;

  @Field({ description: 'The words against passing it on that stood beside it.' })
  notice: string;
}

@ObjectType('SharedDetail', { description: 'What a holder lets a program read, with the words that go with it.' })
export class SharedDetailType {
  @Field(() => [EvidenceLineType])
  lines: EvidenceLineType[];

  @Field(() => String, { nullable: true, description: 'Name and version of the rules, where the holder shows them.' })
  rules: string | null;

  @Field(() => SharePurpose)
  purpose: SharePurpose;

  @Field(() => String, { nullable: true })
  purposeWords: string | null;

  @Field()
  endsAt: Date;

  @Field()
  notice: string;
}

@ObjectType()
export class ConsentConnection extends connectionOf(ConsentType) {}
@ObjectType()
export class DetailReadingConnection extends connectionOf(DisclosureType) {}
