import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A log whose key was lost, and how far it is still believed; never altered. Personal data: who closed it. */
@Entity({ schema: 'credentials', name: 'log_closing' })
export class LogClosing {
  @PrimaryColumn({ type: 'uuid' })
  keyId: string;

  /** Its name, as its heads say it. */
  @Column({ type: 'text' })
  origin: string;

  /** The name under which the same entries go on. */
  @Column({ type: 'text' })
  nextOrigin: string;

  /** Entries in the last head that counts; 0 where none does. */
  @Column({ type: 'bigint' })
  size: string;

  @Column({ type: 'bytea' })
  root: Buffer;

  /** Prints of every head that it gave out up to that one, 12 bytes each, in order. */
  @Column({ type: 'bytea' })
  heads: Buffer;

  /** The first moment at which somebody else may have had the key. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  closedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  closedBy: string | null;
}
