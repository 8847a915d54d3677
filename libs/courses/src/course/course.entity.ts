import { Organisation } from '@waymark/identity';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { LocalText } from './course.rules';
import { CourseModule } from './module.entity';

/** A published course of a training provider, in every language of the product. No personal data. */
@Entity({ schema: 'courses', name: 'course' })
export class Course {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'jsonb' })
  title: LocalText;

  @Column({ type: 'jsonb' })
  summary: LocalText;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @OneToMany(() => CourseModule, (module) => module.course)
  modules: Relation<CourseModule>[];
}
