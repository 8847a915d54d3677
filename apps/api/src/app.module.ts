import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { graphqlModule, PlatformModule } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import { dataSourceOptions } from './data-source';
import { ErrorCodeResolver } from './error-code.resolver';
import { HealthController } from './health.controller';
import { modules } from './modules';

@Module({})
export class AppModule {
  static for(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [TypeOrmModule.forRoot(dataSourceOptions(config.databaseUrl)), PlatformModule.for(config), graphqlModule({ introspection: !config.isProduction }), ...modules],
      controllers: [HealthController],
      providers: [ErrorCodeResolver],
    };
  }
}
