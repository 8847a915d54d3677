import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Scheme } from '../scheme';

/** A scheme as it was published: never altered, so that an application is judged by what it was opened under. Personal data: who wrote and published it. */
@Entity({ schema: 'certification', name: 'scheme_version' })
export class SchemeVersion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  schemeId: string;

  @Column({ type: 'text' })
  version: string;

  /** The name of the board whose scheme it is. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'date' })
  effectiveFrom: LocalDate;

  @Column({ type: 'date', nullable: true })
  effectiveTo: LocalDate | null;

  @Column({ type: 'jsonb' })
  content: Scheme;

  /** SHA-256 (hex) of the content. */
  @Column({ type: 'text' })
  digest: string;

  /** Everybody who wrote a part of it; nobody where it ships with the product. */
  @Column({ type: 'uuid', array: true })
  draftedBy: string[];

  @Column({ type: 'uuid', nullable: true })
  publishedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;
}
