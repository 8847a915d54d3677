import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Proposal } from '../proposal/proposal.entity';
import type { NoKind } from './proposed-no.rules';

/** A "no" as one reviewer proposed it, and what a second one said; each written once. Personal data: the words, and whom it is about. */
@Entity({ schema: 'certification', name: 'proposed_no' })
export class ProposedNo extends Proposal {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: NoKind;

  /** The appeal, audit, approval or review that it is about. */
  @Column({ type: 'uuid' })
  recordId: string;

  /** Of an appeal: the application or the complaint. */
  @Column({ type: 'uuid', nullable: true })
  caseId: string | null;

  @Column({ type: 'uuid' })
  boardId: string;

  /** Nobody where a training provider asked. */
  @Column({ type: 'uuid', nullable: true })
  holderId: string | null;

  @Column({ type: 'uuid', nullable: true })
  providerId: string | null;

  /** Who decided what is appealed against: neither of the two. */
  @Column({ type: 'uuid', array: true })
  apart: string[];

  /** What the other side reads once it is confirmed. */
  @Column({ type: 'text' })
  words: string;

  /** Of an approval that ends: the first day on which it counts no longer. */
  @Column({ type: 'date', nullable: true })
  fromOn: LocalDate | null;
}
