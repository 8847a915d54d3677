import { BadRequestException, ValidationPipe } from '@nestjs/common';
import type { INestApplication, ValidationError } from '@nestjs/common';

const pathsOf = (errors: ValidationError[], prefix = ''): string[] =>
  errors.flatMap((error) => (error.children?.length ? pathsOf(error.children, `${prefix}${error.property}.`) : [`${prefix}${error.property}`]));

/** Inputs are checked by shape at the edge: unknown fields are refused, the answer names each field. */
export function useInputValidation(app: INestApplication): void {
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      exceptionFactory: (errors) => new BadRequestException({ message: pathsOf(errors) }),
    }),
  );
}
