import { OpenCases } from '../open-case/open-cases.service';
import { ErasureWishController } from './erasure-wish.controller';
import { ErasureWish } from './erasure-wish.entity';
import { ErasureWishResolver } from './erasure-wish.resolver';
import { ErasureWishService } from './erasure-wish.service';
import { ErasureWorker } from './erasure-worker.service';

/** A holder who stays has one certificate erased. */
export const erasureWishProviders = [OpenCases, ErasureWishService, ErasureWorker, ErasureWishResolver];
export const erasureWishControllers = [ErasureWishController];
export const erasureWishEntities = [ErasureWish];
export { erasureWishErrorCodes } from './erasure-wish.rules';
