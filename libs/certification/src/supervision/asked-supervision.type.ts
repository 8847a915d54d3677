import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { AskedOfSupervision } from './asked-supervision.rules';

registerEnumType(AskedOfSupervision, { name: 'AskedOfSupervision', description: 'One in every week or month of work, or a share of the work.' });

@ObjectType('SupervisionStretch', { description: 'Days, both of them in it.' })
export class SupervisionStretchType {
  @Field(() => LocalDateScalar)
  from: string;

  @Field(() => LocalDateScalar)
  to: string;
}

@ObjectType('AskedSupervision', { description: 'What a scheme asks of supervision beside its sum, and how far it is kept.' })
export class AskedSupervisionType {
  @Field()
  id: string;

  @Field(() => AskedOfSupervision)
  kind: AskedOfSupervision;

  @Field({ description: 'In the language of the viewer.' })
  name: string;

  @Field()
  isMet: boolean;

  @Field(() => String, { nullable: true, description: '`WEEK` or `MONTH`; nothing for a share of the work.' })
  every: string | null;

  @Field(() => Int, { description: 'Weeks or months with supervision; minutes of it for a share.' })
  counted: number;

  @Field(() => Int)
  required: number;

  @Field(() => Int, { description: 'Would be counted on top once it is signed.' })
  pending: number;

  @Field(() => [SupervisionStretchType], { description: 'Weeks or months that asked for supervision and had none, those that follow on each other as one.' })
  missed: SupervisionStretchType[];
}
