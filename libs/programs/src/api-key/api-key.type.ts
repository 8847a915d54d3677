import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiMode, ApiScope } from './api-key.rules';

registerEnumType(ApiScope, { name: 'ApiScope', description: 'What software may do with a key.' });
registerEnumType(ApiMode, { name: 'ApiMode', description: 'A key of the test mode sees invented people alone, and changes nothing.' });

@ObjectType('ApiKey', { description: 'Lets software of a program ask in the name of whoever made it.' })
export class ApiKeyType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => ApiMode)
  mode: ApiMode;

  @Field(() => [ApiScope])
  scopes: ApiScope[];

  @Field({ description: 'The beginning of the key, to know it again.' })
  shown: string;

  @Field()
  madeAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => Date, { nullable: true, description: 'To the minute.' })
  lastUsedAt: Date | null;

  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;
}

@ObjectType('MadeApiKey')
export class MadeApiKeyType {
  @Field({ description: 'The key itself, shown this once.' })
  key: string;

  @Field(() => ApiKeyType)
  apiKey: ApiKeyType;
}
