import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reviewer's own tick and note beside one requirement: working notes of the board, changed freely. Personal data: whatever the note says. */
@Entity({ schema: 'certification', name: 'checklist_mark' })
export class ChecklistMark {
  @PrimaryColumn({ type: 'uuid' })
  applicationId: string;

  @PrimaryColumn({ type: 'text' })
  requirementId: string;

  @PrimaryColumn({ type: 'uuid' })
  reviewerId: string;

  @Column({ type: 'boolean' })
  isChecked: boolean;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'timestamptz', precision: 3 })
  markedAt: Date;
}
