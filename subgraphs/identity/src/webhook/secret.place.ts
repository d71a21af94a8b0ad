import type { Uuid } from '@volmify/shared/ids';

/** Where a sealed signing secret belongs: moved to another endpoint it does not open. */
export const placeOfSecret = (endpointUuid: Uuid): string => `webhook/${endpointUuid}`;
