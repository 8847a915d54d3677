import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TieKind } from './tie.rules';

/** Two people of whom neither judges the other. Personal data: who is close to whom. */
@Entity({ schema: 'identity', name: 'tie' })
export class Tie {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  otherId: string;

  @Column({ type: 'text' })
  kind: TieKind;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endsAt: Date | null;
}
