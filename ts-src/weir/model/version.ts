/** The version of Weir; package.json says the same. */
const version = "0.1.0";

export { version };
