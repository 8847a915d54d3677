import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list as it was last signed; written over by the clock. Personal data: none. */
@Entity({ schema: 'credentials', name: 'status_publication' })
export class StatusPublication {
  @PrimaryColumn({ type: 'uuid' })
  listId: string;

  @Column({ type: 'text' })
  json: string;

  @Column({ type: 'text' })
  jwt: string;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;
}
