import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

const bigint = { to: (value: number) => value, from: (value: string) => Number(value) };

/** A file that somebody sent, whole or in parts. Personal data: who sent it; the bytes may be a voice or a face. */
@Entity({ schema: 'files', name: 'file' })
export class StoredFile {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  ownerId: string;

  /** What it is for, as the lib that takes it has named it. */
  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text' })
  mediaType: string;

  /** Bytes of the whole, told before the first part. */
  @Column({ type: 'bigint', transformer: bigint })
  length: number;

  /** Bytes that are here, from the beginning and without a gap. */
  @Column({ type: 'bigint', transformer: bigint, default: 0 })
  received: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  touchedAt: Date;

  /** When a lib took it over; null while it is only an upload. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt: Date | null;
}

/** One object in the store. Its row is there before its bytes, so that nothing lies in the store that no row names. */
@Entity({ schema: 'files', name: 'part' })
export class FilePart {
  @PrimaryColumn({ type: 'uuid' })
  fileId: string;

  /** Offset of its first byte in the file. */
  @PrimaryColumn({ type: 'bigint', transformer: bigint })
  start: number;

  @Column({ type: 'integer' })
  bytes: number;

  @Column({ type: 'text' })
  key: string;

  /** SHA-256 (hex) of its bytes. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'timestamptz', precision: 3 })
  claimedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  storedAt: Date | null;
}
