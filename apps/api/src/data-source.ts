import { PreparingClient, SnakeNaming } from '@waymark/platform';
import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations';
import { entities } from './modules';

export const dataSourceOptions = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  migrations,
  migrationsTransactionMode: 'each',
  migrationsTableName: 'migration',
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  installExtensions: false,
  extra: { Client: PreparingClient, max: 20, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
});

export const createDataSource = (url: string): DataSource => new DataSource(dataSourceOptions(url));
