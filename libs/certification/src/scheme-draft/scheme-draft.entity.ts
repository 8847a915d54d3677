import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Scheme } from '../scheme';
import { SchemeDraftStatus } from './scheme-draft.rules';

/** The next version of a scheme, as a board writes it; one at a time. Personal data: who wrote it. */
@Entity({ schema: 'certification', name: 'scheme_draft' })
export class SchemeDraft {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'text' })
  schemeId: string;

  /** The version that it began from; nothing where the board began from nothing. */
  @Column({ type: 'text', nullable: true })
  basedOn: string | null;

  @Column({ type: 'jsonb' })
  content: Scheme;

  /** One more with each edit: an edit of an older one is refused. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  status: SchemeDraftStatus;

  /** Everybody who wrote a part of it: none of them publishes it. */
  @Column({ type: 'uuid', array: true })
  editors: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  editedAt: Date;
}
