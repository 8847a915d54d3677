import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A holder asks why a program watches their certificate. Personal data: the words of both. */
@Entity({ schema: 'programs', name: 'watch_question' })
export class WatchQuestion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** When it went to the administrators, too. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  raisedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** The program goes on watching. */
  @Column({ type: 'boolean', nullable: true })
  isKept: boolean | null;
}
