import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed head of the log, as it was given out; never altered. Personal data: none. */
@Entity({ schema: 'credentials', name: 'log_checkpoint' })
export class LogCheckpoint {
  /** Entries in the tree. */
  @PrimaryColumn({ type: 'bigint' })
  size: string;

  @Column({ type: 'bytea' })
  root: Buffer;

  @Column({ type: 'text' })
  origin: string;

  /** Text and signature, as the C2SP formats tlog-checkpoint and signed-note write them. */
  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
