import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RosterRowOutcome } from './roster-import.rules';

/**
 * A row of an import, as it was sent. Personal data: who works with a program, and so who may hold a certificate. What was typed goes once the
 * certificate is found; the rest goes with the import, after a day at most.
 */
@Entity({ schema: 'programs', name: 'roster_import_row' })
export class RosterImportRow {
  @PrimaryColumn({ type: 'uuid' })
  importId: string;

  /** Where it stands in the file, from 1. */
  @PrimaryColumn({ type: 'int' })
  line: number;

  @Column({ type: 'text', nullable: true })
  certificate: string | null;

  @Column({ type: 'text', nullable: true })
  holderName: string | null;

  @Column({ type: 'text', nullable: true })
  label: string | null;

  /** Nothing until it was looked up. */
  @Column({ type: 'text', nullable: true })
  outcome: RosterRowOutcome | null;

  @Column({ type: 'uuid', nullable: true })
  credentialId: string | null;
}
