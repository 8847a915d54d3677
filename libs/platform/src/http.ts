import { BadRequestException, ValidationPipe } from '@nestjs/common';
import type { INestApplication, ValidationError } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getMetadataStorage } from 'class-validator';

const pathsOf = (errors: ValidationError[], prefix = ''): string[] =>
  errors.flatMap((error) => (error.children?.length ? pathsOf(error.children, `${prefix}${error.property}.`) : [`${prefix}${error.property}`]));

/** class-validator goes through every class of the product for each object that it checks, and what it finds for a class never changes: it looks once. */
function lookOnce(): void {
  const storage = getMetadataStorage();
  const search = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof search>>();
  storage.getTargetValidationMetadatas = (...asked) => {
    const found = known.get(asked[0]) ?? search(...asked);
    known.set(asked[0], found);
    return found;
  };
}

/** Inputs are checked by shape at the edge; the answer names each field. Services copy field by field, so that a stray one goes nowhere. */
export function useInputValidation(app: INestApplication): void {
  lookOnce();
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      forbidUnknownValues: false,
      exceptionFactory: (errors) => new BadRequestException({ message: pathsOf(errors) }),
    }),
  );
}

/** Enough for a step of a course with every text of its full length in both languages. */
export function useBodyLimit(app: NestExpressApplication): void {
  app.useBodyParser('json', { limit: '512kb' });
}
