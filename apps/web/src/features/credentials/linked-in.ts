interface Held {
  title: string;
  boardName: string;
  number: string;
  code: string;
  /** Days, `YYYY-MM-DD`. */
  issuedOn: string;
  validUntil: string;
}

/** The form of LinkedIn, filled with what the public page says; nothing is sent before its owner follows it. */
export function linkedInAddress({ title, boardName, number, code, issuedOn, validUntil }: Held, origin: string): string {
  const [issueYear = '', issueMonth = ''] = issuedOn.split('-');
  const [expirationYear = '', expirationMonth = ''] = validUntil.split('-');
  const fields = { startTask: 'CERTIFICATION_NAME', name: title, organizationName: boardName, issueYear, issueMonth: String(Number(issueMonth)), expirationYear, expirationMonth: String(Number(expirationMonth)), certUrl: `${origin}/v/${code}`, certId: number };
  return `https://www.linkedin.com/profile/add?${new URLSearchParams(fields).toString()}`;
}
