import { Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { poolOf } from '../data/pool';

export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Of a limit: how much, and for how many seconds until it is whole again. */
export interface Left {
  readonly points: number;
  readonly seconds: number;
}

/** Counts attempts in PostgreSQL, so that every process shares them. */
@Injectable()
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly dataSource: DataSource) {}

  /** What is left after it. Throws `RATE_LIMITED` with the seconds to wait once the limit for `key` is used up. */
  async consume(limit: Limit, key: string, points = 1): Promise<Left> {
    try {
      const { remainingPoints, msBeforeNext } = await this.limiterOf(limit).consume(key, points);
      return { points: remainingPoints, seconds: Math.ceil(msBeforeNext / 1000) };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  }

  async forget(limit: Limit, key: string): Promise<void> {
    await this.limiterOf(limit).delete(key);
  }

  private limiterOf(limit: Limit): RateLimiterPostgres {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: poolOf(this.dataSource),
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: limit.name,
      points: limit.points,
      duration: limit.seconds,
      clearExpiredByTimeout: false,
    });
    this.limiters.set(limit.name, made);
    return made;
  }
}
