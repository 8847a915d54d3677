import type { DomainCode, PracticeFormat } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Placement } from '../placement/placement.entity';
import type { Activity, Served } from './activity.rules';
import type { HoursState } from './hours-entry.rules';

/** One stretch of work as a trainee states it. Personal data: where somebody was when; the note must name no client. */
@Entity({ schema: 'hours', name: 'entry' })
export class HoursEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The first version; versions of one entry share it. */
  @Column({ type: 'uuid' })
  rootId: string;

  @Column({ type: 'uuid', nullable: true })
  supersedesId: string | null;

  @Column({ type: 'text', nullable: true })
  amendmentReason: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  supersededAt: Date | null;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'uuid' })
  placementId: string;

  @Column({ type: 'date' })
  workedOn: string;

  @Column({ type: 'text' })
  startTime: string;

  @Column({ type: 'text' })
  timeZone: string;

  /** The edition of the zone database by which its instants were told; nothing in entries from before it was kept. */
  @Column({ type: 'text', nullable: true })
  zonesVersion: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt: Date;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'text' })
  activity: Activity;

  @Column({ type: 'text' })
  domain: DomainCode;

  /** In which of the four formats; also none, and nothing in entries from before it was asked. */
  @Column({ type: 'text', nullable: true })
  format: PracticeFormat | null;

  /** With whom the time was; nothing where nobody said it. */
  @Column({ type: 'text', nullable: true })
  served: Served | null;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'text' })
  state: HoursState;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  returnedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  returnedReason: string | null;

  /** The file that it came from, where it was not written by hand. */
  @Column({ type: 'uuid', nullable: true })
  importId: string | null;

  @ManyToOne(() => Placement)
  @JoinColumn({ name: 'placement_id' })
  placement: Relation<Placement>;
}
