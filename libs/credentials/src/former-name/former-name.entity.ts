import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name that its holder does not use any more: no public answer tells it. Personal data: the former name, which may itself put somebody in danger. */
@Entity({ schema: 'credentials', name: 'former_name' })
export class FormerName {
  @PrimaryColumn({ type: 'uuid' })
  holderId: string;

  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', precision: 3 })
  sinceAt: Date;
}
