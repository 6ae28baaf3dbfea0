/** The version of Weir; package.json says the same. */
const version = "0.1.0";

/** The day of that version. */
const versionDate = "2026-11-28";

export { version, versionDate };
