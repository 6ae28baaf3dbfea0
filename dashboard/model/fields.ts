/** What JSON says of something; nobody has checked it. */
type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown, otherwise = ""): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? `${value}` : otherwise;
}

function numberOf(value: unknown): number {
  return amountOf(value) ?? 0;
}

function amountOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((one) => textOf(one)) : [];
}

function numbersOf(value: unknown): Record<string, number> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, one]) => [name, numberOf(one)]));
}

export { amountOf, fieldsOf, numberOf, numbersOf, textOf, textsOf, type Fields };
