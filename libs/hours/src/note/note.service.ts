import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import type { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { checkNote, findInNote } from './note.rules';
import type { NoteFinding } from './note.rules';

export interface Noted {
  readonly placementId: string;
  readonly note: string;
  readonly isNoteVouched: boolean;
}

/** Notes are about the work, not about people. Nothing that is only looked at is kept. */
@Injectable()
export class NoteService {
  constructor(private readonly placements: PlacementService) {}

  async findings(ctx: Ctx, { placementId, note }: Pick<Noted, 'placementId' | 'note'>): Promise<NoteFinding[]> {
    const { id } = await this.placements.own(ctx, placementId);
    const placement = (await this.placements.byIds(ctx, [id])).get(id);
    return findInNote(note, placement ? this.namesKnown(placement) : []);
  }

  /** Names that may stand in a note of work at this place. */
  namesKnown({ organisation, trainee, supervisor, supervisorName, alternateName }: Placement): string[] {
    const known = [organisation.name, supervisorName, alternateName, ...[trainee, supervisor].flatMap((person) => [person?.legalName, person?.chosenName])];
    return known.filter((name) => typeof name === 'string');
  }

  async check(ctx: Ctx, noted: Noted): Promise<void> {
    if (noted.note.trim() !== '') checkNote(await this.findings(ctx, noted), noted.isNoteVouched);
  }
}
