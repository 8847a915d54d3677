import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '@waymark/kernel';

const bigint = { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) };

/** Everything about a person as one file for themself, erased after a day; that it was made stays. Personal data: all of it, while the file is there. */
@Entity({ schema: 'identity', name: 'data_copy' })
export class DataCopy {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  locale: Locale;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readyAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  fileId: string | null;

  @Column({ type: 'bigint', nullable: true, transformer: bigint })
  bytes: number | null;

  @Column({ type: 'text', nullable: true })
  sha256: string | null;
}
