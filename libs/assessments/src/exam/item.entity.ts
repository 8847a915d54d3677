import type { DomainCode } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ItemKind, ItemOption, Words } from './item.rules';

/** A question of a provider's bank, without its answer. No personal data. */
@Entity({ schema: 'assessments', name: 'item' })
export class Item {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  providerId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'smallint' })
  difficulty: number;

  @Column({ type: 'text' })
  kind: ItemKind;

  @Column({ type: 'jsonb' })
  stem: Words;

  /** Their ids are drawn at random: neither id nor order says which one is right. */
  @Column({ type: 'jsonb' })
  options: ItemOption[];
}

/** The right options of an item, in a table of its own: no GraphQL type is made of it and only scoring reads it. */
@Entity({ schema: 'assessments', name: 'item_key' })
export class ItemKey {
  @PrimaryColumn({ type: 'uuid' })
  itemId: string;

  @Column({ type: 'text', array: true })
  optionIds: string[];
}
