export const erasureWishErrorCodes = ['ERASURE_HELD', 'ERASURE_NOT_ASKED', 'ERASURE_ASKED_ALREADY'] as const;
