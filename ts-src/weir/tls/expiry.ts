const DAY_SECONDS = 86_400;
/** From so many days on before a certificate ends, it is time to worry: those of 90 days are renewed when 30 are left. */
const WORRYING_DAYS = 14;

/** Whole days that are left of so many seconds; negative once it has ended. */
function daysLeft(seconds: number): number {
  return math.floor(seconds / DAY_SECONDS);
}

/** What there is to say of a certificate that ends soon, or has ended; nothing while that is far. */
function expiryWarning(file: string, seconds: number): string | undefined {
  const days = daysLeft(seconds);
  if (seconds <= 0) return `the certificate ${file} has ended: clients refuse it until it is renewed`;
  if (days > WORRYING_DAYS) return undefined;
  return `the certificate ${file} ends in ${days === 1 ? "1 day" : `${days} days`}: see that it is renewed`;
}

export { DAY_SECONDS, daysLeft, expiryWarning };
