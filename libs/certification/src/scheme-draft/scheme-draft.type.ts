import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { schemeProblemCodes } from '../scheme';
import type { SchemeProblemCode } from '../scheme';
import { SchemeAddition } from './draft-addition.rules';
import { SchemeField, SchemeFieldShape } from './draft-field.rules';
import { SchemeDraftStatus } from './scheme-draft.rules';

const ProblemCode = Object.fromEntries(schemeProblemCodes.map((code) => [code, code]));

registerEnumType(SchemeField, { name: 'SchemeField' });
registerEnumType(SchemeFieldShape, { name: 'SchemeFieldShape' });
registerEnumType(SchemeAddition, { name: 'SchemeAddition' });
registerEnumType(SchemeDraftStatus, { name: 'SchemeDraftStatus' });
registerEnumType(ProblemCode, { name: 'SchemeProblemCode', description: 'Why a draft cannot be published.' });

@ObjectType('SchemeVersion', { description: 'A scheme as it was published; it never changes.' })
export class SchemeVersionType {
  @Field(() => ID)
  id: string;

  @Field()
  version: string;

  @Field(() => LocalDateScalar)
  effectiveFrom: string;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveTo: string | null;

  @Field(() => Date)
  publishedAt: Date;

  @Field({ description: 'Do new applications open under it today?' })
  isInForce: boolean;
}

@ObjectType('SchemeFieldLine', { description: 'One thing that can be written on a line.' })
export class SchemeFieldLineType {
  @Field(() => SchemeField)
  field: SchemeField;

  @Field(() => SchemeFieldShape)
  shape: SchemeFieldShape;

  @Field()
  value: string;

  @Field(() => [String], { description: 'What can be chosen; empty where anything may be typed.' })
  options: readonly string[];

  @Field(() => [ProblemCode])
  problems: SchemeProblemCode[];
}

@ObjectType('SchemeLine', { description: 'One line of a draft: the scheme itself, a requirement or a rule inside one.' })
export class SchemeLineType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => Int)
  depth: number;

  @Field({ description: 'Such as `sum`, `exists`, `any` or `floor`.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'The kind of facts that it looks for.' })
  of: string | null;

  @Field({ description: 'Its name in the language of the viewer; empty until it is written.' })
  name: string;

  @Field({ description: 'Can it be edited here? Other kinds are shown and kept as they are.' })
  isKnown: boolean;

  @Field()
  canMoveUp: boolean;

  @Field()
  canMoveDown: boolean;

  @Field(() => [SchemeFieldLineType])
  fields: SchemeFieldLineType[];

  @Field(() => [SchemeAddition])
  additions: SchemeAddition[];

  @Field(() => [ProblemCode], { description: 'Those that no single field mends.' })
  problems: SchemeProblemCode[];
}

@ObjectType('SchemeDraftViewerCan')
export class SchemeDraftViewerCanType {
  @Field()
  edit: boolean;

  @Field({ description: 'False for everybody who wrote a part of it.' })
  publish: boolean;
}

@ObjectType('SchemeDraft', { description: 'The next version of a scheme, as its board writes it.' })
export class SchemeDraftType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  boardId: string;

  @Field(() => ID)
  schemeId: string;

  @Field(() => String, { nullable: true, description: 'The version that it began from.' })
  basedOn: string | null;

  @Field(() => Int)
  revision: number;

  @Field(() => SchemeDraftStatus)
  status: SchemeDraftStatus;

  @Field(() => Date)
  startedAt: Date;

  @Field(() => Date)
  editedAt: Date;
}

@ObjectType('BoardScheme', { description: 'A scheme of one board: what was published, and what is being written.' })
export class BoardSchemeType {
  @Field(() => ID)
  schemeId: string;

  @Field()
  title: string;

  @Field(() => [SchemeVersionType], { description: 'The newest first.' })
  versions: SchemeVersionType[];

  @Field(() => SchemeDraftType, { nullable: true })
  draft: SchemeDraftType | null;
}
