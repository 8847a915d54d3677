import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** All that a lost key signed is issued anew; once for each key. Personal data: who started it. */
@Entity({ schema: 'credentials', name: 'key_reissue' })
export class KeyReissue {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid', unique: true })
  keyId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'uuid' })
  startedBy: string;
}
