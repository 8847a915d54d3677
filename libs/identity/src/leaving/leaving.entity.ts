import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody's wish that their account goes, until it is undone or done. Personal data: that a person left, by id. */
@Entity({ schema: 'identity', name: 'leaving' })
export class Leaving {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  /** Certificates go, too: nobody can check them any more. */
  @Column({ type: 'boolean' })
  erasesCertificates: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  dueAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  undoneAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  erasedAt: Date | null;
}
