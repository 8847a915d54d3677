import { Field, InputType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { SchemeDraftKeyInput } from '../scheme-draft/scheme-draft.input';

@InputType()
export class PublishSchemeDraftInput extends SchemeDraftKeyInput {
  @Field(() => LocalDateScalar, { description: 'From this day on new applications open under it; today or later.' })
  effectiveFrom: string;
}
