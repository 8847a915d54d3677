import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A root that came after another; never altered. Personal data: none. */
@Entity({ schema: 'credentials', name: 'root_follower' })
export class RootFollower {
  @PrimaryColumn({ type: 'uuid' })
  keyId: string;

  @Column({ type: 'uuid' })
  afterKeyId: string;

  /** DER of what the one before says of the key of this one; null where its own key was lost, so that nobody believes what it says. */
  @Column({ type: 'bytea', nullable: true })
  crossDer: Buffer | null;

  /** Hexadecimal, as in the list of what was taken back. */
  @Column({ type: 'text', nullable: true })
  crossSerial: string | null;
}
