import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RosterImportMode } from './roster-import.rules';

/** A list that a program brings to its roster. Personal data: who brought it. Its rows go when it is applied, or after a day. */
@Entity({ schema: 'programs', name: 'roster_import' })
export class RosterImport {
  /** Made by whoever begins: the same import sent twice is one. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  begunAt: Date;

  @Column({ type: 'uuid' })
  begunBy: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  appliedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  mode: RosterImportMode | null;

  @Column({ type: 'int', nullable: true })
  added: number | null;

  @Column({ type: 'int', nullable: true })
  noted: number | null;

  @Column({ type: 'int', nullable: true })
  removed: number | null;
}
