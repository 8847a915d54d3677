import { registerEnumType } from '@nestjs/graphql';
import { assessmentsErrorCodes } from '@waymark/assessments';
import { coursesErrorCodes } from '@waymark/courses';
import { certificationErrorCodes } from '@waymark/certification';
import { credentialsErrorCodes } from '@waymark/credentials';
import { hoursErrorCodes } from '@waymark/hours';
import { identityErrorCodes } from '@waymark/identity';
import { kernelErrorCodes } from '@waymark/kernel';
import { platformErrorCodes } from '@waymark/platform';
import { programsErrorCodes } from '@waymark/programs';

const codes = [...kernelErrorCodes, ...platformErrorCodes, ...identityErrorCodes, ...coursesErrorCodes, ...assessmentsErrorCodes, ...hoursErrorCodes, ...credentialsErrorCodes, ...certificationErrorCodes, ...programsErrorCodes] as const;

/** Every code that a refusal can carry in `extensions.code`: the web's message table is complete or does not compile. */
export const ErrorCode = Object.fromEntries(codes.map((code) => [code, code])) as { [Code in (typeof codes)[number]]: Code };

registerEnumType(ErrorCode, { name: 'ErrorCode', description: 'Every code that a refusal can carry in `extensions.code`.' });
