import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What one reviewer said in one round to a question for more time: never altered. Personal data: the words. */
@Entity({ schema: 'certification', name: 'extension_look' })
export class ExtensionLook {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  extensionId: string;

  @Column({ type: 'int' })
  round: number;

  /** 1 answers, 2 confirms or disagrees. */
  @Column({ type: 'int' })
  look: number;

  /** Nothing where the second one disagrees. */
  @Column({ type: 'boolean', nullable: true })
  isGranted: boolean | null;

  /** Of a first look: what its holder reads once it is confirmed. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;
}
