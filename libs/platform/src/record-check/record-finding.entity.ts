import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RecordFindingKind } from './record-finding.rules';

/** A record that is not what it was. Personal data: the id and the number of a certificate. */
@Entity({ schema: 'platform', name: 'record_finding' })
export class RecordFinding {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: RecordFindingKind;

  @Column({ type: 'text' })
  recordId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  foundAt: Date;

  /** The last reading that found it. */
  @Column({ type: 'uuid' })
  lastRunId: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  toldAt: Date | null;
}
