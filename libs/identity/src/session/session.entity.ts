import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where somebody is signed in. Written by the session store; the id of the cookie never leaves by the API. Personal data: person, browser, times. */
@Entity({ schema: 'identity', name: 'session' })
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', select: false })
  sid: string;

  @Column({ type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'text', nullable: true })
  userAgent: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;

  @Column({ type: 'timestamptz' })
  expire: Date;
}
