import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Locale } from '@waymark/kernel';
import { Membership } from '../organisation/membership.entity';

/** A person with an account. Personal data: names, e-mail. That the row exists may itself disclose lived experience. */
@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text', unique: true })
  email: string;

  @Column({ type: 'text', nullable: true, select: false })
  passwordHash: string | null;

  @Column({ type: 'text', nullable: true })
  legalName: string | null;

  @Column({ type: 'text', nullable: true })
  chosenName: string | null;

  /** Which of two names is public: the legal one only where its owner says so. */
  @Column({ type: 'boolean', default: false })
  isLegalNamePublic: boolean;

  @Column({ type: 'text', default: 'en' })
  locale: Locale;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @OneToMany(() => Membership, (membership) => membership.person)
  memberships: Relation<Membership>[];
}
