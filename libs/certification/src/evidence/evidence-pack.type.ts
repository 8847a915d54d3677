import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EvidenceStatus } from './evidence.rules';

registerEnumType(EvidenceStatus, { name: 'EvidenceStatus', description: 'Being made, there for a day, or gone.' });

@ObjectType('EvidencePack', { description: 'A record as a PDF and as JSON, under `/files/evidence/<id>.pdf` and `.json` while it is ready.' })
export class EvidencePackType {
  @Field(() => ID)
  id: string;

  @Field(() => EvidenceStatus)
  status: EvidenceStatus;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its bytes are erased.' })
  expiresAt: Date | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 (hex) of the JSON file; the PDF prints it too.' })
  jsonSha256: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 (hex) of the PDF file.' })
  pdfSha256: string | null;
}
