import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a list said from then on, as SHA-256 over its entries before they are packed; the log has an entry of each. Personal data: none. */
@Entity({ schema: 'credentials', name: 'status_version' })
export class StatusVersion {
  @PrimaryColumn({ type: 'uuid' })
  listId: string;

  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'bytea' })
  revocation: Buffer;

  @Column({ type: 'bytea' })
  suspension: Buffer;

  @Column({ type: 'bytea' })
  standing: Buffer;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;
}
