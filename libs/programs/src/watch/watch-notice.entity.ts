import type { CredentialEventKind } from '@waymark/credentials';
import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WatchNoticeKind } from './watch.rules';

/** A program was told something about a certificate on its roster, once. Never altered. Personal data: by its link, whose certificate. */
@Entity({ schema: 'programs', name: 'watch_notice' })
export class WatchNotice {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'text' })
  kind: WatchNoticeKind;

  /** Of a change; nothing for an end. */
  @Column({ type: 'text', nullable: true })
  eventKind: CredentialEventKind | null;

  /** What makes it one: the event, or the day of the end. */
  @Column({ type: 'text' })
  about: string;

  @Column({ type: 'date' })
  effectiveOn: LocalDate;

  @Column({ type: 'timestamptz', precision: 3 })
  noticedAt: Date;
}
