import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a use-case hands to `record`: who and when come from the context. */
export interface AuditDraft {
  readonly action: string;
  readonly recordId: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly reason: string | null;
}

/** One appended fact. Personal data: only ids and the values that changed. The database chains the rows and refuses changes. */
@Entity({ schema: 'audit', name: 'entry' })
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'uuid' })
  recordId: string;

  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after: Record<string, unknown> | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text' })
  requestId: string;
}
