/** The value of an option that is without limit where it is 0. */
function limit(value: number): number {
  return value === 0 ? math.huge : value;
}

export { limit };
