import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RosterImportMode, RosterImportProblem } from './roster-import.rules';

/** A list that a program brings to its roster. Personal data: who brought it. Its rows go when it is applied or cancelled, or after a day. */
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

  /** How many rows the list has, how many of them are here, and how many were looked up. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'int', default: 0 })
  arrived: number;

  @Column({ type: 'int', default: 0 })
  looked: number;

  /** When something of it went on last. */
  @Column({ type: 'timestamptz', precision: 3 })
  movedAt: Date;

  @Column({ type: 'text', nullable: true })
  problem: RosterImportProblem | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  askedAt: Date | null;

  /** How many people whoever asked had seen as leaving. */
  @Column({ type: 'int', nullable: true })
  leaving: number | null;

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
