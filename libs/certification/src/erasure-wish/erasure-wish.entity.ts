import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The wish of a holder that one certificate goes, until it is taken back or done. Personal data: none beyond the link; once it is done, that leads to nobody. */
@Entity({ schema: 'certification', name: 'erasure_wish' })
export class ErasureWish {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  dueAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  undoneAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  erasedAt: Date | null;
}
