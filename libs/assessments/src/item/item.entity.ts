import type { DomainCode, InBoth } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ItemState } from './item-state.rules';
import type { ItemKind, ItemOption } from './item.rules';

/** A question of a provider's bank; its words are in its versions. No personal data. */
@Entity({ schema: 'assessments', name: 'item' })
export class Item {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  providerId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  state: ItemState;

  /** The newest version: the one that a form is drawn with. */
  @Column({ type: 'uuid' })
  versionId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

/** The words of an item, without what is right. Never changed: an edit is a new version, and attempts keep theirs. Personal data: who wrote it. */
@Entity({ schema: 'assessments', name: 'item_version' })
export class ItemVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  itemId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'smallint' })
  difficulty: number;

  @Column({ type: 'text' })
  kind: ItemKind;

  @Column({ type: 'jsonb' })
  stem: InBoth;

  /** Their ids are drawn at random: neither id nor order on a form says which one is right. */
  @Column({ type: 'jsonb' })
  options: ItemOption[];

  @Column({ type: 'jsonb' })
  targets: ItemOption[];

  @Column({ type: 'uuid', nullable: true })
  vignetteId: string | null;

  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

/** A text that several items share. Never changed: another text is another row of the same code. No personal data. */
@Entity({ schema: 'assessments', name: 'vignette' })
export class Vignette {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  providerId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'jsonb' })
  text: InBoth;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

/** What is right in a version, in a table of its own: no question of an attempt is made of it. The newest row counts; older ones stay. */
@Entity({ schema: 'assessments', name: 'item_key' })
export class ItemKey {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  versionId: string;

  /** 1 for the key it was written with; a correction adds the next one. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'jsonb' })
  accepted: string[][];

  @Column({ type: 'boolean' })
  acceptsAll: boolean;

  @Column({ type: 'text' })
  rationale: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
