import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('NameOffer', { description: 'Another name that a certificate could say: the public name of its holder.' })
export class NameOfferType {
  @Field()
  name: string;

  @Field({ description: 'Its board has decided about this name: the certificate can have it at once.' })
  isKnown: boolean;
}
