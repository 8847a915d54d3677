import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsUUID, MaxLength } from 'class-validator';
import { NoteService } from './note.service';
import { NoteFindingType } from './note.type';

@ArgsType()
export class NoteArgs {
  @Field(() => ID)
  @IsUUID()
  placementId: string;

  @Field({ description: 'At most 500 characters.' })
  @MaxLength(500)
  note: string;
}

@Resolver()
export class NoteResolver {
  constructor(private readonly notes: NoteService) {}

  @Query(() => [NoteFindingType], { description: 'What in a note may tell whom it is about. The note is looked at and not kept.' })
  @Access.signedIn()
  noteFindings(@CurrentCtx() ctx: Ctx, @Args() args: NoteArgs) {
    return this.notes.findings(ctx, args);
  }
}
