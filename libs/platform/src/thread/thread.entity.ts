import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ThreadKind } from './thread.rules';

/** One message on a record: never changed, but its writer may erase the words. Personal data: who wrote what. */
@Entity({ schema: 'platform', name: 'message' })
export class Message {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: ThreadKind;

  @Column({ type: 'uuid' })
  recordId: string;

  @Column({ type: 'uuid' })
  authorId: string;

  /** Nothing once erased. */
  @Column({ type: 'text', nullable: true })
  body: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  erasedAt: Date | null;
}

/** Somebody has not looked at a thread since something was written. Personal data: the link itself. */
@Entity({ schema: 'platform', name: 'unread' })
export class Unread {
  @PrimaryColumn({ type: 'uuid' })
  personId: string;

  @PrimaryColumn({ type: 'text' })
  kind: ThreadKind;

  @PrimaryColumn({ type: 'uuid' })
  recordId: string;

  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
}

/** When somebody was last told by mail that messages wait. Personal data: the link itself. */
@Entity({ schema: 'platform', name: 'message_notice' })
export class MessageNotice {
  @PrimaryColumn({ type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  mailedAt: Date;
}
