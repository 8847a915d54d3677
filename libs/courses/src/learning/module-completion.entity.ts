import type { DomainCode, LocalDate } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { CourseModule } from '../course/module.entity';

/** Training that counts: what a module credited on the day it was done. Never changed. Personal data: the link itself. */
@Entity({ schema: 'courses', name: 'module_completion' })
export class ModuleCompletion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  moduleId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  completedAt: Date;

  /** The day at the provider. */
  @Column({ type: 'date' })
  completedOn: LocalDate;

  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'integer' })
  engagedMinutes: number;

  @ManyToOne(() => CourseModule)
  @JoinColumn({ name: 'module_id' })
  module: Relation<CourseModule>;
}
