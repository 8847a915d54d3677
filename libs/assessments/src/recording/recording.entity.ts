import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Scenario } from '../role-play/scenario.entity';
import type { RecordingKind, SelfRating } from './recording.rules';

/** A role-play that a trainee recorded and sent. Personal data: a voice or a face, and what the person thinks of their own work. Only its deletion is ever added. */
@Entity({ schema: 'assessments', name: 'recording' })
export class Recording {
  /** Made by the browser with the take, so that sending twice is once. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  scenarioId: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'uuid' })
  fileId: string;

  /** Digest of the bytes that were sent: what is graded is what was sent. */
  @Column({ type: 'text' })
  contentDigest: string;

  @Column({ type: 'text' })
  kind: RecordingKind;

  @Column({ type: 'integer' })
  seconds: number;

  /** Seconds that the trainee marked while recording. */
  @Column({ type: 'integer', array: true })
  marks: number[];

  @Column({ type: 'boolean' })
  hasPartnerConsent: boolean;

  @Column({ type: 'jsonb' })
  selfRatings: SelfRating[];

  /** What the trainee would try next time. */
  @Column({ type: 'text', nullable: true })
  tryNext: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date;

  @Column({ type: 'date' })
  keepUntil: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deletedAt: Date | null;

  @ManyToOne(() => Scenario)
  @JoinColumn({ name: 'scenario_id' })
  scenario: Relation<Scenario>;
}
