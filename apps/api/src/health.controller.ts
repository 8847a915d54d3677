import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Access } from '@waymark/platform';
import { DataSource } from 'typeorm';

@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Access.public()
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Access.public()
  async ready() {
    try {
      await this.dataSource.query('select 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'database unreachable' });
    }
    return { status: 'ok' };
  }
}
