import { GrantedAccommodation } from './accommodation.entity';
import { AccommodationResolver, OwnAccommodationResolver } from './accommodation.resolver';
import { accommodationErrorCodes } from './accommodation.rules';
import { AccommodationService } from './accommodation.service';

export { AccommodationService, accommodationErrorCodes };
export const accommodationEntities = [GrantedAccommodation];
export const accommodationServices = [AccommodationService];
export const accommodationResolvers = [AccommodationResolver, OwnAccommodationResolver];
