import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that somebody brought into their log. Never altered; of the file itself nothing is kept. Personal data: how much somebody wrote down elsewhere. */
@Entity({ schema: 'hours', name: 'import' })
export class HoursImport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @Column({ type: 'integer' })
  added: number;

  @Column({ type: 'integer' })
  alreadyThere: number;

  @Column({ type: 'integer' })
  refused: number;
}

/** That an import was taken back. Never altered. */
@Entity({ schema: 'hours', name: 'undone_import' })
export class UndoneImport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  undoneAt: Date;

  /** Drafts that went. */
  @Column({ type: 'integer' })
  discarded: number;

  /** Entries that somebody had been sent: they stay. */
  @Column({ type: 'integer' })
  kept: number;
}
