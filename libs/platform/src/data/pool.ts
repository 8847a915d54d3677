import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The pool behind TypeORM, for what speaks to PostgreSQL by itself: sessions, jobs, limits and the prepared look-ups of hot paths. */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;
