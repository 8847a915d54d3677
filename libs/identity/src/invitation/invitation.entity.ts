import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Role } from '@waymark/kernel';
import { InvitationOutcome } from './invitation.rules';
import { Organisation } from '../organisation/organisation.entity';

/** An offer of one role in one organisation to one address. Personal data: e-mail. Only the hash of the link is kept. */
@Entity({ schema: 'identity', name: 'invitation' })
export class Invitation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  role: Role;

  /** Nothing before the second person approved. */
  @Column({ type: 'text', unique: true, select: false, nullable: true })
  tokenHash: string | null;

  @Column({ type: 'uuid' })
  invitedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  acceptedAt: Date | null;

  /** A seat at a certification board: a second person approves before the mail leaves. */
  @Column({ type: 'boolean', default: false })
  needsSecond: boolean;

  @Column({ type: 'text', nullable: true })
  outcome: InvitationOutcome | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
}
