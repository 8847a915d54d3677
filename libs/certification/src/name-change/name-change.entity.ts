import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Look } from '../proposal/look.entity';
import { NameChangeStatus, NameKind } from './name-change.rules';

/** A name that its board has not seen, asked for by the holder of certificates. Personal data: the name, the paper until it is decided, the words of the board. */
@Entity({ schema: 'certification', name: 'name_change' })
export class NameChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'text' })
  kind: NameKind;

  @Column({ type: 'text' })
  name: string;

  /** A photo of the paper that shows a legal name. */
  @Column({ type: 'uuid', nullable: true })
  fileId: string | null;

  @Column({ type: 'text' })
  status: NameChangeStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** What the board says to its holder. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  paperErasedAt: Date | null;
}

/** A certificate that is to say the name: never altered. */
@Entity({ schema: 'certification', name: 'name_change_certificate' })
export class NameChangeCertificate {
  @PrimaryColumn({ type: 'uuid' })
  nameChangeId: string;

  @PrimaryColumn({ type: 'uuid' })
  credentialId: string;
}

/** What reviewers said to a question for a name. */
@Entity({ schema: 'certification', name: 'name_change_look' })
export class NameChangeLook extends Look {
  @Column({ type: 'uuid' })
  nameChangeId: string;

  @Column({ type: 'uuid' })
  holderId: string;
}
