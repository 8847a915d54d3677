import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A holder's word on whether everybody with the code reads what stands behind the certificate; the newest counts, and without one nobody does. Never altered. Personal data: the choice. */
@Entity({ schema: 'credentials', name: 'detail_choice' })
export class DetailChoice {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'boolean' })
  isOpen: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  chosenAt: Date;
}
