import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { sendPublic } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import { Access, APP_CONFIG } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { Response } from 'express';
import { eventSchema, eventTypes } from './webhook-schema';

/** What a message can hold, for whoever writes a receiver. */
@Controller('api/schemas')
export class WebhookSchemaController {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  @Get()
  @Access.public()
  webhookTypes(@Res() response: Response): void {
    sendPublic(response, { type: 'application/json', body: { types: eventTypes.map((type) => ({ type, schema: `${this.config.publicUrl}/api/schemas/${type}.json` })) }, keptFor: 3600 });
  }

  @Get(':name')
  @Access.public()
  webhookSchema(@Param('name') name: string, @Res() response: Response): void {
    const schema = name.endsWith('.json') ? eventSchema(name.slice(0, -'.json'.length), this.config.publicUrl) : null;
    sendPublic(response, { type: 'application/schema+json', body: found(schema), keptFor: 3600 });
  }
}
