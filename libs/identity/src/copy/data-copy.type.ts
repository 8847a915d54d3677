import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DataCopyStatus } from './data-copy.rules';

registerEnumType(DataCopyStatus, { name: 'DataCopyStatus', description: 'Being made, there for a day, or gone.' });

@ObjectType('DataCopy', { description: 'Everything about the viewer as a ZIP file, under `/files/copy/<id>.zip` while it is ready.' })
export class DataCopyType {
  @Field(() => ID)
  id: string;

  @Field(() => DataCopyStatus)
  status: DataCopyStatus;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its bytes are erased.' })
  expiresAt: Date | null;

  @Field(() => Float, { nullable: true, description: 'Its size in bytes.' })
  bytes: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 (hex) of the file.' })
  sha256: string | null;
}
