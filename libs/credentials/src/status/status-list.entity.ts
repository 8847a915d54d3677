import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A list of a board, in which each machine-readable credential has one entry. Personal data: none. */
@Entity({ schema: 'credentials', name: 'status_list' })
export class StatusList {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'int' })
  ordinal: number;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
