import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** What one reviewer said in one round to what somebody asked: never altered. Personal data: the words. */
export abstract class Look {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'int' })
  round: number;

  /** 1 answers, 2 confirms or disagrees. */
  @Column({ type: 'int' })
  look: number;

  /** Nothing where the second one disagrees. */
  @Column({ type: 'boolean', nullable: true })
  isGranted: boolean | null;

  /** Of a first look: what whoever asked reads once it is confirmed. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;
}
