import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A program keeps an eye on a certificate. Personal data: who holds it and that the person works with the program.
 * What the certificate is worth is asked at each reading, never stored here.
 */
@Entity({ schema: 'programs', name: 'roster_entry' })
export class RosterEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'text', nullable: true })
  label: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  @Column({ type: 'uuid' })
  addedBy: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  endedBy: string | null;
}
