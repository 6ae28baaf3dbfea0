import { setTimeout as delay } from "node:timers/promises";
import type { Stage } from "./stage.ts";

type Tell = (event: string) => void;

const PAUSE = 2_500;

function addressOf(stage: Stage, name: string): string {
  return stage.peers().find((peer) => peer.name === name)?.address ?? name;
}

/** Starts these at once. */
async function scaleUp(stage: Stage, names: readonly string[], tell: Tell): Promise<void> {
  await Promise.all(names.map((name) => stage.start(name)));
  for (const name of names) tell(`${addressOf(stage, name)} (${name}) started`);
}

/** Each scene ends with the three backends that it began with. */
const scenes: readonly ((stage: Stage, tell: Tell, pause: () => Promise<void>) => Promise<void>)[] = [
  async (stage, tell, pause) => {
    tell(`${addressOf(stage, "web-2")} (web-2) killed`);
    await stage.kill("web-2");
    await pause();
    await scaleUp(stage, ["web-2"], tell);
  },
  async (stage, tell, pause) => {
    tell(`${addressOf(stage, "web-3")} (web-3) stopping`);
    await stage.stop("web-3");
    tell(`${addressOf(stage, "web-3")} (web-3) stopped`);
    await pause();
    await scaleUp(stage, ["web-3"], tell);
  },
  async (stage, tell, pause) => {
    const more = ["web-4", "web-5", "web-6"];
    tell("scaling from 3 to 6");
    await scaleUp(stage, more, tell);
    await pause();
    tell("scaling from 6 to 3");
    await Promise.all(more.map((name) => stage.stop(name)));
  },
  async (stage, tell, pause) => {
    for (const name of ["web-1", "web-2", "web-3"]) {
      tell(`rolling restart: ${addressOf(stage, name)} (${name})`);
      await stage.stop(name);
      await stage.start(name);
      await pause();
    }
  },
];

/** Plays the scenes over and over, until the signal is aborted. */
async function play(stage: Stage, tell: Tell, signal: AbortSignal): Promise<void> {
  const pause = (): Promise<void> => delay(PAUSE, undefined, { signal });
  try {
    for (;;) {
      for (const scene of scenes) {
        await pause();
        await scene(stage, tell, pause);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

export { play, scaleUp };
