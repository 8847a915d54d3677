import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Leavers } from '@waymark/platform';

const statements = [
  'delete from courses.reflection r using courses.enrolment e where e.id = r.enrolment_id and e.person_id = $1',
  'delete from courses.calendar_address where person_id = $1',
  'update courses.cohort_learner set left_at = now() where person_id = $1 and left_at is null',
];

/** What they wrote for themself goes; what they finished stays without a name. */
@Injectable()
export class CoursesLeaver implements OnModuleInit {
  constructor(private readonly leavers: Leavers) {}

  onModuleInit(): void {
    this.leavers.add({
      erase: async (ctx, { id }) => {
        for (const statement of statements) await ctx.tx.query(statement, [id]);
      },
    });
  }
}
