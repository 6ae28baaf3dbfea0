/** How the names begin of all that this run makes in the engine: by that, engine.sh finds what was left behind. */
const RUN_NAME = process.env["RUN_NAME"] ?? `weir-${process.pid}`;

export { RUN_NAME };
