import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ApiMode, ApiScope } from './api-key.rules';

/** Lets software of a program ask in the name of whoever made it. The key itself is not kept. Personal data: who made it, when it was used. */
@Entity({ schema: 'programs', name: 'api_key' })
export class ApiKey {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  mode: ApiMode;

  @Column({ type: 'text', array: true })
  scopes: ApiScope[];

  /** SHA-256, hex. */
  @Column({ type: 'text', unique: true, select: false })
  keyHash: string;

  /** The beginning of the key, to know it again. */
  @Column({ type: 'text' })
  shown: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @Column({ type: 'uuid' })
  madeBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt: Date;

  /** To the minute. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  revokedBy: string | null;
}
