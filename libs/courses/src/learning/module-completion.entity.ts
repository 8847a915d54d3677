import type { DomainCode, LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Training that counts: what a module credited on the day it was done. Never changed. Personal data: the link itself. */
@Entity({ schema: 'courses', name: 'module_completion' })
export class ModuleCompletion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  moduleId: string;

  /** The version of the course on which it was earned. */
  @Column({ type: 'uuid' })
  versionId: string;

  /** The round of the module. The first one counts as training; a later one says that somebody took up again what was re-opened. */
  @Column({ type: 'integer' })
  round: number;

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
}
