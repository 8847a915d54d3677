import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Head } from './record-finding.rules';

/** One reading of everything that is kept. Personal data: none. */
@Entity({ schema: 'platform', name: 'check_run' })
export class CheckRun {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  /** How many were read, by what. */
  @Column({ type: 'jsonb' })
  read: Record<string, number>;

  @Column({ type: 'jsonb' })
  heads: Record<string, Head>;
}
