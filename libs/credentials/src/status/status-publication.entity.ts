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

  /** Who was suspended. Null until the clock has come by once since there is this list. */
  @Column({ type: 'text', nullable: true })
  suspension: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;
}
