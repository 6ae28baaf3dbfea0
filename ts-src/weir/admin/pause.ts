/** What long work rests in between, in seconds: requests go first. nginx knows no shorter rest than this that lets others go on. */
const PAUSE_SECONDS = 0.001;

export { PAUSE_SECONDS };
