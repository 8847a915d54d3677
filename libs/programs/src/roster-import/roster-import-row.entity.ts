import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of an import whose certificate was found; of the others nothing is kept. Personal data: who works with the program. */
@Entity({ schema: 'programs', name: 'roster_import_row' })
export class RosterImportRow {
  @PrimaryColumn({ type: 'uuid' })
  importId: string;

  /** Where it stands in the list, from 1. */
  @PrimaryColumn({ type: 'int' })
  line: number;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'text', nullable: true })
  label: string | null;
}
