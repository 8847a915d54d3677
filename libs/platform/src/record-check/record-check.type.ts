import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../data/connection';
import { RecordFindingKind } from './record-finding.rules';

registerEnumType(RecordFindingKind, { name: 'RecordFindingKind', description: 'What a reading of everything that is kept may find.' });

@ObjectType('RecordFinding', { description: 'A record that is not what it was when it was written.' })
export class RecordFindingType {
  @Field(() => ID)
  id: string;

  @Field(() => RecordFindingKind)
  kind: RecordFindingKind;

  @Field({ description: 'The id of the record in the database.' })
  recordId: string;

  @Field({ description: 'What people know it by, such as the number of a certificate.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Which parts differ; never what they say.' })
  detail: string | null;

  @Field({ description: 'When a reading found it first.' })
  foundAt: Date;
}

@ObjectType()
export class RecordFindingConnection extends connectionOf(RecordFindingType) {}

@ObjectType('RecordCheck', { description: 'The last whole reading of everything that is kept.' })
export class RecordCheckType {
  @Field(() => ID)
  id: string;

  @Field()
  startedAt: Date;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Certificates read, each with its PDF, its badge and its entries in the log.' })
  certificates: number;

  @Field(() => Int, { description: 'Certificates held against their decisions, and their requirements against the record.' })
  decisions: number;

  @Field(() => Int, { description: 'Entries of the audit trail.' })
  auditEntries: number;

  @Field(() => Int, { description: 'Entries of the transparency log.' })
  logEntries: number;

  @Field(() => Int, { description: 'How many findings it has.' })
  findingCount: number;
}
