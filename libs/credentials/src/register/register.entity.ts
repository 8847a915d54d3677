import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a board keeps a public register; the newest row counts, and without one there is none. Never altered. No personal data but who said it. */
@Entity({ schema: 'credentials', name: 'register_setting' })
export class RegisterSetting {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'boolean' })
  isKept: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  setAt: Date;

  @Column({ type: 'uuid' })
  setBy: string;
}

/** A holder's word on being found in the register of a board; the newest row counts, and silence is no yes. Never altered. Personal data: the choice. */
@Entity({ schema: 'credentials', name: 'register_choice' })
export class RegisterChoice {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'boolean' })
  isListed: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  chosenAt: Date;
}
