import { InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';

@InputType()
export class MakeDataCopyInput {
  @FormId()
  id: string;
}
