import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody else signed who had seen that a head goes on from the last one. Personal data: none. */
@Entity({ schema: 'credentials', name: 'log_cosignature' })
export class LogCosignature {
  @PrimaryColumn({ type: 'bigint' })
  size: string;

  @PrimaryColumn({ type: 'text' })
  witness: string;

  /** As it stands below the checkpoint, with its line end. */
  @Column({ type: 'text' })
  line: string;

  /** When the witness saw it, by its own clock. */
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
