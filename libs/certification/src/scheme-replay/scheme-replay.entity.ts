import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Scheme } from '../scheme';
import { SchemeReplayChange, SchemeReplayStage, SchemeReplayStatus } from './scheme-replay.rules';
import type { RequirementChange } from './scheme-replay.rules';

/** One revision of a draft held against the applications that there are, a batch at a time. Personal data: who asked for it. */
@Entity({ schema: 'certification', name: 'scheme_replay' })
export class SchemeReplay {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  draftId: string;

  @Column({ type: 'integer' })
  revision: number;

  /** The draft as it was at that revision. */
  @Column({ type: 'jsonb' })
  content: Scheme;

  /** The version in force that it is compared with. */
  @Column({ type: 'text', nullable: true })
  against: string | null;

  @Column({ type: 'text' })
  status: SchemeReplayStatus;

  @Column({ type: 'integer' })
  total: number;

  @Column({ type: 'integer' })
  done: number;

  /** The application that was replayed last; they go by their ids. */
  @Column({ type: 'uuid', nullable: true })
  lastId: string | null;

  @Column({ type: 'uuid' })
  startedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;
}

/** An application for which the draft would make a difference. Personal data: that it would, and which requirement does. */
@Entity({ schema: 'certification', name: 'scheme_replay_case' })
export class SchemeReplayCase {
  @PrimaryColumn({ type: 'uuid' })
  replayId: string;

  @PrimaryColumn({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'text' })
  stage: SchemeReplayStage;

  @Column({ type: 'text', nullable: true })
  change: SchemeReplayChange | null;

  @Column({ type: 'jsonb' })
  requirements: readonly RequirementChange[];
}
