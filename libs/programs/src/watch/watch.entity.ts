import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WatchDelivery, WatchPurpose } from './watch.rules';

/** What a program says about its watching, and the address of its calendar. No personal data. */
@Entity({ schema: 'programs', name: 'watch' })
export class Watch {
  @PrimaryColumn({ type: 'uuid' })
  organisationId: string;

  /** Read by the holders; nothing until the program says it. */
  @Column({ type: 'text', nullable: true })
  purpose: WatchPurpose | null;

  /** SHA-256, hex: the address itself is shown once. */
  @Column({ type: 'text', nullable: true, unique: true })
  calendarHash: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  calendarMadeAt: Date | null;
}

/** How one person of a program hears of changes. Personal data: that they work there. */
@Entity({ schema: 'programs', name: 'watch_listener' })
export class WatchListener {
  @PrimaryColumn({ type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({ type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  delivery: WatchDelivery;
}

/** One round over a roster: that it was made proves the silence. Never altered. No personal data. */
@Entity({ schema: 'programs', name: 'watch_report' })
export class WatchReport {
  @PrimaryColumn({ type: 'uuid' })
  organisationId: string;

  /** Of the program's zone. */
  @PrimaryColumn({ type: 'date' })
  day: LocalDate;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @Column({ type: 'int' })
  checked: number;

  @Column({ type: 'int' })
  unchecked: number;

  /** Notices since the round before. */
  @Column({ type: 'int' })
  changes: number;
}
