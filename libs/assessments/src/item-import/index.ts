import { ImportResolver } from './import.resolver';
import { importErrorCodes } from './import.rules';
import { ImportService } from './import.service';
import { ImportReader } from './reader.service';

export { importErrorCodes };
export const importServices = [ImportReader, ImportService];
export const importResolvers = [ImportResolver];
