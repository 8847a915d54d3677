import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody saw that it is this person: a proctor, or the code of a room that a proctor keeps. Personal data: who was where when. No picture, no document. */
@Entity({ schema: 'assessments', name: 'identity_check' })
export class IdentityCheck {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  confirmedBy: string | null;

  @Column({ type: 'uuid', nullable: true })
  roomId: string | null;
}
