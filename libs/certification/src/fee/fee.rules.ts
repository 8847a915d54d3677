import { must, mustSay } from '@waymark/kernel';

export const feeErrorCodes = ['FEE_UNKNOWN', 'FEE_STEP_UNFIT', 'FEE_WAIVER_NOT_OFFERED', 'FEE_REASON_MISSING', 'FEE_REASON_TOO_LONG', 'FEE_PAYMENT_INCOMPLETE', 'FEE_UNSETTLED'] as const;

export enum FeeStatus {
  DUE = 'DUE',
  WAIVER_ASKED = 'WAIVER_ASKED',
  WAIVED = 'WAIVED',
  WAIVER_REFUSED = 'WAIVER_REFUSED',
  PAID = 'PAID',
}

export enum FeeStep {
  ASK_WAIVER = 'ASK_WAIVER',
  GRANT_WAIVER = 'GRANT_WAIVER',
  REFUSE_WAIVER = 'REFUSE_WAIVER',
  PAY = 'PAY',
  /** A cheque came back, or was entered by mistake. */
  UNDO_PAYMENT = 'UNDO_PAYMENT',
}

export enum PaymentMethod {
  CHECK = 'CHECK',
  MONEY_ORDER = 'MONEY_ORDER',
  CASH = 'CASH',
  BANK_TRANSFER = 'BANK_TRANSFER',
  /** Paid by an employer or a fund. */
  SPONSOR = 'SPONSOR',
}

const { DUE, WAIVER_ASKED, WAIVED, WAIVER_REFUSED, PAID } = FeeStatus;

/** From where each step may be taken, and where it leads. */
export const feeSteps: Readonly<Record<FeeStep, { readonly from: readonly FeeStatus[]; readonly to: FeeStatus }>> = {
  [FeeStep.ASK_WAIVER]: { from: [DUE, WAIVER_REFUSED], to: WAIVER_ASKED },
  [FeeStep.GRANT_WAIVER]: { from: [WAIVER_ASKED, WAIVER_REFUSED], to: WAIVED },
  [FeeStep.REFUSE_WAIVER]: { from: [WAIVER_ASKED], to: WAIVER_REFUSED },
  [FeeStep.PAY]: { from: [DUE, WAIVER_ASKED, WAIVER_REFUSED], to: PAID },
  [FeeStep.UNDO_PAYMENT]: { from: [PAID], to: DUE },
};

/** Where a fee stands after its steps, oldest first. */
export const feeStatus = (steps: readonly FeeStep[]): FeeStatus => steps.map((step) => feeSteps[step].to).at(-1) ?? DUE;

export const canTake = (step: FeeStep, status: FeeStatus): boolean => feeSteps[step].from.includes(status);

export const isSettled = (status: FeeStatus): boolean => status === PAID || status === WAIVED;

export function checkStep(step: FeeStep, status: FeeStatus): void {
  must(canTake(step, status), 'FEE_STEP_UNFIT', { status });
}

/** Asked for, granted, refused or undone: whoever does it says why. */
export const checkReason = (typed: string): string => mustSay(typed, 'FEE_REASON', 1000);

export interface Payment {
  readonly method: PaymentMethod;
  /** The number on the cheque or money order, or what the bank says. */
  readonly reference: string;
}

export function checkPayment(typed: { readonly method?: PaymentMethod | null; readonly reference?: string | null }): Payment {
  const reference = (typed.reference ?? '').normalize('NFC').trim();
  const { method } = typed;
  must(method !== undefined && method !== null && reference.length > 0, 'FEE_PAYMENT_INCOMPLETE');
  return { method, reference };
}

/** Asked before a certificate is approved: nobody is certified on an open fee, and nobody waits for one that was waived. */
export function checkSettled(fees: readonly { readonly id: string; readonly status: FeeStatus }[]): void {
  const open = fees.filter(({ status }) => !isSettled(status)).map(({ id }) => id);
  must(open.length === 0, 'FEE_UNSETTLED', { open });
}
