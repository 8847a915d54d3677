import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** That a holder was written to before the last day of a certificate; never altered. Personal data: that somebody holds one. */
@Entity({ schema: 'certification', name: 'renewal_reminder' })
export class RenewalReminder {
  @PrimaryColumn({ type: 'uuid' })
  credentialId: string;

  /** How many days before the last valid day it belongs to. */
  @PrimaryColumn({ type: 'int' })
  days: number;

  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date;
}

/** A holder lets the supervisor of a placement be reminded, too, until they end it. Personal data: who may know that a certificate ends. */
@Entity({ schema: 'certification', name: 'reminder_sharing' })
export class ReminderSharing {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'uuid' })
  placementId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  sharedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;
}
