import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

@ObjectType('WebhookAttempt')
export class WebhookAttemptType {
  @Field()
  at: Date;

  @Field(() => Int, { nullable: true, description: 'The HTTP status; nothing where none came.' })
  status: number | null;

  @Field(() => String, { nullable: true, description: '`ADDRESS` (not on the public internet), `TIMEOUT` or `CONNECTION`.' })
  problem: string | null;
}

@ObjectType('WebhookDelivery', { description: 'One message; its id stays the same through all attempts.' })
export class WebhookDeliveryType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Such as `certificate.suspended` or `ping`.' })
  type: string;

  @Field()
  madeAt: Date;

  @Field(() => Date, { nullable: true })
  deliveredAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'After ten attempts, or when the receiver said that it is gone.' })
  givenUpAt: Date | null;
}

@ObjectType('Webhook', { description: 'Where a program wants to be told of changes to its roster.' })
export class WebhookType {
  @Field(() => ID)
  id: string;

  @Field()
  url: string;

  @Field()
  madeAt: Date;
}

@ObjectType('WebhookWithSecret')
export class WebhookWithSecretType {
  @Field({ description: 'For the receiver, shown this once.' })
  secret: string;

  @Field(() => WebhookType)
  webhook: WebhookType;
}

@InputType()
export class AddWebhookInput {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field({ description: 'An address with https.' })
  @MaxLength(2000)
  url: string;
}
