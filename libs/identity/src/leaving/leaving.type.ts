import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LeavingObstacle } from '@waymark/platform';

registerEnumType(LeavingObstacle, { name: 'LeavingObstacle', description: 'What must come to its end before an account or a certificate goes: an application, a complaint, an audit of a renewal, a change of standing, a question for a name, discipline that is still shown.' });

@ObjectType('LeavingHold', { description: 'Something that is still open.' })
export class LeavingHoldType {
  @Field(() => LeavingObstacle)
  obstacle: LeavingObstacle;

  @Field(() => String, { nullable: true, description: 'The day by which it should be over, `YYYY-MM-DD`, where one is set.' })
  until: string | null;
}

@ObjectType('LeavingView', { description: 'Whether the viewer leaves, and what holds them.' })
export class LeavingViewType {
  @Field(() => Date, { nullable: true, description: 'When the account goes; nothing where nobody asked.' })
  dueAt: Date | null;

  @Field({ description: 'Whether the certificates go, too.' })
  erasesCertificates: boolean;

  @Field(() => [LeavingHoldType])
  holds: LeavingHoldType[];
}
