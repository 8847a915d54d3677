import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What an applicant wrote about lived experience, sealed. Personal data of the most guarded kind; once erased, nothing but that it was there. */
@Entity({ schema: 'certification', name: 'statement' })
export class Statement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid', unique: true })
  applicationId: string;

  @Column({ type: 'int' })
  words: number;

  /** Which file wraps the key of this text. */
  @Column({ type: 'text' })
  keyId: string;

  @Column({ type: 'bytea', nullable: true })
  wrappedKey: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  sealed: Buffer | null;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  erasedAt: Date | null;
}

/** Somebody of the board who may read one statement, and who named them. */
@Entity({ schema: 'certification', name: 'statement_reader' })
export class StatementReader {
  @PrimaryColumn({ type: 'uuid' })
  applicationId: string;

  @PrimaryColumn({ type: 'uuid' })
  readerId: string;

  @Column({ type: 'uuid' })
  namedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  namedAt: Date;
}
