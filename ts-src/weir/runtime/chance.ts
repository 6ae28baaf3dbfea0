import { makeQueryIds } from "./entropy";

/** Seeds `math.random` of this worker: unseeded, it would be the same in all. */
function seedChance(): void {
  const [ids, problem] = makeQueryIds();
  if (ids === undefined) error(`weir: ${problem}`, 0);
  math.randomseed(ids() * 65536 + ids());
}

export { seedChance };
