import { performance } from 'node:perf_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { logLine } from '../errors/log-line';
import type { Clock } from './clock';

const RESYNC_MS = 60_000;
const log = new Logger('clock');

/**
 * The time of the database, counted on by the monotonic timer of this process: a process whose own clock is wrong, or is set while it
 * runs, neither gives nor takes time, and several processes agree on a deadline.
 */
@Injectable()
export class DatabaseClock implements Clock, OnModuleInit, OnApplicationShutdown {
  private base = Date.now() - performance.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  now(): Date {
    return new Date(this.base + performance.now());
  }

  async onModuleInit(): Promise<void> {
    await this.synchronise();
    this.timer = setInterval(() => void this.synchronise().catch((error: unknown) => log.warn(logLine(error))), RESYNC_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The answer is as old as half the way there and back. */
  async synchronise(): Promise<void> {
    const asked = performance.now();
    const [row] = await this.dataSource.query<{ ms: string }[]>('select extract(epoch from clock_timestamp()) * 1000 as ms');
    this.base = Number(row?.ms) - (asked + performance.now()) / 2;
  }
}
